import type { Report } from '#shared/output/report.ts';
import type { Speech } from '#shared/output/speech.ts';
import { coLeadWords, ownerWords, placeWords, translatedBy } from '#shared/output/words.ts';

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

function yes({ say }: Speech, value: boolean): string {
  return say(value ? 'output.csv.yes' : 'output.csv.no');
}

/** Every revealed note; without consent its number and place, not its words nor what they are in other languages. */
export function notesCsv({ notes }: Report, speech: Speech): string {
  const { say } = speech;
  return csvOf([
    [
      say('output.csv.note'),
      say('output.csv.stage'),
      say('output.csv.theme'),
      say('output.csv.mayBeQuoted'),
      say('output.csv.words'),
      say('output.csv.language'),
      say('output.csv.saidBy'),
      say('output.csv.writtenFor'),
      say('output.csv.translations'),
    ],
    ...notes.map(({ number, stage, theme, quote }) => [
      number,
      stage,
      theme ?? '',
      yes(speech, quote !== null),
      quote?.text ?? '',
      quote?.language ?? '',
      quote?.by ?? '',
      quote ? yes(speech, quote.writtenFor) : '',
      (quote?.translations ?? []).map((one) => `${one.text} (${translatedBy(speech, one)})`).join('\n'),
    ]),
  ]);
}

const fates = {
  chosen: 'output.csv.fate.chosen',
  'set-aside': 'output.csv.fate.setAside',
  none: 'output.csv.fate.none',
} as const;

function quoted(notes: Report['notes']): number {
  return notes.filter(({ quote }) => quote !== null).length;
}

/** Themes with their sizes and fates, after a row for the notes that are in none. */
export function themesCsv({ themes, parked }: Report, { say }: Speech): string {
  return csvOf([
    [
      say('output.csv.theme'),
      say('output.csv.summary'),
      say('output.csv.notes'),
      say('output.csv.notesQuoted'),
      say('output.csv.decision'),
      say('output.csv.statement'),
      say('output.csv.reason'),
    ],
    ...(parked.length > 0 ? [[say('output.csv.parked'), '', parked.length, quoted(parked), '', '', '']] : []),
    ...themes.map(({ title, summary, notes, fate, statement, reason }) => [
      title,
      summary,
      notes.length,
      quoted(notes),
      say(fates[fate]),
      statement,
      reason,
    ]),
  ]);
}

/** Results as counted: one row for each theme and whose dots are counted. Withheld splits are named, without numbers. */
export function votesCsv({ votes }: Report, { say }: Speech): string {
  const everyone = say('output.csv.everyone');
  const equal = say('output.csv.equalVoice');
  return csvOf([
    [
      say('output.csv.question'),
      say('output.csv.theme'),
      say('output.csv.whose'),
      say('output.csv.peopleVoted'),
      say('output.csv.dots'),
      say('output.csv.percent'),
      say('output.csv.place'),
    ],
    ...votes.flatMap(({ question, rows, groups, answered, equalVoice, withheld }): Cell[][] => [
      ...rows.map((row) => [question, row.theme, everyone, answered, row.dots, '', placeWords(row)]),
      ...groups.flatMap((group, index) =>
        rows.map((row) => [question, row.theme, group.label, group.answered, row.groups[index] ?? 0, '', '']),
      ),
      ...(equalVoice ?? []).map((row) => [
        question,
        row.theme,
        equal,
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
export function actionsCsv({ actions }: Report, speech: Speech): string {
  const { say } = speech;
  return csvOf([
    [
      say('output.csv.action'),
      say('output.csv.theme'),
      say('output.actions.owner'),
      say('output.actions.coLead'),
      say('output.actions.by'),
      say('output.actions.measure'),
      say('output.actions.agreed'),
      say('output.csv.notes'),
    ],
    ...actions.map((action) => [
      action.title,
      action.theme ?? '',
      ownerWords(speech, action.owner),
      coLeadWords(speech, action.coLead),
      action.due,
      action.measure,
      yes(speech, action.agreed),
      action.notes.join(' '),
    ]),
  ]);
}
