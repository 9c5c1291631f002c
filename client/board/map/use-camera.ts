import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { anchorOf, rectOf } from './anchor.ts';
import { CameraControl, type Seen } from './camera-control.ts';
import { viewOf, type Camera } from './camera.ts';
import type { Layout } from './layout.ts';
import { drawPicture, inksOf, type Inks } from './picture.ts';

/** The elements that follow the camera. */
interface Stage {
  frame: RefObject<HTMLElement | null>;
  layer: RefObject<HTMLElement | null>;
  picture: RefObject<HTMLCanvasElement | null>;
  labels: RefObject<HTMLElement | null>;
}

/** The board as it is laid out. */
interface Laid {
  layout: Layout;
  begun: boolean;
  rtl: boolean;
}

/** A camera over a layout. It moves the elements by itself: React draws nothing while the map moves. */
export function useCamera(
  { frame, layer, picture, labels }: Stage,
  { layout, begun, rtl }: Laid,
  culls: boolean,
): [CameraControl, Seen] {
  const lain = useRef<Layout | undefined>(undefined);
  const inks = useRef<Inks | undefined>(undefined);
  const [control] = useState(() => new CameraControl());
  const seen = useSyncExternalStore(control.subscribe, control.seen);

  useLayoutEffect(
    () =>
      control.paintBy((camera, frame) => {
        const { x, y, scale } = camera;
        if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
        if (lain.current && picture.current) {
          inks.current ??= inksOf(picture.current.parentElement ?? picture.current);
          drawPicture(picture.current, lain.current, camera, frame, inks.current);
        }
        if (lain.current && labels.current) placeLabels(labels.current, lain.current, camera);
      }),
    [control, layer, picture, labels],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => control.setFrame({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [control, frame]);

  // What others change moves notes about: the one that is looked at stays where it is.
  useLayoutEffect(() => {
    if (!begun) return;
    const before = lain.current;
    lain.current = layout;
    control.setMap(layout, rtl, culls);
    const focused = document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note'];
    const anchor = before && anchorOf(before, layout, viewOf(control.camera, control.frame), focused);
    const [from, to] = [before && anchor && rectOf(before, anchor), anchor && rectOf(layout, anchor)];
    if (!from || !to) return;
    const { scale } = control.camera;
    control.pan((from.x - to.x) * scale, (from.y - to.y) * scale);
  }, [control, layout, begun, rtl, culls]);

  useEffect(() => {
    const forget = () => {
      inks.current = undefined;
      control.repaint();
    };
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', forget);
    const observer = new MutationObserver(forget);
    observer.observe(document.documentElement, { attributeFilter: ['data-appearance', 'data-contrast'] });
    return () => {
      scheme.removeEventListener('change', forget);
      observer.disconnect();
      control.stop();
    };
  }, [control]);
  return [control, seen];
}

function placeLabels(labels: HTMLElement, layout: Layout, { x, y, scale }: Camera): void {
  let index = 0;
  for (const { rect } of layout.areas) {
    const label = labels.children[index++];
    if (!(label instanceof HTMLElement)) continue;
    label.style.transform = `translate(${x + rect.x * scale}px, ${y + rect.y * scale}px)`;
    label.style.width = `${rect.width * scale}px`;
    label.style.height = `${rect.height * scale}px`;
  }
}
