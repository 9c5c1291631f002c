import { expect, test } from 'vitest';
import { addressReader } from '../../../../server/identity/client-address.ts';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string },
});

test.each([
  ['nobody is trusted', false, from('203.0.113.9', '198.51.100.1'), '203.0.113.9'],
  ['one proxy in front', 1, from('10.0.0.1', '198.51.100.1'), '198.51.100.1'],
  [
    'one proxy, and what the client wrote before it',
    1,
    from('10.0.0.1', '1.1.1.1, 198.51.100.1'),
    '198.51.100.1',
  ],
  ['two proxies', 2, from('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'), '198.51.100.1'],
  ['two proxies, of which one wrote nothing', 2, from('10.0.0.1', '198.51.100.1'), '198.51.100.1'],
  ['one proxy that wrote nothing', 1, from('10.0.0.1'), '10.0.0.1'],
  ['a trusted address', ['10.0.0.0/8'], from('10.9.9.9', '198.51.100.1'), '198.51.100.1'],
  ['an address that is not trusted', ['10.0.0.0/8'], from('11.0.0.1', '198.51.100.1'), '11.0.0.1'],
  [
    'a chain of trusted ones',
    ['10.0.0.0/8'],
    from('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'),
    '198.51.100.1',
  ],
  ['a whole chain that is trusted', ['loopback'], from('127.0.0.1', '127.0.0.2'), '127.0.0.2'],
  ['a name for a range', ['uniquelocal'], from('172.31.0.1', '198.51.100.1'), '198.51.100.1'],
  ['IPv4 over an IPv6 socket', ['127.0.0.1'], from('::ffff:127.0.0.1', '198.51.100.1'), '198.51.100.1'],
  ['a trusted IPv6 proxy', ['fc00::/7'], from('fd00::1', '198.51.100.1'), '198.51.100.1'],
  ['an address with a port', 1, from('10.0.0.1', '198.51.100.1:4711'), '198.51.100.1'],
  ['an IPv6 address with a port', 1, from('10.0.0.1', '[2001:db8:1:2:3::4]:4711'), '2001:db8:1:2::/64'],
  ['a proxy that knows no address', 1, from('10.0.0.1', 'unknown'), '10.0.0.1'],
  ['a text in place of an address', 1, from('10.0.0.1', `198.51.100.1, ${'x'.repeat(9_000)}`), '10.0.0.1'],
  ['several headers', 1, from('10.0.0.1', ['1.1.1.1', '198.51.100.1']), '198.51.100.1'],
  ['a line that is gone', 1, from(undefined, '198.51.100.1'), '198.51.100.1'],
  ['a line that is gone, by address', ['10.0.0.0/8'], from(undefined, '198.51.100.1'), ''],
] as const)('%s', (_what, trusted, request, address) => {
  expect(addressReader(trusted)(request)).toBe(address);
});

test('all addresses of an IPv6 network are one', () => {
  const read = addressReader(false);
  for (const address of ['2001:db8:0:7::1', '2001:0DB8:0000:0007:ffff::', '2001:db8:0:7:1:2:3:4']) {
    expect(read(from(address))).toBe('2001:db8:0:7::/64');
  }
  expect(read(from('2001:db8:0:8::1'))).toBe('2001:db8:0:8::/64');
  expect(read(from('fe80::1%eth0'))).toBe('fe80:0:0:0::/64');
  expect(read(from('::1'))).toBe('0:0:0:0::/64');
});
