import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const client = path.resolve(import.meta.dirname, '../../client');

/** Catalogues that these pages load when something is refused, not ahead (`refusalInFull`). */
const onDemand: Record<string, string> = {
  'features/join/join.tsx': 'common-live',
  'features/join/return.tsx': 'common-live',
};

const areaOf = new Map(
  readdirSync(path.join(client, 'text/en')).flatMap((file) =>
    Object.keys(JSON.parse(read(`text/en/${file}`)) as object).map((id) => [
      id,
      path.basename(file, '.json'),
    ]),
  ),
);
const sources = new Map(
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, read(file)]),
);

test('every page and every part that is loaded later brings the words that it speaks', () => {
  const silent = new Set<string>();
  const seen = new Set<string>();
  const visit = (entry: string, areas: ReadonlySet<string>) => {
    const key = [entry, ...[...areas].sort()].join();
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of withImports(entry)) {
      for (const id of spokenIn(file)) {
        const area = areaOf.get(id) ?? '';
        if (!areas.has(area) && onDemand[entry] !== area) silent.add(`${entry} lacks ${area} for ${file}`);
      }
      for (const part of laterParts(file)) visit(part.entry, new Set([...areas, ...part.areas]));
    }
  };
  visit('main.tsx', new Set(['common']));
  expect([...silent].sort()).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});

function read(file: string): string {
  return readFileSync(path.join(client, file), 'utf8');
}

/** A module with all that it imports, and they import, at once. */
function withImports(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry) || !sources.has(entry)) return found;
  found.add(entry);
  const imports = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)';/gm;
  for (const [, to = ''] of (sources.get(entry) ?? '').matchAll(imports))
    withImports(beside(entry, to), found);
  return found;
}

/** What a module loads when it is needed, with the catalogues that come along. */
function laterParts(file: string): { entry: string; areas: string[] }[] {
  const part = /import\('(\.[^']+)'\)(?:\)\.\w+)?((?:,\s*'[\w-]+'|,\s*\{\s*words: \[[^\]]*\])*)/g;
  return [...(sources.get(file) ?? '').matchAll(part)].map(([, to = '', areas = '']) => ({
    entry: beside(file, to),
    areas: [...areas.matchAll(/'([\w-]+)'/g)].map(([, area = '']) => area),
  }));
}

/** The ids that stand in a module, whole or with parts to be filled in. */
function spokenIn(file: string): string[] {
  const code = sources.get(file) ?? '';
  const whole = [...code.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(([, id = '']) => id);
  const filled = [...code.matchAll(/`([a-z-]+\.(?:[\w.-]|\$\{[^}]*\})*\$\{[^`]*)`/g)].flatMap(
    ([, pattern = '']) => {
      const wanted = new RegExp(
        `^${pattern.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`,
      );
      return [...areaOf.keys()].filter((id) => wanted.test(id));
    },
  );
  return [...whole.filter((id) => areaOf.has(id)), ...filled];
}

function beside(file: string, to: string): string {
  return path.posix.join(path.posix.dirname(file), to);
}
