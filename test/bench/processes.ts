import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sleep } from './sleep.ts';

/** A server in a process of its own. */
export interface ServerProcess {
  port: number;
  /** Whatever else the server said of itself when it was ready. */
  said: Record<string, unknown>;
  /** Processor time of all its threads so far, in milliseconds. */
  cpuMs: () => number;
  /** What it holds after everything unused was thrown away. Needs the flag `inspectable`. */
  memory: () => Promise<Held>;
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Memory of a process, in bytes. */
export interface Held {
  /** What JavaScript uses. */
  inUse: number;
  /** What the system has given the process, used or not. */
  resident: number;
}

/** Lets the bench ask a server for its memory, from outside. */
export const inspectable = ['--inspect=127.0.0.1:0'];

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a script that prints one line of JSON with its port when it is ready. */
export async function startProcess(
  script: string,
  args: readonly string[] = [],
  { env = {}, nodeFlags = [] }: { env?: Record<string, string>; nodeFlags?: readonly string[] } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeFlags, script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  let complaints = '';
  child.stderr.on('data', (part: Buffer) => {
    complaints = (complaints + part.toString()).slice(-4_000);
  });
  const said = await new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"port":')) resolve(JSON.parse(line) as Record<string, unknown>);
    });
    void ended.then(() => reject(new Error(`${path.basename(script)} ended: ${complaints}`)));
  });
  const pid = child.pid ?? 0;
  let stopping = false;
  void ended.then(() => {
    if (!stopping) console.error(`${path.basename(script)} ended by itself: ${complaints}`);
  });
  return {
    port: Number(said['port']),
    said,
    cpuMs: () => cpuMsOf(pid),
    async memory() {
      const [, address] = /listening on (ws:\S+)/.exec(complaints) ?? [];
      if (address === undefined) throw new Error('This server was not started to be looked into.');
      return memoryBehind(address);
    },
    async stop(signal = 'SIGTERM') {
      stopping = true;
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Waits until a server has done what it put off, a few seconds at most. */
export async function quiet({ cpuMs }: ServerProcess): Promise<void> {
  for (let times = 0; times < 15; times++) {
    const before = cpuMs();
    await sleep(200);
    if (cpuMs() - before < 20) return;
  }
}

/** Linux counts the time that each thread ran in nanoseconds; the sum for a process only in hundredths of a second. */
function cpuMsOf(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      const [ran] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      nanoseconds += Number(ran);
    } catch {
      // A thread that has just ended.
    }
  }
  return nanoseconds / 1e6;
}

/** Asks a process for its memory by Node's own inspector, after a collection of garbage. */
async function memoryBehind(address: string): Promise<Held> {
  const inspector = new WebSocket(address);
  await new Promise((resolve, reject) => {
    inspector.addEventListener('open', resolve);
    inspector.addEventListener('error', () => reject(new Error('The inspector does not answer.')));
  });
  let id = 0;
  const ask = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      id += 1;
      const own = id;
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: unknown };
        if (answer.id !== own) return;
        inspector.removeEventListener('message', listen);
        resolve(answer.result);
      };
      inspector.addEventListener('message', listen);
      inspector.send(JSON.stringify({ id: own, method, params }));
    });
  await ask('HeapProfiler.enable');
  // What a first collection sets free may hold more that only a second one finds.
  for (let times = 0; times < 3; times++) await ask('HeapProfiler.collectGarbage');
  const { result } = (await ask('Runtime.evaluate', {
    expression: 'process.memoryUsage()',
    returnByValue: true,
  })) as { result: { value: NodeJS.MemoryUsage } };
  inspector.close();
  const { heapUsed, external, rss } = result.value;
  return { inUse: heapUsed + external, resident: rss };
}
