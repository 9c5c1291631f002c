import type { BoardBallot, BoardNote, BoardTheme } from '#shared/document/board.ts';
import type { Translate } from '../../text/use-text.ts';

/** What of the board can be news. */
export interface BoardSeen {
  notes: readonly Pick<BoardNote, 'id' | 'themeId'>[];
  themes: readonly Pick<BoardTheme, 'id'>[];
  ballots: readonly Pick<BoardBallot, 'id' | 'result'>[];
}

/**
 * What changed on the board, in one sentence; empty when nothing did. `own` holds the ids of notes and themes that the
 * person changed themself: those were said when they did it.
 */
export function boardNews(
  t: Translate,
  before: BoardSeen,
  after: BoardSeen,
  own: ReadonlySet<string>,
): string {
  const themeOf = new Map(before.notes.map((note) => [note.id, note.themeId]));
  const knownThemes = new Set(before.themes.map(({ id }) => id));
  const counted = new Set(before.ballots.filter(({ result }) => result).map(({ id }) => id));
  const others = after.notes.filter(({ id }) => !own.has(id));
  const added = others.filter(({ id }) => !themeOf.has(id)).length;
  const moved = others.filter(({ id, themeId }) => themeOf.has(id) && themeOf.get(id) !== themeId).length;
  const themes = after.themes.filter(({ id }) => !own.has(id) && !knownThemes.has(id)).length;
  const results = after.ballots.some(({ id, result }) => result && !counted.has(id));
  const parts = [
    added > 0 && t('room.news.notes', { count: added }),
    moved > 0 && t('room.news.moved', { count: moved }),
    themes > 0 && t('room.news.themes', { count: themes }),
    results && t('room.news.results'),
  ].filter((part) => part !== false);
  return parts.join(' ');
}
