import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { cellsOf, type Policy } from './authority-cells.ts';

const source = readFileSync(path.resolve(import.meta.dirname, '../../shared/domain/permissions.ts'), 'utf8');
const agreed = readFileSync(path.join(import.meta.dirname, 'authority.txt'), 'utf8');
const tableBegins = source.indexOf('const facilitator');
const tableEnds = source.indexOf('export type RuledAction');
const decisionBegins = source.indexOf('export function refusalFor');

/** The program's policy from its source. */
function policyOf(text: string): Policy {
  const script = stripTypeScriptTypes(text).replaceAll(/^export /gm, '');
  return runInNewContext(`${script}\n({ rules, refusalFor })`) as Policy;
}

interface Mutant {
  what: string;
  text: string;
}

/** One mutant for each place from `begin` to `end` that the pattern finds and that comes out differently. */
function spoil(
  pattern: RegExp,
  [begin, end]: readonly [number, number],
  into: (found: RegExpExecArray) => string[],
) {
  const part = source.slice(begin, end);
  return [...part.matchAll(pattern)].flatMap((found) =>
    into(found).map((other): Mutant => {
      const at = begin + found.index;
      const line = source.slice(0, at).split('\n').length;
      return {
        what: `line ${line}: ${found[0]} → ${other}`,
        text: source.slice(0, at) + other + source.slice(at + found[0].length),
      };
    }),
  );
}

const table = [tableBegins, tableEnds] as const;
const decision = [decisionBegins, source.length] as const;
/** For each list of people, and of states, another one. */
const another: Record<string, string> = {
  facilitator: 'people',
  people: 'anyone',
  anyone: 'people',
  before: 'running',
  running: 'before',
  live: 'after',
  always: 'notArchived',
  notArchived: 'always',
  after: 'live',
};
const others: Record<string, string> = { '&&': '||', '||': '&&', '===': '!==', '!==': '===' };

const mutants: Mutant[] = [
  // One less in a list, whatever it is a list of.
  ...spoil(/\[([^\]]+)\]/g, table, ([, items = '']) =>
    items.split(', ').map((_, left, all) => `[${all.filter((_, index) => index !== left).join(', ')}]`),
  ),
  ...spoil(/(?<=(?:who|status): )\w+/g, table, ([list]) => [another[list] ?? 'of a name that is not known']),
  // A condition less, or one more.
  ...spoil(/, (?:own: true|grouping: true|stages: \[[^\]]*\])/g, table, () => ['']),
  ...spoil(/(?<!own: true) \},$/gm, table, () => [', own: true },']),
  ...spoil(/ \},$/gm, table, () => [", stages: ['decide'] },"]),
  // A decision that is made the other way round, or not at all.
  ...spoil(/ (&&|\|\||===|!==) /g, decision, ([, sign = '']) => [` ${others[sign]} `]),
  ...spoil(/!(?=\w)/g, decision, () => ['']),
  ...spoil(/if \(/g, decision, () => ['if (false && ', 'if (true || ']),
];

/** Which of two refusals it is shows in no cell: `test/unit/shared/domain/permissions.test.ts` looks at that. */
const onlyNames = source.split('\n').findIndex((line) => line.includes("? 'closed' : 'wrong-stage'")) + 1;

/** Some cell is no longer as it was agreed, or cannot be told at all. */
function isNoticed(text: string): boolean {
  let at = 0;
  try {
    for (const block of cellsOf(policyOf(text))) {
      if (!agreed.startsWith(block, at)) return true;
      at += block.length;
    }
  } catch {
    return true;
  }
  return at !== agreed.length;
}

test('whatever is spoilt in the table of rights or in what reads it, some cell is no longer as it was agreed', () => {
  expect(isNoticed(source)).toBe(false);
  expect(mutants.length).toBeGreaterThan(350);
  const unnoticed = mutants.filter(({ text }) => !isNoticed(text)).map(({ what }) => what);
  expect(unnoticed.filter((what) => !what.startsWith(`line ${onlyNames}:`))).toEqual([]);
});
