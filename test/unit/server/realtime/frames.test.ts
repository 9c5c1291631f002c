import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { lastFrame, updateFrame } from '../../../../server/realtime/frames.ts';

test.each([0, 1, 127, 128, 16_383, 16_384, 3_000_000])(
  'an update of %i bytes is wrapped as y-protocols does it',
  (length) => {
    const update = Uint8Array.from({ length }, (_, n) => n % 251);
    const wrapped = (type: number) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, type);
      encoding.writeVarUint8Array(encoder, update);
      return Buffer.from(encoding.toUint8Array(encoder)).toString('base64');
    };
    expect(updateFrame(update) === wrapped(messageYjsUpdate)).toBe(true);
    expect(lastFrame(update) === wrapped(messageYjsSyncStep2)).toBe(true);
  },
);
