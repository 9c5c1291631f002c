import type { BoardBallot, BoardNote, BoardTheme } from '#shared/document/board.ts';
import { firstWords } from '../text/count.ts';
import type { Translate } from '../text/use-text.ts';
import type { Change } from '../ui/status/news.ts';

/** What of the board can be news. */
export interface BoardSeen {
  notes: readonly Pick<BoardNote, 'id' | 'text' | 'themeId'>[];
  themes: readonly Pick<BoardTheme, 'id' | 'title'>[];
  ballots: readonly Pick<BoardBallot, 'id' | 'result'>[];
}

/** Above this many of one kind at once they are told as a number, not one by one. */
const oneByOne = 5;
/** Where notes are that are in no theme, as parts of the page say it in `data-place`. */
export const noTheme = 'none';

/**
 * What others changed from one board to the next. `isOwn` says which notes and themes the person changed themself:
 * those were said when they did it.
 */
export function boardNews(
  t: Translate,
  before: BoardSeen,
  after: BoardSeen,
  isOwn: (id: string) => boolean,
): Change[] {
  const old = new Map(before.notes.map((note) => [note.id, note]));
  const titles = new Map(after.themes.map(({ id, title }) => [id, title]));
  const others = after.notes.filter(({ id }) => !isOwn(id));
  const now = new Set(after.notes.map(({ id }) => id));
  const added = others.filter(({ id }) => !old.has(id));
  const gone = before.notes.filter(({ id }) => !now.has(id) && !isOwn(id));
  const moved = Map.groupBy(
    others.filter(({ id, themeId }) => old.has(id) && old.get(id)?.themeId !== themeId),
    ({ themeId }) => themeId,
  );
  const themes = before.themes.map(({ id }) => id);
  const made = after.themes.filter(({ id }) => !isOwn(id) && !themes.includes(id));
  const counted = new Set(before.ballots.filter(({ result }) => result).map(({ id }) => id));
  const results = after.ballots.filter(({ id, result }) => result && !counted.has(id));
  return [
    ...told('note-added', added, (count) => t('board.news.added', { count }), {
      detail: ({ text }) => t('board.news.added.one', { words: firstWords(text) }),
      place: ({ themeId }) => themeId ?? noTheme,
    }),
    ...[...moved].flatMap(([themeId, notes]) => {
      const title = themeId === null ? undefined : titles.get(themeId);
      const to = (count: number) =>
        title === undefined ? t('board.news.moved-out', { count }) : t('board.news.moved', { count, title });
      return told(`moved:${themeId}`, notes, to, {
        detail: ({ text }) =>
          title === undefined
            ? t('board.news.moved-out.one', { words: firstWords(text) })
            : t('board.news.moved.one', { words: firstWords(text), title }),
        place: () => themeId ?? noTheme,
      });
    }),
    ...told('note-gone', gone, (count) => t('board.news.gone', { count })),
    ...told('theme-added', made, (count) => t('board.news.themes', { count }), {
      detail: ({ title }) => t('board.news.themes.one', { title }),
    }),
    ...told('results', results, () => t('board.news.results')),
  ];
}

interface Telling<Row> {
  detail?: (row: Row) => string;
  place?: (row: Row) => string;
}

function told<Row extends { id: string }>(
  key: string,
  rows: readonly Row[],
  words: (count: number) => string,
  { detail, place }: Telling<Row> = {},
): Change[] {
  if (rows.length === 0) return [];
  if (!detail || rows.length > oneByOne) return [{ key, count: rows.length, words }];
  return rows.map((row) => ({
    key,
    count: 1,
    words,
    detail: detail(row),
    of: row.id,
    ...(place && { place: place(row) }),
  }));
}
