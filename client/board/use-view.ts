import { useSyncExternalStore } from 'react';
import { useComfort } from '../state/comfort.ts';
import { viewFor, type BoardView } from './which-view.ts';

/** Which view this person has, as the device is at the moment, and how they choose one for good on this device. */
export function useView(sorts: boolean): [view: BoardView, choose: (view: BoardView) => void] {
  const [comfort, change] = useComfort();
  const view = useSyncExternalStore(onResize, () =>
    viewFor({
      ...comfort,
      width: innerWidth,
      rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      mouse: matchMedia('(hover: hover) and (pointer: fine)').matches,
      sorts,
    }),
  );
  return [view, (view) => change({ view })];
}

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
