import { expect, test } from 'vitest';
import { createLog, silentLog } from '../../../server/log.ts';

test('an event is one JSON line with its time and fields', () => {
  const lines: string[] = [];
  createLog(
    'info',
    (line) => lines.push(line),
    () => 0,
  ).info('started', { port: 3000 });
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"started","port":3000}\n',
  ]);
});

test('events below the level are left out', () => {
  const lines: string[] = [];
  const log = createLog(
    'warn',
    (line) => lines.push(line),
    () => 0,
  );
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd']);
});

test('the message of a fault is left out: it may quote what a person wrote', () => {
  const lines: string[] = [];
  const log = createLog(
    'info',
    (line) => lines.push(line),
    () => 0,
  );
  log.error('fault', {}, new TypeError('cannot store "my mother cried"'));
  expect(lines.join('')).toContain('TypeError');
  expect(lines.join('')).not.toContain('mother');
});

test('the silent log says nothing', () => {
  expect(() => silentLog().error('fault')).not.toThrow();
});
