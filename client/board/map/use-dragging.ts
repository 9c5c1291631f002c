import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { CameraControl } from './camera-control.ts';
import { listenToGestures } from './gestures.ts';

interface Dragging {
  mayDrag: (noteId: string) => boolean;
  onDrag: (noteId: string, x: number, y: number) => void;
  onDrop: (noteId: string, x: number, y: number) => void;
  onEnd: () => void;
}

/** Listens to pointers and the wheel on the map. A note that is dragged follows the mouse without React. */
export function useDragging(
  frame: RefObject<HTMLElement | null>,
  control: CameraControl,
  dragging: Dragging,
): void {
  const now = useRef(dragging);
  useLayoutEffect(() => {
    now.current = dragging;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let note: HTMLElement | null = null;
    let from: { x: number; y: number } | undefined;
    return listenToGestures(element, {
      control,
      draggable({ target, pointerType }) {
        if (pointerType === 'touch' || !(target instanceof Element)) return undefined;
        const noteId = target.closest<HTMLElement>('[data-note]')?.dataset['note'];
        return noteId !== undefined && now.current.mayDrag(noteId) ? noteId : undefined;
      },
      onDrag(noteId, x, y) {
        from ??= { x, y };
        note ??= element.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
        const { scale } = control.camera;
        if (note) {
          note.style.translate = `${(x - from.x) / scale}px ${(y - from.y) / scale}px`;
          note.dataset['dragged'] = '';
        }
        now.current.onDrag(noteId, x, y);
      },
      onDrop: (noteId, x, y) => now.current.onDrop(noteId, x, y),
      onDragEnd() {
        if (note) {
          note.style.translate = '';
          delete note.dataset['dragged'];
        }
        note = null;
        from = undefined;
        now.current.onEnd();
      },
      // Says to the board that somebody looks around here: new notes wait.
      onMoved() {
        if (element.dataset['moved'] === undefined) element.dataset['moved'] = '';
      },
    });
  }, [frame, control]);
}
