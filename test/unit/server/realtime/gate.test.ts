import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { gateWorld } from '../../../support/fake-engine.ts';

test.each([
  ['nobody is trusted', false, '203.0.113.7', false],
  ['another proxy is trusted', ['10.0.0.0/8'], '203.0.113.7', false],
  ['the proxy is trusted by count', 1, '203.0.113.7', true],
  ['the proxy is trusted by address', ['192.0.2.0/24'], '203.0.113.7', true],
] as const)(
  'where %s, who shares an address shares its handshakes',
  (_what, trustProxy, other, otherPasses) => {
    const gate = gateWorld(trustProxy);
    for (let n = 0; n < limits.handshakeBurst; n += 1) {
      // What a client claims of itself stands before what the proxy adds, and counts for nothing.
      expect(gate.handshake('192.0.2.1', `10.0.0.${n}, 198.51.100.1`)).toBe(true);
    }
    expect(gate.handshake('192.0.2.1', '10.9.9.9, 198.51.100.1')).toBe(false);
    expect(gate.handshake('192.0.2.1', other)).toBe(otherPasses);
    gate.clock.advance(1_000);
    expect(gate.handshake('192.0.2.1', '10.9.9.9, 198.51.100.1')).toBe(true);
  },
);

test('three hundred people behind one address all get in, at once and after a cut', () => {
  const gate = gateWorld();
  const people = 300;
  for (const time of ['first', 'again']) {
    // Some open two pages, and a first try may be swallowed by a proxy.
    const tries = Array.from({ length: people * 3 }, () => {
      expect(gate.handshake('192.0.2.1'), time).toBe(true);
      return gate.connect('192.0.2.1');
    });
    expect(tries.every((one) => one.open)).toBe(true);
    for (const one of tries) one.letIn();
    for (const one of tries) one.ends('transport close');
    gate.clock.advance(5_000);
  }
  expect(gate.causes).toEqual([]);
});

test('where an address is full of strangers, the oldest makes room, and those who were let in stay', () => {
  const gate = gateWorld();
  const member = gate.connect('192.0.2.1');
  member.letIn();
  const elsewhere = gate.connect('198.51.100.1');
  const strangers = Array.from({ length: limits.strangersPerAddress }, () => gate.connect('192.0.2.1'));
  expect(strangers.every(({ open }) => open)).toBe(true);
  const honest = gate.connect('192.0.2.1');
  expect(strangers.map(({ open }) => open).indexOf(true)).toBe(1);
  honest.letIn();
  for (let n = 0; n < limits.strangersPerAddress; n += 1) gate.connect('192.0.2.1').ends('transport close');
  expect([honest, member, elsewhere].map(({ open }) => open)).toEqual([true, true, true]);
  expect(strangers.filter(({ open }) => !open)).toHaveLength(1);
});

test('who is not let in within their time is ended without a goodbye, and counted', () => {
  const gate = gateWorld();
  const [silent, left, member] = [gate.connect('a'), gate.connect('a'), gate.connect('a')];
  member.letIn();
  silent.ends('forced close');
  left.ends('transport close');
  member.ends('forced close');
  expect(gate.causes).toEqual(['not-let-in']);
  expect([silent.open, member.open]).toEqual([false, true]);
});

test('of an address that has all its connections no handshake comes to anything; polls go on', () => {
  const gate = gateWorld();
  for (let n = 0; n < limits.connectionsPerAddress; n += 1) gate.connect('192.0.2.1').letIn();
  expect(gate.handshake('192.0.2.1')).toBe(false);
  expect(gate.again('192.0.2.1')).toBe(true);
  expect(gate.handshake('198.51.100.1')).toBe(true);
  expect(gate.causes).toEqual(['address-full']);
});

test('upgrades of a connection that is there count like handshakes: each costs as much', () => {
  const gate = gateWorld();
  const key = Buffer.alloc(16).toString('base64');
  const upgrade = { upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': key };
  for (let n = 0; n < limits.handshakeBurst; n += 1) expect(gate.again('192.0.2.1', upgrade)).toBe(true);
  expect(gate.again('192.0.2.1', upgrade)).toBe(false);
  expect(gate.again('192.0.2.1')).toBe(true);
  expect(gate.causes).toEqual(['too-fast']);
});
