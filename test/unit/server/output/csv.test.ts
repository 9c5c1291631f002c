import { describe, expect, test } from 'vitest';
import { actionsCsv, csvOf, notesCsv, themesCsv, votesCsv } from '../../../../server/output/csv.ts';
import { sample, sampleWorld } from '../../../support/sample-world.ts';
import { english, reportAt } from '../../../support/report.ts';

const report = reportAt(sampleWorld().draft, 0);

/** Reads what RFC 4180 says, strictly: anything else throws. */
function parsed(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv.slice(1);
  while (rest !== '') {
    const [whole = '', quoted, plain, end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === '') throw new Error(`not RFC 4180: ${rest.slice(0, 40)}`);
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function cellWith(text: string): string | undefined {
  return parsed(notesCsv(report, english))
    .flat()
    .find((cell) => cell.includes(text));
}

function idea(ideaId: string): string {
  return sample.ideas.find((one) => one.id === ideaId)?.text ?? '';
}

describe('the traps of the sample', () => {
  test('each of them is in the file, and none was cut', () => {
    for (const { ideaId } of sample.expected.exporterTraps) {
      const text = idea(ideaId);
      expect(cellWith(text)).toBe(text.startsWith('+') ? `'${text}` : text);
    }
  });
});

describe('cells', () => {
  test.each(['=1+1', '+1', '-1', '@A1', '\tx', '\rx', ' =1', '\u00A0=1', '\n=1', '＝1', '－1'])(
    '%j cannot be run by a spreadsheet',
    (text) => {
      expect(parsed(csvOf([[text]]))).toEqual([[`'${text}`]]);
    },
  );
  test.each([
    'a=1',
    '1-2',
    'me@example.org',
    '– dash',
    'a,b',
    'say "so"',
    'two\nlines',
    ' padded ',
    '',
    '👩🏽‍⚕️',
  ])('%j stays what it is', (text) => {
    expect(parsed(csvOf([[text, 'x']]))).toEqual([[text, 'x']]);
  });
  test('numbers stay numbers', () => {
    expect(csvOf([[-1, 2.5]])).toBe('\uFEFF-1,2.5\r\n');
  });
});

test('notes without consent are counted, without words', () => {
  const rows = parsed(notesCsv(report, english)).slice(1);
  expect(rows).toHaveLength(sample.expected.ideas.total);
  const left = rows.filter(([, , , may]) => may === 'no');
  expect(left).toHaveLength(sample.expected.ideas.total - sample.expected.quotableByDefault);
  for (const row of left) expect(row.slice(4)).toEqual(['', '', '', '', '']);
});

test('themes have their sizes, fates and reasons, after what is in none', () => {
  const rows = parsed(themesCsv(report, english)).slice(1);
  expect(rows[0]?.[0]).toBe('In no theme');
  expect(rows.map((row) => row[2])).toEqual(['1', '6', '7', '3', '6', '9', '8']);
  expect(rows.map((row) => row[4])).toEqual([
    '',
    'priority',
    'priority',
    'set aside',
    'not decided',
    'priority',
    'priority',
  ]);
  expect(rows[3]?.[6]).toBe('The pharmacy lead takes it on.');
});

test('votes have totals, splits that may be shown, and shares where each group weighs the same', () => {
  const rows = parsed(votesCsv(report, english)).slice(1);
  const dots = (who: string) =>
    rows.filter((row) => row[2] === who).reduce((sum, row) => sum + Number(row[4]), 0);
  expect(dots('Everyone')).toBe(sample.expected.dots.total);
  expect(dots('Staff')).toBe(sample.expected.dots.staff);
  expect(dots('Lived-experience partner')).toBe(sample.expected.dots.lived);
});

test('a withheld split leaves no number', () => {
  const rows = parsed(votesCsv(reportAt(sampleWorld({ threshold: 8 }).draft, 0), english)).slice(1);
  expect(new Set(rows.slice(0, -1).map((row) => row[2]))).toEqual(new Set(['Everyone']));
  expect(rows.at(-1)?.[2]).toContain('not shown');
});

test('actions name their notes and those who said yes', () => {
  const [, first, second] = parsed(actionsCsv(report, english));
  expect(first?.slice(2, 5)).toEqual(['Adébáyò', 'Siân', '2026-07-31']);
  expect(first?.at(-1)).toMatch(/^\d+ \d+$/);
  expect(second?.slice(2, 4)).toEqual(['Someone was asked and has not answered yet', '']);
});

test('a note says its language, and each translation its language and whose it is', () => {
  const [header, ...rows] = parsed(notesCsv(report, english));
  const row = rows.find((cells) => cells[4] === idea('i33'));
  const named = Object.fromEntries((header ?? []).map((name, column) => [name, row?.[column]]));
  expect(named['Language']).toBe('cy');
  expect(named['Translations']).toBe(
    'I would like someone to phone us the day after we go home, in Welsh if possible. (English, translation by the author)\nاگلے دن کوئی فون کرے۔ (Urdu, translation by a facilitator)',
  );
});
