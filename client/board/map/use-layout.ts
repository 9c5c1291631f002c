import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore, type RefObject } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import type { BoardTools } from '../board-tools.ts';
import type { Section } from '../sections.ts';
import { Heights } from './heights.ts';
import { headWidth, layOut, type Layout } from './layout.ts';

interface Measured {
  layout: Layout;
  /** Something has been measured: until then nothing lies where it belongs. */
  begun: boolean;
  /** Every height is known. */
  settled: boolean;
  rtl: boolean;
  isMeasured: (note: BoardNote) => boolean;
  noteKey: (note: BoardNote) => string;
  headKey: (section: Section) => string;
}

/** A note before it is measured, in rem. */
const usualHeight = 6;

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

  return useMemo(() => {
    const noteKey = (note: BoardNote) => {
      const others = translationsOf(note.id).map(({ id, version }) => `${id}.${version}`);
      return `${style} ${note.id} ${note.version} ${others.join()}`;
    };
    const headKey = ({ theme, notes }: Section) =>
      `${style} ${theme?.id} ${theme?.version} ${headWidth(notes.length, rem)} ${canGroup}`;
    const keys = new Map<string | null, string>();
    for (const section of sections) {
      keys.set(section.theme?.id ?? null, headKey(section));
      for (const note of section.notes) keys.set(note.id, noteKey(note));
    }
    const heightOf = (id: string | null) => heights.get(keys.get(id) ?? '') ?? usualHeight * rem;
    return {
      layout: layOut(sections, { rem, rtl, heightOf, headOf: heightOf }),
      begun: turn > 0,
      settled: turn > 0 && [...keys.values()].every((key) => heights.get(key) !== undefined),
      rtl,
      noteKey,
      headKey,
      isMeasured: (note) => heights.get(noteKey(note)) !== undefined,
    };
  }, [sections, translationsOf, canGroup, rem, rtl, style, turn, heights]);
}
