import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const client = path.resolve(import.meta.dirname, '../../../../client');
const tokens = (name: string) => readFileSync(path.join(client, 'ui/tokens', name), 'utf8');

type Colours = ReadonlyMap<string, string>;

/** The colours of a sheet by name, as they are in light or in dark. */
function coloursOf(sheet: string, scheme: 'light' | 'dark'): Colours {
  const pairs = sheet.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map(
    Array.from(pairs, ([, name = '', light = '', dark = '']) => [name, scheme === 'light' ? light : dark]),
  );
}

/** Every appearance that a page can have. Strong contrast replaces what it names. */
const appearances = (['light', 'dark'] as const).flatMap((scheme): [name: string, colours: Colours][] => {
  const usual = coloursOf(tokens('colour.css'), scheme);
  const strong = coloursOf(tokens('contrast.css'), scheme);
  return [
    [scheme, usual],
    [`${scheme} with strong contrast`, new Map([...usual, ...strong])],
  ];
});

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back].map((name) => luminance(mustGet(colours, name)));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function mustGet(colours: Colours, name: string): string {
  const hex = colours.get(name);
  if (hex === undefined) throw new Error(`There is no colour --${name}.`);
  return hex;
}

const text: [front: string, back: string][] = [
  ...['paper', 'surface', 'sunken'].flatMap((back): [string, string][] => [
    ['ink', back],
    ['ink-soft', back],
    ['brand', back],
    ['danger', back],
  ]),
  ['ink', 'brand-wash'],
  ['ink', 'warning-wash'],
  ['ink', 'danger-wash'],
  ['ink', 'success-wash'],
  ['ink', 'accent-wash'],
  ['brand', 'brand-wash'],
  ['brand-strong', 'brand-wash'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['success', 'paper'],
  ['success', 'success-wash'],
  ['warning', 'warning-wash'],
  ['danger', 'danger-wash'],
  ['note-ink', 'accent-wash'],
  ['ink-soft', 'note'],
  ['brand', 'note'],
  ['danger', 'note'],
  // The letter of a theme stands on its thread.
  ...Array.from({ length: 8 }, (_, at): [string, string] => ['surface', `thread-${at + 1}`]),
];

test.each(appearances)('in %s words stand out from what is behind them', (_, colours) => {
  const weak = text.filter(([front, back]) => contrast(colours, front, back) < 4.5);
  expect(weak).toEqual([]);
});

test.each(appearances)('in %s a note is easy to read', (_, colours) => {
  expect(contrast(colours, 'note-ink', 'note')).toBeGreaterThanOrEqual(7);
});

test.each(appearances)('in %s the focus ring, edges and threads can be seen', (_, colours) => {
  const marks = [
    'focus',
    'line',
    'brand',
    'accent',
    ...Array.from({ length: 8 }, (_, at) => `thread-${at + 1}`),
  ];
  const weak = ['paper', 'surface', 'sunken', 'note']
    .flatMap((back) => marks.map((mark): [string, string] => [mark, back]))
    .filter(([mark, back]) => contrast(colours, mark, back) < 3);
  expect(weak).toEqual([]);
});

test.each(appearances.filter(([name]) => name.includes('strong')))(
  'in %s every word has 7:1',
  (_, colours) => {
    const weak = text.filter(([front, back]) => contrast(colours, front, back) < 7);
    expect(weak).toEqual([]);
  },
);

test('styles use only tokens that there are', () => {
  const sheets = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(client, name), 'utf8'));
  expect(sheets.length).toBeGreaterThan(20);
  const all = sheets.join('\n');
  const declared = new Set(Array.from(all.matchAll(/(--[a-z0-9-]+):/g), ([, name]) => name));
  const used = Array.from(all.matchAll(/var\((--[a-z0-9-]+)/g), ([, name]) => name);
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
});
