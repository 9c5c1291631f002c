import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = readFileSync(path.resolve(import.meta.dirname, '../../../../client/ui/tokens.css'), 'utf8');
const [light = '', dark = ''] = [...source.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]);

/** The six-digit colours of one block, by name. */
function coloursOf(block: string): Map<string, string> {
  return new Map(
    Array.from(block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), ([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Map<string, string>, front: string, back: string): number {
  const [a = 0, b = 0] = [front, back].map((name) => luminance(colours.get(name) ?? ''));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
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
  ['paper', 'accent'],
  ['success', 'paper'],
];

const schemes = { light: coloursOf(light), dark: coloursOf(dark) };

test.each(Object.entries(schemes))(
  'in the %s scheme words stand out from what is behind them',
  (_, colours) => {
    const weak = text.filter(([front, back]) => contrast(colours, front, back) < 4.5);
    expect(weak).toEqual([]);
  },
);

test.each(Object.entries(schemes))('in the %s scheme a note is easy to read', (_, colours) => {
  expect(contrast(colours, 'note-ink', 'note')).toBeGreaterThanOrEqual(7);
});

test.each(Object.entries(schemes))(
  'in the %s scheme the focus ring and the edges of controls can be seen',
  (_, colours) => {
    for (const back of ['paper', 'surface', 'note']) {
      expect(contrast(colours, 'focus', back), back).toBeGreaterThanOrEqual(3);
      expect(contrast(colours, 'line', back), back).toBeGreaterThanOrEqual(3);
    }
  },
);

test('styles use only tokens that there are', () => {
  const client = path.resolve(import.meta.dirname, '../../../../client');
  const sheets = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(path.join(client, name), 'utf8'));
  expect(sheets.length).toBeGreaterThan(20);
  const all = sheets.join('\n');
  const declared = new Set(Array.from(all.matchAll(/(--[a-z0-9-]+):/g), ([, name]) => name));
  const used = Array.from(all.matchAll(/var\((--[a-z0-9-]+)/g), ([, name]) => name);
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
});
