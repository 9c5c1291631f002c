import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';

/** A theme with its notes in their order; `theme` is null for the notes that are in none. */
export interface Section {
  theme: BoardTheme | null;
  notes: BoardNote[];
}

/** The board as a list of sections: notes in no theme first, then the themes in their order. One order for everybody. */
export function sectionsOf(notes: readonly BoardNote[], themes: readonly BoardTheme[]): Section[] {
  const ordered = inOrder(themes);
  const byTheme = new Map<string | null, BoardNote[]>(ordered.map((theme) => [theme.id, []]));
  byTheme.set(null, []);
  for (const note of notes) (byTheme.get(note.themeId) ?? byTheme.get(null))?.push(note);
  byTheme.get(null)?.sort(byRank);
  return [
    { theme: null, notes: byTheme.get(null) ?? [] },
    ...ordered.map((theme) => ({
      theme,
      notes: (byTheme.get(theme.id) ?? []).sort((a, b) => a.themeOrder - b.themeOrder || byRank(a, b)),
    })),
  ];
}

/** The random order that reveal gave, the same for everybody. */
export function byRank(a: BoardNote, b: BoardNote): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}

/**
 * Before which note of its theme a note goes when it moves one place, null for the end. Undefined where there is no
 * further place: at either end, or in no theme, whose order is nobody's to change.
 */
export function stepWithin(section: Section, noteId: string, step: 1 | -1): string | null | undefined {
  const at = section.notes.findIndex(({ id }) => id === noteId);
  if (!section.theme || at < 0 || !section.notes[at + step]) return undefined;
  return (step === 1 ? section.notes[at + 2]?.id : section.notes[at - 1]?.id) ?? null;
}
