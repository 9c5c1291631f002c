import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const program = path.resolve(import.meta.dirname, 'server-process.ts');

/** A server in a process of its own. */
export interface ServerChild {
  readonly port: number;
  /** Token of the set-up link. */
  readonly token: string;
  /** All that it wrote on standard error: its log. */
  readonly written: () => string;
  readonly pid: number | undefined;
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal; resolves with the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Starts one; resolves when it answers. */
export async function startChild(settings: Record<string, string>): Promise<ServerChild> {
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', ...settings };
  const child: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } = spawn(
    process.execPath,
    [program],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let written = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const closed = once(child, 'close');
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), closed]);
  if (child.exitCode !== null) throw new Error(`the server did not start: ${written}`);
  const said: { port: number; token: string } = JSON.parse(String(first[0]));
  return {
    ...said,
    pid: child.pid,
    written: () => written,
    signal: (signal) => void child.kill(signal),
    async end(signal) {
      child.kill(signal);
      await closed;
      return child.exitCode ?? child.signalCode;
    },
  };
}
