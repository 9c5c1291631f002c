import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const start = path.resolve(import.meta.dirname, '../../../server/start.js');

/** The program as somebody started it on their machine, with a data directory of its own. */
interface Running {
  /** What it logged so far. */
  log(): string;
  /** Ends it as an empty battery would, and starts it again on the same data; resolves with its address. */
  restart(): Promise<string>;
  stop(): Promise<void>;
}

/** The program before anybody has used it. */
export interface Program extends Running {
  /** The address it printed. */
  url: string;
  /** The one-time link it printed. */
  setUpLink: string;
}

/**
 * Starts the program and reads what it prints. `publicUrl` ends in `:0`, which becomes the port that was free; `settings` are
 * more of its environment.
 */
export async function startProgram(
  publicUrl = '',
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  return launch([], { ...settings, PUBLIC_URL: publicUrl }, (printed) => {
    const [, url] = /Open it here:\s+(\S+)\s/.exec(printed) ?? [];
    const [setUpLink] = /\S+\/set-up#\S+(?=\s)/.exec(printed) ?? [];
    return url && setUpLink ? { url, setUpLink } : undefined;
  });
}

/** The sample workshop with its invented people, and the links that it printed. */
export type Demonstration = Running & Record<'facilitator' | 'participant' | 'projector', string>;

/** Starts the program with the sample workshops. */
export async function startDemonstration(publicUrl = ''): Promise<Demonstration> {
  return launch(['--demo'], { PUBLIC_URL: publicUrl }, (printed) => {
    const [facilitator] = /\S+\/demo\/\S+(?=\s)/.exec(printed) ?? [];
    const participant = printed.match(/\S+\/return#\S+(?=\s)/g)?.at(-1);
    const [projector] = /\S+\/screen#\S+(?=\s)/.exec(printed) ?? [];
    return facilitator && participant && projector ? { facilitator, participant, projector } : undefined;
  });
}

async function launch<Found extends object>(
  flags: readonly string[],
  settings: Readonly<Record<string, string>>,
  find: (printed: string) => Found | undefined,
): Promise<Found & Running> {
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-browser-'));
  let log = '';
  const begin = <F>(find: (printed: string) => F | undefined) => {
    const environment = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory, LOG_LEVEL: 'info', ...settings };
    const child = spawn(process.execPath, [start, ...flags], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (part: Buffer) => {
      log += part.toString();
    });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    let printed = '';
    const found = new Promise<F>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the program ended (${code}): ${printed}${log}`)));
      child.stdout.on('data', (part: Buffer) => {
        printed += part.toString();
        const found = find(printed);
        if (found) resolve(found);
      });
    });
    return { child, ended, found };
  };
  let running = begin(find);
  // A test that fails on its way leaves no program behind.
  const abandon = () => {
    running.child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  return {
    ...(await running.found),
    log: () => log,
    async restart() {
      running.child.kill('SIGKILL');
      await running.ended;
      const again = begin((printed) => /Open it here:\s+(\S+)\s/.exec(printed)?.[1]);
      running = { ...again, found: running.found };
      return again.found;
    },
    async stop() {
      process.off('exit', abandon);
      running.child.kill('SIGTERM');
      await running.ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
