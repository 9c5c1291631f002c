import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore, type RefObject } from 'react';
import type { BoardTools } from '../board-tools.ts';
import type { Section } from '../sections.ts';
import { Heights } from './heights.ts';
import { headWidth, layOut, type Layout } from './layout.ts';

interface Measured {
  layout: Layout;
  /** Something has been measured: until then nothing lies where it belongs. */
  begun: boolean;
  rtl: boolean;
  isMeasured: (id: string | null) => boolean;
  /** Names the height of a note, or of the heading of a theme (null: of the notes in none). */
  sizeKey: (id: string | null) => string;
}

/**
 * The map of the board at the size of letters of the moment. What is drawn with `data-size` is measured once under
 * that name, before it is painted; a note that has been measured keeps its height when it is out of sight.
 */
export function useLayout(
  layer: RefObject<HTMLElement | null>,
  sections: readonly Section[],
  { translationsOf, canGroup }: BoardTools,
): Measured {
  const [heights] = useState(() => new Heights());
  const turn = useSyncExternalStore(heights.subscribe, heights.turn);
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize);
  const rtl = root.dir === 'rtl';
  const style = `${rem} ${root.dataset['spacing']} ${root.lang}`;

  useLayoutEffect(() => {
    if (layer.current) heights.measure(layer.current);
  });
  // Letters that come late are of another size.
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', heights.forget);
    return () => document.fonts.removeEventListener('loadingdone', heights.forget);
  }, [heights]);

  const keys = useMemo(() => {
    const keys = new Map<string | null, string>();
    for (const { theme, notes } of sections) {
      const width = headWidth(notes.length, rem);
      keys.set(theme?.id ?? null, `${style} ${theme?.id} ${theme?.version} ${width} ${canGroup}`);
      for (const note of notes) {
        const others = translationsOf(note.id).map(({ id, version }) => `${id}.${version}`);
        keys.set(note.id, `${style} ${note.id} ${note.version} ${others.join()}`);
      }
    }
    return keys;
  }, [sections, translationsOf, canGroup, rem, style]);

  return useMemo(() => {
    const sizeKey = (id: string | null) => keys.get(id) ?? '';
    const heightOf = (id: string | null) => heights.get(sizeKey(id));
    return {
      layout: layOut(sections, { rem, rtl, heightOf, headOf: heightOf }),
      begun: turn > 0,
      rtl,
      sizeKey,
      isMeasured: (id) => heightOf(id) !== undefined,
    };
  }, [sections, keys, rem, rtl, turn, heights]);
}
