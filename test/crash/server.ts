import { type ServerChild, startChild } from '../support/server-child.ts';

export const publicUrl = 'http://workshop.test';

/** A real server as a process of its own, which is killed and started again on the same data directory. */
export class ServerProcess {
  readonly directory: string;
  port = 0;
  /** The set-up link of the newest start. */
  token = '';
  #child: ServerChild | undefined;

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
  async start(stalls: readonly [number, number, number], more: Record<string, string> = {}): Promise<void> {
    this.#child = await startChild({
      PORT: '0',
      DATA_DIR: this.directory,
      PUBLIC_URL: publicUrl,
      STALLS: stalls.join(' '),
      LOG_LEVEL: 'silent',
      ...more,
    });
    this.port = this.#child.port;
    this.token = this.#child.token;
  }

  /** SIGKILL: nothing in the process gets a say. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    await child?.end('SIGKILL');
  }

  /** Freezes the process (SIGSTOP), or lets it go on. */
  freeze(frozen: boolean): void {
    this.#child?.signal(frozen ? 'SIGSTOP' : 'SIGCONT');
  }
}
