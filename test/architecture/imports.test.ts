import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What a device keeps about its person's comfort; it knows of no workshop. */
const deviceState = [
  'client/state/comfort.ts',
  'client/state/language.ts',
  'client/state/read-aloud.ts',
] as const;

/** docs/ARCHITECTURE.md: which folder may import which. Packages by name, folders by path. */
const allowed: Record<string, readonly string[]> = {
  'shared/domain': ['shared/domain'],
  'shared/protocol': ['shared/protocol', 'shared/domain', 'zod'],
  'shared/document': ['shared/document', 'shared/domain', 'yjs', 'lib0'],
  'shared/output': ['shared/output', 'shared/domain'],
  'server/storage': ['server/storage', 'shared/domain', 'node:*'],
  'server/rooms': ['server/rooms', 'server/handlers', 'server/storage', 'shared/*', 'yjs', 'node:*'],
  'server/handlers': ['server/handlers', 'server/rooms', 'server/storage', 'shared/*'],
  'server/output': [
    'server/output',
    'shared/domain',
    'shared/output',
    'docx',
    '@lingui/core',
    '@lingui/message-utils',
    'node:*',
  ],
  'server/identity': [
    'server/identity',
    'server/handlers',
    'server/rooms',
    'server/storage',
    'shared/*',
    'cookie',
    'node:*',
  ],
  'server/realtime': [
    'server/realtime',
    'server/identity',
    'server/handlers',
    'server/rooms',
    'server/metrics',
    'server/intake.ts',
    'server/within.ts',
    'server/log.ts',
    'server/config.ts',
    'shared/*',
    'socket.io',
    'engine.io',
    'y-protocols',
    'lib0',
    'zod',
    'node:*',
  ],
  'server/metrics': [
    'server/metrics',
    'server/storage',
    'server/listen.ts',
    'server/log.ts',
    'shared/protocol',
    'prom-client',
    'node:*',
  ],
  'server/practice': [
    'server/practice',
    'server/demo',
    'server/handlers',
    'server/rooms',
    'server/storage',
    'shared/*',
  ],
  'server/http': [
    'server/start-fault.ts',
    'server/http',
    'server/identity',
    'server/output',
    'server/practice/contract.ts',
    'server/handlers',
    'server/rooms',
    'server/storage',
    'server/intake.ts',
    'server/log.ts',
    'server/config.ts',
    'shared/*',
    'express',
    'uqr',
    'zod',
    'node:*',
  ],
  'client/ui': ['client/ui', 'client/text', ...deviceState, 'react', 'react-dom', 'shared/domain'],
  'client/worker': [],
  'client/text': ['client/text', 'shared/*', '@lingui/core', '@lingui/react', 'react'],
  'client/connection': [
    'client/connection',
    'shared/*',
    'socket.io-client',
    'yjs',
    'y-websocket',
    'lib0',
    'y-protocols',
  ],
  'client/state': ['client/state', 'client/connection', 'client/text', 'shared/*', 'react', 'yjs'],
  'client/board': ['client/board', 'client/state', 'client/ui', 'client/text', 'shared/*', 'react'],
};
const feature = [
  'client/state',
  'client/board',
  'client/ui',
  'client/text',
  'client/connection',
  'shared/*',
  'react',
  'wouter',
  'wouter/use-browser-location',
];
/** Too heavy for a page to open with: only the files named may import it, and they are loaded on demand. */
const onDemand: Record<string, string> = {
  'client/features/desk/agenda/arrange.tsx': 'react-aria-components',
};

/** Reads every import, export-from and dynamic import of a file. */
function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'/g;
  for (const match of source.matchAll(pattern)) {
    found.push({ specifier: match[3] ?? match[4] ?? '', typeOnly: match[2] !== undefined });
  }
  return found;
}

/** A specifier as the table names it: `shared/domain/ids.ts`, `node:fs`, `react`. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('#shared/')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function within(name: string, rule: string): boolean {
  return rule.endsWith('*')
    ? name.startsWith(rule.slice(0, -1))
    : name === rule || name.startsWith(`${rule}/`);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

const files = [...sourceFiles('shared'), ...sourceFiles('server'), ...sourceFiles('client')];

function rulesFor(file: string): readonly string[] | undefined {
  const folder = file.split('/').slice(0, 2).join('/');
  if (folder === 'client/features') {
    return [...feature, file.split('/').slice(0, 3).join('/'), onDemand[file] ?? 'react'];
  }
  return allowed[folder];
}

test('the test sees the code base', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
});

test('no folder imports what the table does not allow', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const rules = rulesFor(file);
    if (!rules) continue;
    for (const { specifier } of importsOf(file)) {
      const name = target(file, specifier);
      if (name.endsWith('.css')) continue;
      if (!rules.some((rule) => within(name, rule))) wrong.push(`${file} imports ${specifier}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every folder under shared, server and client has a rule or is a top file', () => {
  const unruled = files.filter((file) => file.split('/').length > 2 && !rulesFor(file));
  expect(unruled.filter((file) => !file.startsWith('server/demo/'))).toEqual([]);
});

test('the browser never loads the schemas: the client takes only types and constants from the protocol', () => {
  const plain = ['version.ts', 'close-codes.ts', 'events.ts'];
  const wrong = sourceFiles('client').flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, typeOnly }) => specifier.startsWith('#shared/protocol/') && !typeOnly)
      .filter(({ specifier }) => !plain.some((name) => specifier.endsWith(`/${name}`)))
      .map(({ specifier }) => `${file} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});
