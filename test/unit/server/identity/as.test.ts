import { expect, test } from 'vitest';
import { cookieName, parseAs, participantsNamed } from '../../../../server/identity/as.ts';
import { id } from '../../../support/handler-context.ts';

test('an identity is read from its name', () => {
  expect(parseAs(`f:${id('nerys')}`)).toEqual({
    kind: 'facilitator',
    id: id('nerys'),
    workshopId: undefined,
  });
  expect(parseAs(`f:${id('nerys')}@${id('one')}`)).toMatchObject({ workshopId: id('one') });
  expect(parseAs(`p:${id('ann')}`)).toEqual({ kind: 'participant', id: id('ann') });
  expect(parseAs(`screen:${id('one')}`)).toEqual({ kind: 'screen', workshopId: id('one') });
  expect(parseAs(`support:${id('one')}`)).toEqual({ kind: 'support', workshopId: id('one') });
});

test('anything else names nobody', () => {
  const wrong = [
    '',
    'p:',
    'p:short',
    `x:${id('a')}`,
    `p:${id('a')}@${id('b')}`,
    `f:${id('a')}@`,
    `screen:${id('a')} `,
  ];
  for (const as of wrong) expect(parseAs(as)).toBeUndefined();
});

test('each identity has its own cookie, bound to the host over https', () => {
  expect(cookieName({ kind: 'participant', id: 'A' }, false)).toBe('ct-p-A');
  expect(cookieName({ kind: 'facilitator', id: 'A', workshopId: 'B' }, true)).toBe('__Host-ct-f-A');
  expect(cookieName({ kind: 'screen', workshopId: 'B' }, false)).toBe('ct-w-screen-B');
});

test('the participants of a browser are found by the names of its cookies', () => {
  const names = [`ct-p-${id('ann')}`, `ct-f-${id('nerys')}`, 'ct-p-short', 'other'];
  expect(participantsNamed(names, false)).toEqual([id('ann')]);
  expect(participantsNamed(names, true)).toEqual([]);
});
