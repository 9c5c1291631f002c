import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const program = path.resolve(import.meta.dirname, '../support/server-process.ts');
export const publicUrl = 'http://workshop.test';

/** A real server as a process of its own, which is killed and started again on the same data directory. */
export class ServerProcess {
  readonly directory: string;
  port = 0;
  /** The set-up link of the newest start. */
  token = '';
  #child: ChildProcess | undefined;

  constructor(directory: string) {
    this.directory = directory;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** `stalls`: how many of a thousand flushes are slow, by how many milliseconds at most, and the seed of both. */
  async start(stalls: readonly [number, number, number], more: NodeJS.ProcessEnv = {}): Promise<void> {
    const env = {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: this.directory,
      PUBLIC_URL: publicUrl,
      STALLS: stalls.join(' '),
      LOG_LEVEL: 'silent',
      ...more,
    };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    const died = once(child, 'exit').then(() => assert.fail('the server ended before it listened'));
    const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), died]);
    died.catch(() => undefined);
    const said: { port: number; token: string } = JSON.parse(String(line));
    this.port = said.port;
    this.token = said.token;
  }

  /** SIGKILL: nothing in the process gets a say. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Freezes the process (SIGSTOP), or lets it go on. */
  freeze(frozen: boolean): void {
    this.#child?.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
  }
}
