import type { BoardTranslation } from '#shared/document/board.ts';
import type { Section } from './sections.ts';

/**
 * What both views are given: the board, and what can be done with it. Whatever one view offers it offers through these,
 * so that the other can offer it too. It is the same object, with the same functions, until something of it changes: a view
 * and its notes are drawn anew only then.
 */
export interface BoardTools {
  /** Notes in no theme first, then the themes in their order; the order of both views. */
  sections: readonly Section[];
  translationsOf: (noteId: string) => readonly BoardTranslation[];
  /** The person sorts notes; others look on. */
  canGroup: boolean;
  /** Several notes are being chosen. */
  selecting: boolean;
  selected: ReadonlySet<string>;
  /** Notes whose move is on its way. */
  moving: ReadonlySet<string>;
  /** Whether there is anything else to do with a note: translate it, hear it. */
  hasMore: (noteId: string) => boolean;
  /** The person listens to notes. */
  reads: boolean;
  acts: BoardActs;
}

export interface BoardActs {
  select: (noteId: string, on: boolean) => void;
  /** Asks where a note should go. */
  move: (noteId: string) => void;
  /** Puts a note, or all that are chosen if it is one of them, before another or at the end of a theme. */
  put: (noteId: string, themeId: string | null, before: string | null) => void;
  /** Moves a note one place within its theme. */
  step: (noteId: string, step: 1 | -1) => void;
  /** Opens what else can be done with a note. */
  more: (noteId: string) => void;
  changeTheme: (themeId: string) => void;
}
