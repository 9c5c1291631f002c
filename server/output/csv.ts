import type { Report } from '#shared/output/report.ts';
import { coLeadWords, ownerWords, placeWords } from '#shared/output/words.ts';

type Cell = string | number;

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would run as a formula, also behind blanks, and in the wide forms that some treat alike. Such a
 * cell gets an apostrophe in front: words stay words.
 */
const formula = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cellOf(cell: Cell): string {
  const text = typeof cell === 'number' ? String(cell) : cell;
  const safe = typeof cell === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 has them, in UTF-8 with a byte order mark. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Every revealed note; without consent its number and place, not its words. */
export function notesCsv({ notes }: Report): string {
  return csvOf([
    ['Note', 'Stage', 'Theme', 'May be quoted', 'Words', 'Said by', 'Written for them'],
    ...notes.map(({ number, stage, theme, quote }) => [
      number,
      stage,
      theme ?? '',
      yes(quote !== null),
      quote?.text ?? '',
      quote?.by ?? '',
      quote ? yes(quote.writtenFor) : '',
    ]),
  ]);
}

const fates = { chosen: 'priority', 'set-aside': 'set aside', none: 'not decided' } as const;

/** Themes with their sizes and fates. */
export function themesCsv({ themes, parked }: Report): string {
  return csvOf([
    ['Theme', 'Summary', 'Notes', 'Notes that may be quoted', 'Decision', 'Statement', 'Reason'],
    ...themes.map(({ title, summary, notes, fate, statement, reason }) => [
      title,
      summary,
      notes.length,
      notes.filter(({ quote }) => quote !== null).length,
      fates[fate],
      statement,
      reason,
    ]),
    ...(parked.length > 0
      ? [['In no theme', '', parked.length, parked.filter(({ quote }) => quote !== null).length, '', '', '']]
      : []),
  ]);
}

/** Results as counted: one row for each theme and whose dots are counted. Withheld splits are named, without numbers. */
export function votesCsv({ votes }: Report): string {
  return csvOf([
    ['Question', 'Theme', 'Whose votes', 'People who voted', 'Dots', 'Percent', 'Place'],
    ...votes.flatMap(({ question, rows, groups, answered, equalVoice, withheld }): Cell[][] => [
      ...rows.map((row) => [question, row.theme, 'Everyone', answered, row.dots, '', placeWords(row)]),
      ...groups.flatMap((group, index) =>
        rows.map((row) => [question, row.theme, group.label, group.answered, row.groups[index] ?? 0, '', '']),
      ),
      ...(equalVoice ?? []).map((row) => [
        question,
        row.theme,
        'Each group weighing the same',
        answered,
        '',
        row.percent,
        placeWords(row),
      ]),
      ...(withheld === null ? [] : [[question, '', withheld, '', '', '', '']]),
    ]),
  ]);
}

/** Actions with their owners and where they come from. */
export function actionsCsv({ actions }: Report): string {
  return csvOf([
    [
      'Action',
      'Theme',
      'Owner',
      'Co-lead with lived experience',
      'By',
      'How we will know',
      'Agreed',
      'Notes',
    ],
    ...actions.map((action) => [
      action.title,
      action.theme ?? '',
      ownerWords(action.owner),
      coLeadWords(action.coLead),
      action.due,
      action.measure,
      yes(action.agreed),
      action.notes.join(' '),
    ]),
  ]);
}
