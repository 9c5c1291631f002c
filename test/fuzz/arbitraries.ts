import * as fc from 'fast-check';
import { idPattern } from '../../shared/domain/ids.ts';
import { IdPlace, VersionPlace } from './places.ts';

/** As much of a schema of zod as is read here. */
interface Schema {
  _zod: { def: unknown };
}

interface Definition {
  type: string;
  format?: string;
  checks?: Schema[];
  pattern?: RegExp;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: Schema;
}

interface Check {
  check: string;
  format?: string;
  pattern?: RegExp;
  maximum?: number;
  minimum?: number;
  value?: number;
}

/**
 * Makes bodies that fit a schema, with places for ids. Made from the schema alone: a field that is added is fuzzed from that day on, and
 * a kind of schema that is not known here is a fault, never a gap.
 */
export function fitting(schema: Schema, field = ''): fc.Arbitrary<unknown> {
  const def = definitionOf(schema);
  const inner = () => fitting(needed(def.innerType), field);
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {});
    case 'optional':
      return inner();
    case 'nullable':
      return fc.option(inner(), { freq: 4 });
    case 'array': {
      const { least, most } = bounds(def);
      const maxLength = Math.min(most, Math.max(least, 2));
      return fc.array(fitting(needed(def.element), field), { minLength: least, maxLength });
    }
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => fitting(option, field)));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return field === 'version' ? version : numberOf(def);
    case 'string':
      return stringOf(def, field);
    default:
      throw new Error(`the fuzzer does not know how to make a ${def.type}`);
  }
}

function definitionOf(schema: Schema): Definition & Partial<Check> {
  return schema['_zod'].def as Definition & Partial<Check>;
}

const version = fc
  .oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1, 1_000) })
  .map((aside) => new VersionPlace(aside));

/** Of many fields that may be left out, a few: one that is refused would take all the others with it. */
function objectOf(shape: Record<string, Schema>): fc.Arbitrary<unknown> {
  const names = Object.keys(shape);
  const optional = names.filter((name) => definitionOf(needed(shape[name])).type === 'optional');
  const all = fc.record(Object.fromEntries(names.map((name) => [name, fitting(needed(shape[name]), name)])), {
    noNullPrototype: true,
  });
  return fc
    .record({ all, kept: fc.subarray(optional, { maxLength: Math.min(3, optional.length) }) })
    .map(({ all: fields, kept }) =>
      Object.fromEntries(
        Object.entries(fields).filter(([name]) => !optional.includes(name) || kept.includes(name)),
      ),
    );
}

function numberOf(def: Definition): fc.Arbitrary<unknown> {
  const { least, most } = bounds(def);
  const max = Math.min(most, 8_640_000_000_000_000);
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: least, max: Math.min(max, least + 8) }) },
    { weight: 1, arbitrary: fc.constantFrom(least, max) },
    { weight: 1, arbitrary: fc.integer({ min: least, max }) },
  );
}

const languages = fc.constantFrom('en', 'cy', 'ur', 'pa', 'zh-Hant', 'ar');
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

function stringOf(def: Definition, field: string): fc.Arbitrary<unknown> {
  const checks = (def.checks ?? []).map((check) => definitionOf(check));
  const pattern = def.pattern ?? checks.find((check) => check.pattern !== undefined)?.pattern;
  const { least, most } = bounds(def);
  if (def.format === 'date') return days;
  if (restPlaces.includes(field)) return fc.nat().map((seed) => new IdPlace(field, seed));
  if (def.format === 'email')
    return fc.constantFrom('a@example.org', 'Fran@Example.org', 'x.y+z@sub.example');
  if (field === 'language' || field === 'languages') return languages;
  if (field.endsWith('Url')) return fc.constantFrom('', 'https://example.org/privacy', 'http://a.example');
  if (pattern?.source === idPattern.source) return fc.nat().map((seed) => new IdPlace(field, seed));
  if (field === 'groupId') return fc.constantFrom('staff', 'lived', 'lived', 'nobody');
  if (pattern) return fc.stringMatching(new RegExp(pattern.source));
  return words(most).map((text) => text.padEnd(least, 'w'));
}

/** Fields of the routes that have values of their own. */
const restPlaces = ['token', 'code', 'as', 'passphrase'];

/** Words as people write them, and as nobody should: what fits is for the schema to say. */
function words(most: number): fc.Arbitrary<string> {
  const short = Math.min(most, 24);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('It was cold', 'Nobody told me', 'مجھے کسی نے نہیں بتایا', 'Roedd hi’n oer'),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: short }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: short }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '__proto__',
        'constructor',
        '<script>alert(1)</script>',
        "'; DROP TABLE notes; --",
        '=1+1',
        'x'.repeat(Math.min(most, 1_000)),
        'https://example.org/a',
      ),
    },
  );
}

function bounds(def: Definition): { least: number; most: number } {
  let least = 0;
  let most = Number.MAX_SAFE_INTEGER;
  for (const check of (def.checks ?? []).map((one) => definitionOf(one))) {
    if (check.check === 'min_length') least = check.minimum ?? least;
    if (check.check === 'max_length') most = check.maximum ?? most;
    if (check.check === 'greater_than') least = check.value ?? least;
    if (check.check === 'less_than') most = check.value ?? most;
  }
  return { least, most };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the fuzzer does not understand this schema');
  return value;
}

const megabyte = 'n'.repeat(1_000_000);
let deep: unknown = 1;
for (let level = 0; level < 3_000; level += 1) deep = [deep];

/** What no field wants. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    -1,
    2 ** 53,
    1e308,
    '',
    megabyte,
    deep,
    'a\uD800b',
    'a\u202Eb\u2066c',
    'a\u0000b',
    '__proto__',
    new Uint8Array(100),
    new Date(0),
    JSON.parse('{"__proto__":{"isFacilitator":true}}'),
    JSON.parse('{"constructor":{"prototype":{"isFacilitator":true}}}'),
    { toString: 'no', toJSON: 'no', length: -1 },
    Object.create(null),
    Array.from({ length: 5_000 }, (_, n) => n),
  ),
  fc.jsonValue(),
);

/** How a body that fits is broken: a field is replaced, left out, or added. */
export const breaking = fc.record({
  how: fc.constantFrom('replace', 'remove', 'add', 'whole'),
  at: fc.nat({ max: 30 }),
  value: hostile,
  name: fc.constantFrom(
    'authorId',
    'status',
    'role',
    'agreed',
    '__proto__',
    'constructor',
    'isFacilitator',
    '',
  ),
});

export type Breaking = typeof breaking extends fc.Arbitrary<infer T> ? T : never;

/** The body after it was broken. */
export function broken(body: unknown, { how, at, value, name }: Breaking): unknown {
  if (how === 'whole' || typeof body !== 'object' || body === null) return value;
  const entries = Object.entries(body);
  if (how === 'add') return Object.fromEntries([...entries, [name, value]]);
  const victim = at % Math.max(1, entries.length);
  if (how === 'remove') return Object.fromEntries(entries.filter((_, index) => index !== victim));
  return Object.fromEntries(
    entries.map(([key, inner], index) => {
      if (index !== victim) return [key, inner];
      // Half of them one level deeper, where there is one.
      if (Array.isArray(inner) && at % 2 === 0) return [key, [...inner, value]];
      return [key, value];
    }),
  );
}

/** One in so many; otherwise null. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
