import { expect, test } from 'vitest';
import { createLog, silentLog, type Log, type LogOptions } from '../../../server/log.ts';

const noon = () => Date.UTC(2026, 4, 14, 12);

/** A log at noon, and the lines it wrote. */
function logAt(options: Partial<LogOptions> = {}): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line), now: noon, ...options });
  return { log, lines };
}
const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

test('an event is one JSON line with its time, level and fields', () => {
  const { log, lines } = logAt();
  log.info('started', { port: 3000 });
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(parsed(lines)).toEqual([
    { time: '2026-05-14T12:00:00.000Z', level: 'info', event: 'started', port: 3000 },
  ]);
});

test('at a terminal it is a line to read', () => {
  const { log, lines } = logAt({ terminal: true });
  log.warn('connection.ended', { reason: 'too-fast', count: 3 });
  expect(lines).toEqual(['12:00:00 warn  connection.ended reason=too-fast count=3\n']);
});

test('events below the level are left out', () => {
  const { log, lines } = logAt({ level: 'warn' });
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(parsed(lines).map(({ event }) => event)).toEqual(['c', 'd']);
});

test('the message of a fault is left out: it may quote what a person wrote, on lines that look like frames', () => {
  const { log, lines } = logAt();
  const fault = new TypeError('cannot store "my mother cried\n    at night:1:2 mother"');
  log.error('fault', {}, fault);
  expect(parsed(lines)[0]).toMatchObject({
    fault: 'TypeError',
    frames: expect.stringContaining('log.test.ts'),
  });
  // A stack keeps the first message.
  fault.message = 'another';
  log.error('fault', {}, fault);
  expect(lines.join('')).not.toContain('mother');
  log.error('fault', {}, Object.assign(new Error(''), { code: 'my mother cried' }));
  expect(lines.join('')).not.toContain('cried');
  expect(parsed(lines)[2]).toMatchObject({ faultCode: 'left-out' });
});

test('a text that does not look like an id or a code is left out, whoever passes it', () => {
  const { log, lines } = logAt();
  log.info('event', { id: 'P_4-x', route: '/api/pictures/:pictureId', said: 'my mother cried' });
  expect(parsed(lines)[0]).toMatchObject({
    id: 'P_4-x',
    route: '/api/pictures/:pictureId',
    said: 'left-out',
  });
});

test('the silent log says nothing', () => {
  expect(() => silentLog().error('fault')).not.toThrow();
});
