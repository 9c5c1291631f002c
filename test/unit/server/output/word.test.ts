import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { speechIn } from '../../../../server/output/speech.ts';
import { wordReport } from '../../../../server/output/word.ts';
import { id } from '../../../support/handler-context.ts';
import { sample, sampleWorld } from '../../../support/sample-world.ts';
import { english, reportAt } from '../../../support/report.ts';

const at = Date.UTC(2026, 4, 15, 9);
const draft = await opened(sampleWorld());
const final = await opened(sampleWorld({ reportFinalAt: at }));

/** The XML files of a Word report by name. */
async function opened(world: ReturnType<typeof sampleWorld>): Promise<Map<string, string>> {
  const files = unzipSync(await wordReport(reportAt(world.draft, at), english));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function part(files: Map<string, string>, name: string): string {
  const xml = files.get(name);
  if (xml === undefined) throw new Error(`no ${name} among ${[...files.keys()].join(', ')}`);
  return xml;
}

/** The text of every paragraph that has this style. */
function textsIn(files: Map<string, string>, style: string): string[] {
  const paragraphs = part(files, 'word/document.xml').match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [];
  return paragraphs.filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`)).map(textOf);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

test('headings are real headings', () => {
  expect(textsIn(draft, 'Title')).toEqual([sample.workshop.title]);
  expect(textsIn(draft, 'Heading1')).toEqual([
    'What this workshop was for',
    'Who took part',
    'Agenda',
    'Themes',
    'Votes',
    'Priorities',
    'What was set aside, and why',
    'Themes that nobody has decided about yet',
    'Actions',
    'How this was made',
    'When you will hear',
  ]);
  const titles = ['Notes in no theme', ...sample.themes.map(({ label }) => label)];
  const heads = textsIn(draft, 'Heading2');
  const at = heads.indexOf('Notes in no theme');
  expect(heads.slice(at, at + titles.length)).toEqual(titles);
  const styles = part(draft, 'word/styles.xml');
  for (const style of ['Title', 'Heading1', 'Heading2', 'ReportQuote']) {
    expect(styles).toContain(`w:styleId="${style}"`);
  }
});

test('every table repeats its header row', () => {
  const xml = part(draft, 'word/document.xml');
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables).toHaveLength(5);
  for (const one of tables) {
    expect(one.match(/<w:tr>.*?<\/w:tr>/s)?.[0]).toContain('<w:tblHeader/>');
    expect(one.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  }
});

test('the language is British English, and the file knows its title', () => {
  expect(part(draft, 'word/styles.xml')).toMatch(
    /<w:rPrDefault>.*<w:lang w:val="en-GB"\/>.*<\/w:rPrDefault>/s,
  );
  expect(part(draft, 'docProps/core.xml')).toContain(`<dc:title>${sample.workshop.title}</dc:title>`);
  expect(part(draft, 'docProps/core.xml')).toContain('<dc:creator>The stroke service</dc:creator>');
});

test('a draft is marked in the header and at the top, with the day until which people can object', () => {
  expect(textOf(part(draft, 'word/header1.xml'))).toContain('DRAFT FOR CHECKING');
  expect(textsIn(draft, 'ReportDraft')).toEqual(['DRAFT FOR CHECKING']);
  expect(textOf(part(draft, 'word/document.xml'))).toContain(
    'Until 21 May 2026, everyone can look at their own quotes',
  );
});

test('a final report is not marked anywhere', () => {
  for (const [name, xml] of final) expect([name, /draft for checking/i.test(xml)]).toEqual([name, false]);
});

test('pages are numbered', () => {
  expect(part(draft, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
});

test('quotes stand with those who may be named, and only those that may be quoted', () => {
  const quotes = textsIn(draft, 'ReportQuote');
  const sources = textsIn(draft, 'ReportSource');
  expect(quotes).toHaveLength(sample.expected.quotableByDefault);
  const sourceOf = (idea: string) =>
    sources[quotes.indexOf(sample.ideas.find((one) => one.id === idea)?.text ?? '')];
  expect(sourceOf('i40')).toBe('Gwyn');
  expect(sourceOf('i07')).toBe('Staff');
  expect(sourceOf('i21')).toBe('Lived-experience partner (written for them)');
  expect(textOf(part(draft, 'word/document.xml'))).not.toContain('I gave up my job');
});

test('right-to-left words are marked as such', () => {
  const urdu = sample.ideas.find((idea) => idea.dir === 'rtl')?.text ?? '';
  const paragraph = (part(draft, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? []).find((xml) =>
    xml.includes(urdu),
  );
  expect(paragraph).toContain('<w:bidi/>');
  expect(paragraph).toContain('<w:rtl/>');
});

test('results say their places and ties, and who weighs what', () => {
  const text = textOf(part(draft, 'word/document.xml'));
  expect(text).toContain('16 people voted.');
  expect(text).toContain('1=');
  expect(text).toContain('If each group weighs the same:');
});

test('withheld splits are said in words', async () => {
  const text = textOf(part(await opened(sampleWorld({ threshold: 8 })), 'word/document.xml'));
  expect(text).toContain('How each group voted is not shown');
  expect(text).not.toContain('If each group weighs the same:');
});

test('characters that XML has no place for do not break the file', async () => {
  const world = sampleWorld();
  const note = world.draft.get('notes', id('i40'));
  if (note) world.draft.put('notes', { ...note, text: 'A\uFFFE<b>&"B' });
  expect(textsIn(await opened(world), 'ReportQuote')).toContain('A&lt;b&gt;&"B');
});

test('a quote says its language, and its translations stand beside it with whose they are', () => {
  const paragraphs = part(draft, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const welsh = sample.ideas.find(({ lang }) => lang === 'cy');
  const start = paragraphs.findIndex((xml) => textOf(xml) === welsh?.text);
  const beside = paragraphs.slice(start, start + 6);
  expect(beside.map(textOf)).toEqual([
    welsh?.text,
    'Lived-experience partner',
    welsh?.translationEn,
    'English, translation by the author',
    'اگلے دن کوئی فون کرے۔',
    'Urdu, translation by a facilitator',
  ]);
  expect(beside[0]).toContain('<w:lang w:val="cy"/>');
  expect(beside[2]).toContain('<w:lang w:val="en"/>');
  expect(beside[4]).toContain('<w:lang w:bidi="ur"/>');
  expect(beside[4]).toContain('<w:bidi/>');
});

test('a report in Urdu begins at the right', async () => {
  const { draft: state } = sampleWorld({ language: 'ur' });
  const files = unzipSync(await wordReport(reportAt(state, at), speechIn('ur')));
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(xml('word/styles.xml')).toMatch(/<w:lang [^>]*w:bidi="ur-PK"/);
  expect(xml('word/document.xml').match(/<w:bidiVisual\/>/g)?.length).toBe(
    xml('word/document.xml').match(/<w:tbl>/g)?.length,
  );
  expect(xml('word/footer1.xml')).toContain('<w:bidi/>');
});

test('headings keep the weight of their style', () => {
  const xml = part(draft, 'word/document.xml');
  const headings = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((one) => one.includes('w:val="Heading'));
  expect(headings.length).toBeGreaterThan(10);
  for (const heading of headings) expect(heading).not.toContain('<w:b ');
});
