import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Config, readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/services.ts';
import { StartFault } from '../../../server/start-fault.ts';
import { StorageUnavailable } from '../../../server/storage/storage.ts';

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'common-thread-start-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function start(changes: Partial<Config>): Promise<RunningServer> {
  return startServer({ ...readConfig({ PORT: '0' }), ...changes }, { log: silentLog(), serveClient: false });
}

test('a server starts on an empty directory, keeps its key to itself, and starts again with the same', async () => {
  const dataDirectory = emptyDirectory();
  const first = await start({ dataDirectory });
  expect(first.url).toBe(`http://localhost:${first.port}`);
  await first.close();
  const key = readFileSync(join(dataDirectory, 'key'));
  expect(key).toHaveLength(32);
  expect(statSync(join(dataDirectory, 'key')).mode & 0o777).toBe(0o600);
  await (await start({ dataDirectory })).close();
  expect(readFileSync(join(dataDirectory, 'key'))).toEqual(key);
});

test('a port in use is said in a sentence, and the data directory is let go', async () => {
  const first = await start({ dataDirectory: emptyDirectory() });
  const dataDirectory = emptyDirectory();
  const second = start({ dataDirectory, port: first.port });
  await expect(second).rejects.toThrow(StartFault);
  await expect(second).rejects.toThrow(`Port ${first.port} is in use.`);
  await first.close();
  await (await start({ dataDirectory })).close();
});

test('a second process on the data directory is refused in a sentence', async () => {
  const dataDirectory = emptyDirectory();
  const first = await start({ dataDirectory });
  const second = start({ dataDirectory });
  await expect(second).rejects.toThrow(StorageUnavailable);
  await expect(second).rejects.toThrow(dataDirectory);
  await first.close();
});

test('a data directory that cannot be written is said in a sentence', async () => {
  const file = join(emptyDirectory(), 'a-file');
  writeFileSync(file, '');
  const refused = start({ dataDirectory: join(file, 'data') });
  await expect(refused).rejects.toThrow(StartFault);
  await expect(refused).rejects.toThrow('cannot be written');
});

test.runIf(process.platform === 'linux')(
  'a place where the system lets nobody make a directory is said in a sentence, and at once',
  async () => {
    const refused = start({ dataDirectory: '/proc/common-thread/data' });
    await expect(refused).rejects.toThrow(StartFault);
    await expect(refused).rejects.toThrow('The data directory /proc/common-thread/data cannot be written');
  },
);

test('a damaged key is not replaced', async () => {
  const dataDirectory = emptyDirectory();
  writeFileSync(join(dataDirectory, 'key'), 'short');
  await expect(start({ dataDirectory })).rejects.toThrow('is damaged');
  expect(readFileSync(join(dataDirectory, 'key'), 'utf8')).toBe('short');
});

test('a key that was lost is not replaced without a word once links were made with it', async () => {
  const dataDirectory = emptyDirectory();
  const first = await start({ dataDirectory });
  const account = { id: 'A'.repeat(22), name: 'Nerys', email: 'n@example.org', passphrase: '', createdAt: 0 };
  await first.storage.putAccount(account);
  await first.close();
  const key = readFileSync(join(dataDirectory, 'key'));
  rmSync(join(dataDirectory, 'key'));
  await expect(start({ dataDirectory })).rejects.toThrow('is missing');
  writeFileSync(join(dataDirectory, 'key'), key);
  await (await start({ dataDirectory })).close();
});

test('a first start that was cut off while it made the key is made good by the next', async () => {
  const dataDirectory = emptyDirectory();
  writeFileSync(join(dataDirectory, 'key.new'), 'half');
  await (await start({ dataDirectory })).close();
  expect(readFileSync(join(dataDirectory, 'key'))).toHaveLength(32);
});

test('a host that is not this machine’s is said in a sentence', async () => {
  await expect(start({ dataDirectory: emptyDirectory(), host: '203.0.113.1' })).rejects.toThrow(
    'The server cannot listen on 203.0.113.1',
  );
});

test('closing twice is closing once', async () => {
  const server = await start({ dataDirectory: emptyDirectory() });
  await Promise.all([server.close(), server.close()]);
  await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow('fetch failed');
});
