import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { interfaceLanguages } from '../../../../shared/domain/language.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
/** Every folder of catalogues: what the pages say, and what the exported files say. */
const folders = ['client/text', 'shared/output/text'];
const others = interfaceLanguages.map(({ id }) => id).filter((id) => id !== 'en');

type Catalogue = Record<string, string>;

function catalogues(folder: string, language: string): Map<string, Catalogue> {
  const directory = path.join(root, folder, language);
  const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(path.join(directory, name), 'utf8')) as Catalogue]),
  );
}

/** The part of the program: `room-write.json` holds words of the room that are needed later than the rest. */
function partOf(name: string): string {
  return /^[a-z]+/.exec(name)?.[0] ?? '';
}

/** What a translation must keep: placeholders, and the tags around parts of the sentence. */
function marksOf(message: string): string[] {
  const marks = new Set<string>();
  const collect = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const tag of token.match(/<\/?[\w-]+\/?>/g) ?? []) marks.add(tag);
        continue;
      }
      const [name, type, format] = token;
      marks.add(type === undefined ? `{${name}}` : `{${name}, ${type}}`);
      if (typeof format !== 'object' || format === null) continue;
      for (const choice of Object.values(format)) if (Array.isArray(choice)) collect(choice);
    }
  };
  collect(compileMessageOrThrow(message));
  return [...marks].toSorted();
}

/** The forms that a language has for numbers, as its catalogues must give them: all that whole numbers take. */
function missingForms(message: string, language: string): string[] {
  const missing: string[] = [];
  const look = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [name, type, format] = token;
      if (typeof format !== 'object' || format === null) continue;
      const forms = format as Record<string, unknown>;
      if (type === 'plural' || type === 'selectordinal') {
        const rules = new Intl.PluralRules(language, { type: type === 'plural' ? 'cardinal' : 'ordinal' });
        const needed = new Set(Array.from({ length: 101 }, (_, count) => rules.select(count)));
        for (const form of needed) if (!Object.hasOwn(forms, form)) missing.push(`${name}: ${form}`);
      }
      for (const choice of Object.values(forms)) if (Array.isArray(choice)) look(choice as CompiledMessage);
    }
  };
  look(compileMessageOrThrow(message));
  return missing;
}

for (const folder of folders) {
  const english = catalogues(folder, 'en');

  test(`${folder}: there are English words, each once, under the part of the program they belong to`, () => {
    const ids = [...english].flatMap(([name, words]) => Object.keys(words).map((id) => ({ name, id })));
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    expect(ids.filter(({ name, id }) => !id.startsWith(`${partOf(name)}.`))).toEqual([]);
  });

  test.each(others)(`${folder}: %s is complete, and says what English says`, (language) => {
    const faults: string[] = [];
    const own = catalogues(folder, language);
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [name, words] of english) {
      const translated = own.get(name) ?? {};
      for (const id of Object.keys(translated))
        if (!Object.hasOwn(words, id)) faults.push(`${id}: not in English`);
      for (const [id, message] of Object.entries(words)) {
        const words = translated[id];
        if (words === undefined || words.trim() === '') faults.push(`${id}: missing`);
        else if (marksOf(words).join() !== marksOf(message).join()) {
          faults.push(`${id}: ${marksOf(words).join(' ')} instead of ${marksOf(message).join(' ')}`);
        } else for (const form of missingForms(words, language)) faults.push(`${id}: no form for ${form}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test.each(others)(`${folder}: %s is not English over again`, (language) => {
    const own = catalogues(folder, language);
    const pairs = [...english].flatMap(([name, words]) =>
      Object.entries(words).map(([id, message]) => ({ id, message, translated: own.get(name)?.[id] })),
    );
    // Names, numbers and a few words are the same in both; a whole sentence never is.
    const same = pairs.filter(
      ({ message, translated }) =>
        translated === message && message.replaceAll(/\{[^}]*\}|<[^>]*>/g, '').split(' ').length > 2,
    );
    expect(same.map(({ id }) => id)).toEqual([]);
  });
}

test('Urdu is written in its own script', () => {
  const latin: string[] = [];
  for (const folder of folders) {
    for (const words of catalogues(folder, 'ur').values()) {
      for (const [id, message] of Object.entries(words)) {
        const plain = message.replaceAll(/\{\w+\}|<[^>]*>/g, '');
        if (/\p{L}/u.test(plain) && !/\p{Script=Arabic}/u.test(plain)) latin.push(`${id}: ${message}`);
      }
    }
  }
  expect(
    latin.filter((entry) => !/: (Common Thread|QR|Word|CSV|JSON|PDF|English|Cymraeg)$/.test(entry)),
  ).toEqual([]);
});
