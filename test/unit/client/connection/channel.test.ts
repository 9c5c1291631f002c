import { EventEmitter } from 'node:events';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { fromBase64 } from 'lib0/buffer';
import { expect, test } from 'vitest';
import { createChannels } from '../../../../client/connection/channel.ts';
import type { LineSocket } from '../../../../client/connection/socket.ts';

/** A connection that keeps what is said on it, and hears what a test says. */
function connected() {
  const server = new EventEmitter();
  const said: unknown[][] = [];
  const socket = {
    connected: true,
    on: (event: string, listen: (...values: unknown[]) => void) => server.on(event, listen),
    emit: (...event: unknown[]) => said.push(event),
  };
  const Channel = createChannels(socket as unknown as LineSocket);
  const open = (name: string) => {
    const channel = new Channel(`line:/${name}`);
    const heard: string[] = [];
    // As y-websocket does.
    Object.assign(channel, {
      onopen: () => channel.send(new Uint8Array([0, 0, 1, 0])),
      onmessage: ({ data }: MessageEvent<Uint8Array>) => heard.push(Buffer.from(data).toString('hex')),
      onclose: ({ code }: CloseEvent) => heard.push(`closed ${code}`),
    });
    return { channel, heard };
  };
  return { said, open, server };
}

const packed = async (bytes: number[]) =>
  (await promisify(deflateRaw)(Buffer.from(bytes))).toString('base64');
const base64 = (bytes: number[]) => Buffer.from(bytes).toString('base64');

test('channels that begin together are opened by one packet that says what each has', async () => {
  const { said, open } = connected();
  open('room@1');
  open('board:main@2');
  expect(said).toEqual([]);
  await expect.poll(() => said).toHaveLength(1);
  const [[event, asked, takesPacked] = []] = said;
  expect([event, takesPacked]).toEqual(['doc:open', true]);
  const pairs = asked as [string, string][];
  expect(pairs.map(([channel, message]) => [channel, [...fromBase64(message)]])).toEqual([
    ['room@1', [0, 0, 1, 0]],
    ['board:main@2', [0, 0, 1, 0]],
  ]);
});

test('a compressed state comes before what was sent after it', async () => {
  const { open, server } = connected();
  const [{ heard }, other] = [open('board:main@1'), open('room@1')];
  const state = await packed([1, 2, 3]);
  server.emit('doc:packed', 'board:main@1', state, false);
  server.emit('doc:message', 'board:main@1', base64([0, 2, 1, 9]));
  server.emit('doc:packed', 'board:main@1', state, true);
  server.emit('doc:message', 'room@1', base64([0, 1, 0]));
  // Nobody waits for another channel.
  expect([heard, other.heard]).toEqual([[], ['000100']]);
  await expect.poll(() => heard).toEqual(['000203010203', '00020109', '000103010203']);
  server.emit('doc:message', 'board:main@1', base64([0, 2, 1, 8]));
  expect(heard.at(-1)).toBe('00020108');
});

test('a state that cannot be unpacked ends the channel, so that it is asked for again', async () => {
  const { open, server } = connected();
  const { heard } = open('board:main@1');
  await Promise.resolve();
  server.emit('doc:packed', 'board:main@1', base64([255, 255, 255]), true);
  await expect.poll(() => heard).toEqual(['closed 1006']);
});

test('what is unpacked for a channel that was closed meanwhile reaches nobody', async () => {
  const { open, server } = connected();
  const { channel, heard } = open('board:main@1');
  await Promise.resolve();
  const state = await packed([1, 2, 3]);
  server.emit('doc:packed', 'board:main@1', state, true);
  channel.close();
  const later = open('board:main@1');
  await Promise.resolve();
  server.emit('doc:packed', 'board:main@1', state, true);
  await expect.poll(() => later.heard).toHaveLength(1);
  expect(heard).toEqual([]);
});
