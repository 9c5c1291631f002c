import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translators } from '#shared/domain/translation.ts';
import { isOutputKind, outputKinds } from '#shared/output/kinds.ts';
import { reportOf } from '#shared/output/report.ts';
import { render, type OutputFile } from '../../../../server/output/render.ts';
import { speechIn } from '../../../../server/output/speech.ts';
import { createWorld, id, themeRow } from '../../../support/handler-context.ts';
import { sample, sampleWorld } from '../../../support/sample-world.ts';
import { english, reportAt } from '../../../support/report.ts';

const at = Date.UTC(2026, 4, 15, 9);
const world = sampleWorld();
const report = reportAt(world.draft, at);

/** Everything readable in a file: for Word, every part of it. */
function textOf({ body }: OutputFile): string {
  if (typeof body === 'string') return body;
  return Object.values(unzipSync(body))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

/** A text as whole words: part of another word is no find. */
function asWords(text: string): RegExp {
  return new RegExp(`(?<!\\p{L})${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?!\\p{L})`, 'u');
}

describe.each(outputKinds)('%s', (kind) => {
  test('holds no id of anybody or anything, no word without consent, no name that was not given', async () => {
    const text = textOf(await render(kind, report, english));
    const rows = (['participants', 'notes', 'translations', 'ballots', 'stages', 'actions'] as const).flatMap(
      (table) => [...world.draft.all(table)],
    );
    const quoted = new Set(
      sample.ideas.filter((one) => one.quoteConsent === 'named').map((one) => one.authorId),
    );
    const named = new Set([...quoted, 'p01', 'p08']);
    const never = sample.ideas.filter((one) => one.quoteConsent === 'none').map((one) => one.text);
    const names = sample.participants.filter((one) => !named.has(one.id)).map((one) => one.displayName);
    const hidden = [
      'NEVER-REVEALED',
      'STILL-WAITING',
      'TAKEN-DOWN',
      'WAITED',
      'NEEDS',
      'Companion',
      'TRANSLATED-WITHOUT-CONSENT',
      'TRANSLATED-AND-TAKEN-DOWN',
    ];
    for (const absent of [...rows.map((row) => row.id), ...never, ...names, ...hidden]) {
      expect([absent, asWords(absent).test(text)]).toEqual([absent, false]);
    }
  });

  test('has a plain file name', async () => {
    const { fileName } = await render(
      kind,
      { ...report, title: { text: 'Ysbyty / Gŵyl “Dda”\r\n..', language: 'cy' } },
      english,
    );
    expect(fileName).toMatch(/^ysbyty-gwyl-dda-[a-z-]+\.[a-z]+$/);
  });

  test('can be made of a workshop with nothing in it', async () => {
    const empty = reportAt(createWorld({ workshop: { title: '🙂' } }).draft, at);
    expect((await render(kind, empty, english)).fileName).toMatch(/^workshop-/);
  });
});

test('only these kinds are known', () => {
  expect(isOutputKind('word')).toBe(true);
  expect(isOutputKind('constructor')).toBe(false);
});

async function json(threshold: number): Promise<unknown> {
  const made = reportAt(sampleWorld({ threshold }).draft, at);
  return JSON.parse(String((await render('json', made, english)).body));
}

describe('JSON', () => {
  const place = { place: z.int(), tied: z.boolean(), theme: z.string() };
  const person = z.strictObject({ kind: z.literal('person'), name: z.string() });
  const nobody = z.strictObject({ kind: z.enum(['none', 'asked']) });
  const schema = z.strictObject({
    format: z.literal('common-thread-report'),
    version: z.literal(1),
    language: z.string(),
    title: z.string(),
    aim: z.string(),
    promise: z.string(),
    influence: z.string(),
    runBy: z.string(),
    contact: z.string(),
    asOf: z.strictObject({ revision: z.int(), at: z.iso.datetime() }),
    heldAt: z.iso.datetime().nullable(),
    final: z.boolean(),
    objectUntil: z.iso.datetime().nullable(),
    attendance: z.strictObject({
      groups: z.array(z.strictObject({ label: z.string(), people: z.int() })),
      people: z.int(),
      supporters: z.int(),
    }),
    madeBy: z.array(z.string()),
    agenda: z.array(
      z.strictObject({
        kind: z.string(),
        title: z.string(),
        plannedMinutes: z.int(),
        heldMinutes: z.int().nullable(),
      }),
    ),
    notes: z.array(
      z.strictObject({
        number: z.int(),
        stage: z.string(),
        theme: z.string().nullable(),
        quote: z
          .strictObject({
            text: z.string(),
            language: z.string().nullable(),
            by: z.string(),
            writtenFor: z.boolean(),
            translations: z.array(
              z.strictObject({ language: z.string(), text: z.string(), by: z.enum(translators) }),
            ),
          })
          .nullable(),
      }),
    ),
    themes: z.array(
      z.strictObject({
        title: z.string(),
        summary: z.string(),
        fate: z.enum(['chosen', 'set-aside', 'none']),
        notes: z.array(z.int()),
      }),
    ),
    parked: z.array(z.int()),
    votes: z.array(
      z.strictObject({
        question: z.string(),
        dots: z.int(),
        perTheme: z.int(),
        answered: z.int(),
        rows: z.array(z.strictObject({ ...place, dots: z.int(), groups: z.array(z.int()) })),
        groups: z.array(z.strictObject({ label: z.string(), answered: z.int() })),
        withheld: z.string().nullable(),
        equalVoice: z.array(z.strictObject({ ...place, percent: z.number() })).nullable(),
      }),
    ),
    priorities: z.array(z.strictObject({ theme: z.string(), statement: z.string(), reason: z.string() })),
    setAside: z.array(z.strictObject({ theme: z.string(), reason: z.string() })),
    undecided: z.array(z.string()),
    actions: z.array(
      z.strictObject({
        title: z.string(),
        theme: z.string().nullable(),
        owner: z.union([
          nobody,
          person,
          z.strictObject({ kind: z.literal('to-be-found'), by: z.string(), date: z.string() }),
        ]),
        coLead: z.union([nobody, person]),
        due: z.string(),
        measure: z.string(),
        agreed: z.boolean(),
        notes: z.array(z.int()),
      }),
    ),
    method: z.array(z.string()),
    hearBack: z.strictObject({ from: z.string(), by: z.string(), way: z.string() }),
  });

  test.each([5, 8])('has the documented shape at a threshold of %i', async (threshold) => {
    expect(schema.safeParse(await json(threshold)).error).toBeUndefined();
  });

  test('every field of it is described', async () => {
    const described = await readFile(new URL('../../../../docs/EXPORTS.md', import.meta.url), 'utf8');
    const fields = new Set<string>();
    JSON.stringify(await json(5), (key, value: unknown) => {
      if (key !== '' && !/^\d+$/.test(key)) fields.add(key);
      return value;
    });
    expect(fields.size).toBeGreaterThan(40);
    expect([...fields].filter((field) => !described.includes(`\`${field}\``))).toEqual([]);
  });
});

async function page(made = report): Promise<string> {
  return String((await render('take-home', made, english, { stylesheet: '/own.css' })).body);
}

describe('the page to take home', () => {
  test('says what was chosen and why, what was set aside, who does what, and when people will hear', async () => {
    const html = await page();
    for (const text of [
      'Nobody feels alone in the first two weeks at home.',
      'The pharmacy lead takes it on.',
      'Adébáyò, with Siân, by 31 July 2026',
      'You will hear from Fatima by 14 August 2026. How: letter.',
    ]) {
      expect(html).toContain(text);
    }
  });

  test('has no style and no script of its own', async () => {
    const html = await page();
    expect(html).toContain('<link rel="stylesheet" href="/own.css">');
    expect(html).not.toMatch(/<style|<script|style=|\son\w+=/i);
  });

  test('shows what people typed as text, never as markup', async () => {
    const { draft } = createWorld({
      workshop: { title: '<img src=x onerror="1">' },
      themes: [themeRow('t', 0, { title: "<script>'&" })],
      priorities: [
        { id: id('t'), outcome: 'set-aside', statement: '', reason: '<b>no</b>', position: 0, version: 1 },
      ],
    });
    const html = await page(reportAt(draft, at));
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('&lt;script&gt;&#39;&amp;');
  });

  test('carries the draft mark until it is final', async () => {
    expect(await page()).toContain('DRAFT FOR CHECKING');
    expect(await page({ ...report, final: true })).not.toContain('DRAFT');
  });

  test('has people’s own words in their language, with translations and whose they are', async () => {
    const urdu = sample.ideas.find(({ lang }) => lang === 'ur');
    const { draft } = sampleWorld();
    const theme = draft.get('notes', id('i26'))?.themeId ?? '';
    draft.put('priorities', {
      id: theme,
      outcome: 'chosen',
      statement: 'A list everyone can read',
      reason: 'It matters',
      position: 0,
      version: 1,
    });
    const html = await page(reportAt(draft, at));
    expect(html).toContain(`<blockquote lang="ur" dir="rtl">${urdu?.text}</blockquote>`);
    expect(html).toContain(`<blockquote lang="en" dir="ltr">${urdu?.translationEn}</blockquote>`);
    expect(html).toContain('<p>English, translation by a supporter</p>');
  });

  test('speaks the reader’s language as far as it goes, and sets apart what runs the other way', async () => {
    const { draft } = sampleWorld({
      languages: ['ur'],
      versions: { ur: { title: 'ہسپتال سے گھر', hearWay: 'خط سے' } },
    });
    const speech = speechIn('ur');
    const made = reportOf(draft, { revision: 41, at, speech, reader: 'ur' });
    const html = String((await render('take-home', made, speech)).body);
    expect(html).toContain('<html lang="ur-PK" dir="rtl">');
    expect(html).toContain('<h1 lang="ur" dir="rtl">ہسپتال سے گھر</h1>');
    expect(html).toContain('\u2068Fatima\u2069');
    expect(html).toContain(
      '<strong lang="en" dir="auto">Nobody feels alone in the first two weeks at home.</strong>',
    );
  });
});
