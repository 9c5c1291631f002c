import { expect, test } from 'vitest';
import { saveStateOf } from '../../../../client/connection/status.ts';

test('words are saved only when connected, in step, and nothing waits', () => {
  expect(saveStateOf({ kind: 'online' }, 0, true)).toEqual({ kind: 'saved' });
  expect(saveStateOf({ kind: 'online' }, 2, true)).toEqual({ kind: 'sending', count: 2 });
  expect(saveStateOf({ kind: 'connecting' }, 2, true)).toEqual({ kind: 'reconnecting', count: 2 });
  expect(saveStateOf({ kind: 'connecting' }, 0, true)).toEqual({ kind: 'saved' });
});

test('a cut is a reconnection at first, and offline when it lasts or the device has no network', () => {
  expect(saveStateOf({ kind: 'offline', attempts: 1 }, 1, true)).toEqual({ kind: 'reconnecting', count: 1 });
  expect(saveStateOf({ kind: 'offline', attempts: 4 }, 1, true)).toEqual({ kind: 'offline', count: 1 });
  expect(saveStateOf({ kind: 'offline', attempts: 0 }, 1, false)).toEqual({ kind: 'offline', count: 1 });
  expect(saveStateOf({ kind: 'refused', reason: 'removed' }, 0, true)).toEqual({ kind: 'offline', count: 0 });
});

test('a connection that carries nothing is not called saved, whatever the socket says', () => {
  expect(saveStateOf({ kind: 'online' }, 1, true, true)).toEqual({ kind: 'reconnecting', count: 1 });
  expect(saveStateOf({ kind: 'online' }, 1, false, true)).toEqual({ kind: 'offline', count: 1 });
  expect(saveStateOf({ kind: 'online' }, 0, false)).toEqual({ kind: 'saved' });
});
