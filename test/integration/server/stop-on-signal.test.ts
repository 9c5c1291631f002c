import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const file = pathToFileURL(path.resolve(import.meta.dirname, '../../../server/stop-on-signal.ts')).href;

/** A program that says `ready`, and stops on signals by way of `body`. */
async function startProgram(body: string) {
  const code = `import { stopOnSignal } from '${file}';
    const serving = stopOnSignal();
    ${body}
    setInterval(() => {}, 1_000_000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const says = async () => (await lines.next()).value;
  expect(await says()).toBe('ready');
  const closed = once(child, 'close');
  return {
    says,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    code: async () => (await closed)[0] as unknown,
  };
}

test('a program that is still starting ends at once', async () => {
  const program = await startProgram('');
  program.signal('SIGTERM');
  expect(await program.code()).toBe(0);
});

test('a second signal does not wait for a stop that comes to no end', async () => {
  const program = await startProgram(
    `serving({ close: () => { console.log('closing'); return new Promise(() => {}); } });`,
  );
  program.signal('SIGTERM');
  expect(await program.says()).toBe('closing');
  program.signal('SIGINT');
  expect(await program.code()).toBe(1);
});

test('a stop that fails says so in the log and in the exit code', async () => {
  const program = await startProgram(
    `serving({
      close: () => Promise.reject(new Error('no')),
      isDamaged: () => false,
      log: { error: (event) => console.log(event) },
    });`,
  );
  program.signal('SIGINT');
  expect(await program.says()).toBe('stop.fault');
  expect(await program.code()).toBe(1);
});
