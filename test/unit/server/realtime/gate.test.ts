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
