import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from 'react';
import type { CameraControl } from './camera-control.ts';
import { viewOf, type Camera, type Frame } from './camera.ts';
import type { Layout } from './layout.ts';
import styles from './map.module.css';
import { drawPicture, inksOf } from './picture.ts';

interface MinimapProps {
  layout: Layout;
  control: CameraControl;
}

/**
 * The whole map, small, and which part of it is in the frame. One can point at it to go there; it is an extra for the
 * eye and the pointer, so it is not there for a screen reader or the keyboard.
 */
export function Minimap({ layout, control }: MinimapProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Frame>();

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // Never asked for: the browser would have to lay out the whole map for the answer.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!canvas.current || !box.current || !size) return;
    drawPicture(canvas.current, layout, whole(size, layout), size, inksOf(box.current));
  });
  useLayoutEffect(() => {
    if (!size) return undefined;
    const small = whole(size, layout);
    return control.paintBy((camera, frame) => {
      if (!view.current) return;
      const { x, y, width, height } = viewOf(camera, frame);
      const { style } = view.current;
      style.transform = `translate(${small.x + x * small.scale}px, ${small.y + y * small.scale}px)`;
      style.width = `${width * small.scale}px`;
      style.height = `${height * small.scale}px`;
    });
  }, [control, layout, size]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0 || !size) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const camera = whole(size, layout);
    control.centre(
      (event.clientX - left - camera.x) / camera.scale,
      (event.clientY - top - camera.y) / camera.scale,
    );
  };
  return (
    <div
      ref={box}
      className={styles['minimap']}
      data-apart=""
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div ref={view} className={styles['view']} />
    </div>
  );
}

/** The camera that shows all of a layout in a box. */
function whole({ width, height }: Frame, layout: Layout): Camera {
  const scale = Math.min(width / Math.max(1, layout.width), height / Math.max(1, layout.height));
  return { scale, x: (width - layout.width * scale) / 2, y: (height - layout.height * scale) / 2 };
}
