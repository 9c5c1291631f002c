import { useEffect, useLayoutEffect, useRef, type PointerEvent } from 'react';
import type { CameraControl } from './camera-control.ts';
import { viewOf } from './camera.ts';
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

  useEffect(() => {
    if (!canvas.current || !box.current) return;
    const { frame, camera } = whole(box.current, layout);
    drawPicture(canvas.current, layout, camera, frame, inksOf(box.current));
  });
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    // Asked once, not with each frame: the browser would have to lay the page out for the answer.
    const small = whole(box.current, layout).camera;
    return control.paintBy((camera, frame) => {
      if (!view.current) return;
      const { x, y, width, height } = viewOf(camera, frame);
      const { style } = view.current;
      style.transform = `translate(${small.x + x * small.scale}px, ${small.y + y * small.scale}px)`;
      style.width = `${width * small.scale}px`;
      style.height = `${height * small.scale}px`;
    });
  }, [control, layout]);

  const go = (event: PointerEvent) => {
    if (event.buttons === 0 || !box.current) return;
    const { left, top } = box.current.getBoundingClientRect();
    const { camera } = whole(box.current, layout);
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
function whole({ clientWidth: width, clientHeight: height }: HTMLElement, layout: Layout) {
  const scale = Math.min(width / Math.max(1, layout.width), height / Math.max(1, layout.height));
  return {
    frame: { width, height },
    camera: { scale, x: (width - layout.width * scale) / 2, y: (height - layout.height * scale) / 2 },
  };
}
