import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const start = path.resolve(import.meta.dirname, '../../../server/start.js');

/** The program as somebody started it on their machine, with a data directory of its own. */
export interface Program {
  /** The address it printed. */
  url: string;
  /** The one-time link it printed. */
  setUpLink: string;
  /** What it logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts the program and reads what it prints. `publicUrl` ends in `:0`, which becomes the port that was free. */
export async function startProgram(publicUrl?: string): Promise<Program> {
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-browser-'));
  const child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: directory,
      LOG_LEVEL: 'info',
      PUBLIC_URL: publicUrl ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails on its way leaves no program behind.
  const abandon = () => {
    child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  let printed = '';
  let log = '';
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const links = await new Promise<[string, string]>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the program ended (${code}): ${printed}${log}`)));
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const [, url] = /Open it here:\s+(\S+)\s/.exec(printed) ?? [];
      const [setUpLink] = /\S+\/set-up#\S+(?=\s)/.exec(printed) ?? [];
      if (url && setUpLink) resolve([url, setUpLink]);
    });
  });
  return {
    url: links[0],
    setUpLink: links[1],
    log: () => log,
    async stop() {
      process.off('exit', abandon);
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
