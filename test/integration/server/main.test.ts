import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/log.ts';
import { startServer } from '../../../server/services.ts';
import { createBrowser, fragmentOf, passphrase } from './http/site.ts';

const program = resolve(import.meta.dirname, '../../../server/start.js');

interface Ended {
  code: number | string;
  out: string;
  err: string;
}

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'common-thread-main-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Runs the program in an empty directory, to its end. */
function run(flags: string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: emptyDirectory(), env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, [program, ...flags], options, (fault, out, err) =>
      done({ code: fault?.code ?? 0, out, err }),
    );
  });
}

test('a lost passphrase is recovered from the console, beside the running server', async () => {
  const directory = emptyDirectory();
  const server = await startServer(readConfig({ PORT: '0', DATA_DIR: directory }), {
    log: silentLog(),
    serveClient: false,
  });
  onTestFinished(() => server.close());
  const token = fragmentOf(await server.oneTime.issue('set-up', {}));
  const nerys = { name: 'Nerys', email: 'nerys@example.org', passphrase };
  await createBrowser(server).done('/api/set-up', { token, ...nerys });

  const { code, out } = await run(['--recover', 'Nerys@example.org'], {
    DATA_DIR: directory,
    PUBLIC_URL: server.url,
  });
  expect(code).toBe(0);
  const link = out.split(/\s/).find((word) => word.startsWith('http')) ?? '';
  expect(link).toMatch(new RegExp(`^${server.url}/set-up#[\\w-]{43}$`));
  const fresh = { ...nerys, token: fragmentOf(link), passphrase: 'another four words' };
  await createBrowser(server).done('/api/set-up', fresh);

  const unknown = await run(['--recover', 'nobody@example.org'], { DATA_DIR: directory });
  expect(unknown).toMatchObject({ code: 1, err: 'No facilitator has the address nobody@example.org.\n' });
});

test('what the program writes is for its own user alone, in a directory that others may read too', async () => {
  const directory = emptyDirectory();
  chmodSync(directory, 0o755);
  writeFileSync(join(directory, 'key'), '');
  await run(['--recover', 'nerys@example.org'], { DATA_DIR: directory });
  expect(statSync(join(directory, 'common-thread.sqlite')).mode & 0o077).toBe(0);
});

test('recovering where there is no data says so and makes none', async () => {
  const { code, err } = await run(['--recover', 'nerys@example.org'], {});
  expect(code).toBe(1);
  expect(err).toMatch(/^There is no data in .* yet\./);
});

test('faults of the configuration are all said at once, before anything is built', async () => {
  const { code, err, out } = await run([], { PORT: 'many', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.trim().split('\n')).toHaveLength(2);
});

test('an unknown flag says how to start', async () => {
  for (const flags of [['--fast'], ['--lan'], ['--recover']]) {
    const { code, err } = await run(flags, {});
    expect(code).toBe(1);
    expect(err).toContain('npm run demo');
  }
});
