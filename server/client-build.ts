import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

const root = join(import.meta.dirname, '..');
/** All that the built client depends on. */
const sources = ['client', 'shared', 'build', 'package-lock.json', 'vite.config.ts'];
const builtFrom = 'client.built-from';

/** Where the built client lies. */
export const clientDirectory = join(root, 'dist/client');

/**
 * Builds the client unless what is there was built from these very sources, or the sources are not there, as in a
 * container. `say` hears that it takes a moment. Throws a `StartFault` when there is nothing to serve.
 */
export async function buildClientIfStale(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(root, 'client'))) {
    if (existsSync(join(clientDirectory, 'index.html'))) return;
    throw new StartFault(
      `The pages are not in ${clientDirectory}, and neither are their sources. Install again.`,
    );
  }
  const stamp = join(root, 'dist', builtFrom);
  const wanted = await hashOfSources();
  const [built, page] = await Promise.all([
    readOrEmpty(stamp),
    readOrEmpty(join(clientDirectory, 'index.html')),
  ]);
  if (built === wanted && page !== '') return;
  say('Building the pages. This takes a few seconds, once.');
  // Loaded only when it is needed: a start with everything built stays quick.
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, wanted);
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(source)) {
      hash.update(`${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(source: string): Promise<string[]> {
  if (source.includes('.')) return [source];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
