import type { CameraControl } from './camera-control.ts';

/** A pointer has to move so far, in CSS pixels, before it is more than a tap. */
const slack = 6;
const wheelStep = 0.0015;

interface Gestures {
  control: CameraControl;
  /** The note under a pointer that may be dragged; a finger moves the map instead. */
  draggable: (event: PointerEvent) => string | undefined;
  onDrag: (noteId: string, x: number, y: number) => void;
  onDrop: (noteId: string, x: number, y: number) => void;
  onDragEnd: () => void;
  /** The person has moved the map. */
  onMoved: () => void;
}

/**
 * Moves the map under one pointer, zooms it under two and by the wheel, and drags notes with a mouse. Points are given
 * in the frame's coordinates. Returns what takes it all off again.
 */
export function listenToGestures(frame: HTMLElement, gestures: Gestures): () => void {
  const { control } = gestures;
  const pointers = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number; noteId: string | undefined } | undefined;
  let moved = false;
  let dragged: string | undefined;

  const pointOf = (event: MouseEvent) => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: event.clientX - left - frame.clientLeft, y: event.clientY - top - frame.clientTop };
  };
  const endDrag = () => {
    if (dragged !== undefined) gestures.onDragEnd();
    dragged = undefined;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button > 1) return;
    if (event.target instanceof Element && event.target.closest('[data-apart]')) return;
    const point = pointOf(event);
    pointers.set(event.pointerId, point);
    if (pointers.size > 1) return endDrag();
    moved = false;
    start = { ...point, noteId: gestures.draggable(event) };
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before || !start) return;
    const point = pointOf(event);
    if (pointers.size > 1) {
      pinch(control, [...pointers.values()], before, point);
      moved = true;
    } else if (!moved && Math.hypot(point.x - start.x, point.y - start.y) < slack) {
      return;
    } else {
      if (!moved) {
        moved = true;
        frame.setPointerCapture(event.pointerId);
        dragged = start.noteId;
      }
      if (dragged !== undefined) gestures.onDrag(dragged, point.x, point.y);
      else control.pan(point.x - before.x, point.y - before.y);
    }
    if (dragged === undefined) gestures.onMoved();
    pointers.set(event.pointerId, point);
  };
  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    const point = pointOf(event);
    if (dragged !== undefined && event.type === 'pointerup') gestures.onDrop(dragged, point.x, point.y);
    endDrag();
    const [left] = pointers.values();
    start = left && { ...left, noteId: undefined };
  };
  // What moved was no tap.
  const onClick = (event: MouseEvent) => {
    if (!moved || event.detail === 0) return;
    moved = false;
    event.stopPropagation();
    event.preventDefault();
  };
  const onWheel = (event: WheelEvent) => {
    // A plain wheel turns the page until somebody works on the map.
    const working = event.ctrlKey || event.metaKey || frame.contains(document.activeElement);
    if (!working) return;
    event.preventDefault();
    const { x, y } = pointOf(event);
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    control.zoom(Math.exp(-step * wheelStep * (event.ctrlKey ? 4 : 1)), x, y);
    gestures.onMoved();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') endDrag();
  };
  // Focus makes a browser scroll what holds it; here the camera does that.
  const onScroll = () => frame.scrollTo(0, 0);

  const off = new AbortController();
  const { signal } = off;
  frame.addEventListener('pointerdown', onDown, { signal });
  frame.addEventListener('pointermove', onMove, { signal });
  frame.addEventListener('pointerup', onUp, { signal });
  frame.addEventListener('pointercancel', onUp, { signal });
  frame.addEventListener('click', onClick, { signal, capture: true });
  frame.addEventListener('wheel', onWheel, { signal, passive: false });
  frame.addEventListener('scroll', onScroll, { signal });
  document.addEventListener('keydown', onKey, { signal });
  return () => off.abort();
}

function pinch(
  control: CameraControl,
  [one, other]: { x: number; y: number }[],
  before: { x: number; y: number },
  after: { x: number; y: number },
): void {
  const still = one === before ? other : one;
  if (!still) return;
  const apart = (point: { x: number; y: number }) =>
    Math.max(1, Math.hypot(point.x - still.x, point.y - still.y));
  control.pan((after.x - before.x) / 2, (after.y - before.y) / 2);
  control.zoom(apart(after) / apart(before), (after.x + still.x) / 2, (after.y + still.y) / 2);
}
