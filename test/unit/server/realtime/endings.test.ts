import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { createLog } from '../../../../server/log.ts';
import { noMeters } from '../../../../server/metrics/meters.ts';
import { createEndings } from '../../../../server/realtime/endings.ts';
import { fakeClock } from '../../../support/clock.ts';

type Connection = Parameters<ReturnType<typeof createEndings>['note']>[0];

function world() {
  const clock = fakeClock();
  const lines: Record<string, unknown>[] = [];
  const counted: string[] = [];
  const log = createLog({ level: 'warn', write: (line) => lines.push(JSON.parse(line)), now: () => 0 });
  const count = (cause: string) => counted.push(cause);
  const meters = { ...noMeters, connectionEnded: count, turnedAway: count };
  return { clock, lines, counted, endings: createEndings(log, meters, () => clock.now()) };
}
const connection = () => ({ close: () => undefined }) as unknown as Connection;

test('a connection ends once, for the first cause', () => {
  const { endings, lines, counted } = world();
  const one = connection();
  endings.belongs(one, { workshopId: 'W', as: 'p:P' });
  endings.note(one, 'document-misuse', 'too-fast');
  endings.end(one, 'said-too-much');
  endings.end(one, 'took-too-little');
  expect(counted).toEqual(['document-misuse']);
  expect(lines).toMatchObject([{ event: 'connection.ended', cause: 'document-misuse', reason: 'too-fast' }]);
});

test('a flood does not flood the log: it is counted, and the next line says how much was left out', () => {
  const { endings, lines, counted, clock } = world();
  const left = 1_000;
  for (let n = 0; n < limits.warningBurst + left; n += 1) endings.turnAway('foreign-origin');
  expect(counted).toHaveLength(limits.warningBurst + left);
  expect(lines).toHaveLength(limits.warningBurst);
  // What connections are ended for is told beside it.
  endings.end(connection(), 'said-too-much');
  expect(lines.at(-1)).toMatchObject({ event: 'connection.ended', cause: 'said-too-much' });
  clock.advance(1_000);
  endings.turnAway('too-fast');
  endings.turnAway('too-fast');
  expect(lines.slice(limits.warningBurst + 1)).toMatchObject([
    { event: 'connection.refused', cause: 'too-fast', untold: left },
  ]);
});
