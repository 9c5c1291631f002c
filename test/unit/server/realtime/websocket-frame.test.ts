import { expect, test } from 'vitest';
import { eventFrame, plainFrame, replyFrame } from '../../../../server/realtime/websocket-frame.ts';

/** The head of a frame that is whole and text, and its text. */
function read(frame: Buffer | undefined): { head: number[]; text: string } {
  const [, length = 0] = frame ?? [];
  const end = length < 126 ? 2 : length === 126 ? 4 : 10;
  return { head: [...(frame?.subarray(0, end) ?? [])], text: frame?.subarray(end).toString() ?? '' };
}

test('an event and an answer are what Socket.IO writes', () => {
  expect(read(eventFrame('doc:opened', 'room@1')).text).toBe('42["doc:opened","room@1"]');
  expect(read(replyFrame(7, [{ ok: true }])).text).toBe('437[{"ok":true}]');
});

test.each([
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [65_535, [0x81, 126, 255, 255]],
  [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('%i characters have the head that goes with them', (length, head) => {
  const frame = eventFrame('x'.repeat(length - '42[""]'.length));
  expect(read(frame).head).toEqual(head);
  expect(frame).toHaveLength(head.length + length);
});

test('texts that JSON writes as they are make the same frame', () => {
  const event = ['doc:message', 'board:main@aA0_-', 'AAJ+/w=='];
  expect(plainFrame(...event)).toEqual(eventFrame(...event));
});

test('a frame that may be kept keeps nothing but itself', () => {
  const frame = plainFrame('doc:message', 'x'.repeat(1_024));
  expect(frame.buffer.byteLength).toBe(frame.length);
});

test('an answer that is more than ASCII is left to Socket.IO', () => {
  expect(replyFrame(7, [{ ok: false, detail: 'déjà' }])).toBeUndefined();
});
