import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { environment } from '../../../server/config.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { readDockerfile } from '../../support/dockerfile.ts';
import { loadedFrom } from '../../support/loaded.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const stages = readDockerfile(path.join(root, 'Dockerfile'));
const final = stages.at(-1);
if (!final) throw new Error('the Dockerfile has no stage');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('all that is copied into the image is there, and the builder may see it', () => {
  const ignored = read('.dockerignore').split('\n');
  const sources = stages.flatMap(({ copies }) =>
    copies.filter(({ from }) => !from).flatMap((one) => one.sources),
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(ignored).toContain('*');
  for (const source of sources) {
    expect(existsSync(path.join(root, source)), source).toBe(true);
    expect(ignored, source).toContain(`!${source}`);
  }
  const seen = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(seen.filter((name) => !sources.includes(name))).toEqual([]);
});

test('each stage builds on one before it, and the program does not run as root', () => {
  for (const [index, { base, copies }] of stages.entries()) {
    const earlier = stages.slice(0, index).map(({ name }) => name);
    const wanted = copies.flatMap(({ from }) => from ?? []);
    expect(earlier).toEqual(expect.arrayContaining(index === 0 ? [] : [base, ...wanted]));
  }
  expect(final.users.at(-1)).toBe('node');
  for (const name of Object.keys(final.environment)) expect(Object.keys(environment.shape)).toContain(name);
});

test('what the program loads is in the image, and no package that it does not load', () => {
  const entries = [final.command, final.healthCheck].map((words) => words.at(-1) ?? '');
  const { files, packages } = loadedFrom(root, ...entries);
  expect(files.size).toBeGreaterThan(100);
  // What starts the threads of the storage and the metrics is found as well.
  for (const one of ['server/storage/sqlite-worker.ts', 'server/metrics/prometheus.ts'])
    expect(files).toContain(one);
  const copied = final.copies.flatMap(({ from, sources }) => (from === undefined ? sources : []));
  const outside = [...files].filter(
    (file) => !copied.some((one) => file === one || file.startsWith(`${one}/`)),
  );
  expect(outside).toEqual([]);

  // It builds the pages where their sources are: not in the image.
  packages.delete('vite');
  const runs = stages.flatMap((stage) => (stage.name === 'packages' ? stage.runs : []));
  const removed = runs.flatMap((run) => (run.startsWith('npm uninstall ') ? run.split(' ').slice(2) : []));
  const named = removed.filter((word) => !word.startsWith('--'));
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(named));
  expect(packages).toEqual(new Set(Object.keys(dependencies).filter((name) => !named.includes(name))));
});

test('with nothing but what is copied the program starts, is healthy, and stops when it is asked to', async () => {
  const app = mkdtempSync(path.join(tmpdir(), 'common-thread-image-'));
  onTestFinished(() => rmSync(app, { recursive: true }));
  for (const { from, sources } of final.copies) {
    if (from === undefined)
      for (const one of sources) cpSync(path.join(root, one), path.join(app, one), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'));
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    ...final.environment,
    DATA_DIR: path.join(app, 'data'),
  };
  /** Runs a command of the image to its end. */
  const run = (command: string[], port: number) =>
    new Promise<{ ok: boolean; said: string }>((done) => {
      const settings = { cwd: app, env: { ...env, PORT: String(port) } };
      execFile(process.execPath, command.slice(1), settings, (fault, _out, said) =>
        done({ ok: fault === null, said }),
      );
    });
  const { command, healthCheck } = final;
  expect([command[0], healthCheck[0]]).toEqual(['node', 'node']);
  expect(await run(command, 0)).toEqual({
    ok: false,
    said: expect.stringMatching(
      /^The pages are not in .*, and neither are their sources\. Install again\.\n$/,
    ),
  });

  mkdirSync(path.join(app, 'dist/client'), { recursive: true });
  writeFileSync(path.join(app, 'dist/client/index.html'), '<!doctype html><title>Built</title>');
  const child = spawn(process.execPath, command.slice(1), { cwd: app, env: { ...env, PORT: '0' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stderr), 'line');
  const { event, port } = JSON.parse(String(line)) as { event: string; port: number };
  expect(event).toBe('started');
  expect(
    await (await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } })).text(),
  ).toContain('Built');

  expect(await run(healthCheck, port)).toMatchObject({ ok: true });
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(await run(healthCheck, port)).toMatchObject({ ok: false });
});

test('compose keeps the data, leaves the rest read-only, waits long enough, and tells nobody of people or metrics', () => {
  const [before = '', caddy = ''] = read('compose.yaml').split('\n  caddy:\n');
  const program = before.replaceAll(/^\s*#.*$/gm, '');
  expect(program).toContain(`- data:${final.environment['DATA_DIR']}\n`);
  expect(program).toContain('read_only: true');
  expect(program).toMatch(/restart: (unless-stopped|always)/);
  expect(program).not.toContain('ports:');
  expect(program).not.toContain('METRICS');
  const grace = Number(/stop_grace_period: (\d+)s/.exec(program)?.[1]) * 1_000;
  expect(grace).toBeGreaterThan(limits.stopGraceMs);
  // Else Caddy's log has the address of everybody who asks while the server is away.
  expect(caddy).toMatch(/log \{\s+format filter \{\s+wrap json\s+fields \{\s+request delete\s/);
  expect(caddy).toContain(`reverse_proxy common-thread:${final.environment['PORT']}`);
  const set = [...program.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name);
  expect(set.filter((name) => !Object.keys(environment.shape).includes(name ?? ''))).toEqual([]);
  expect(set).toContain('PUBLIC_URL');
});
