import { expect, test } from 'vitest';
import { lanAddress, mendLine } from '../../../../server/http/reachability.ts';

const plain = {
  publicUrl: 'http://localhost:3000',
  port: 3000,
  dataDirectory: undefined,
  demo: false,
  platform: 'linux',
};
const rest = { netmask: '', mac: '', cidr: null };

test('the address on the local network is the first one that is not the machine’s own', () => {
  const interfaces = {
    lo: [{ ...rest, address: '127.0.0.1', family: 'IPv4' as const, internal: true }],
    wifi: [
      { ...rest, address: 'fe80::1', family: 'IPv6' as const, internal: false, scopeid: 1 },
      { ...rest, address: '192.168.1.20', family: 'IPv4' as const, internal: false },
    ],
  };
  expect(lanAddress(interfaces)).toBe('192.168.1.20');
  expect(lanAddress({ lo: interfaces.lo })).toBeUndefined();
});

test('the line that mends a loopback address can be copied as it is', () => {
  expect(mendLine(plain, '192.168.1.20')).toBe('PUBLIC_URL=http://192.168.1.20:3000 HOST=0.0.0.0 npm start');
  expect(mendLine({ ...plain, port: 4000, dataDirectory: "/my data/it's" }, '192.168.1.20')).toBe(
    String.raw`PORT=4000 DATA_DIR='/my data/it'\''s' PUBLIC_URL=http://192.168.1.20:4000 HOST=0.0.0.0 npm start`,
  );
  expect(mendLine({ ...plain, platform: 'win32' }, '192.168.1.20')).toBe(
    'cmd /c "set PUBLIC_URL=http://192.168.1.20:3000&& set HOST=0.0.0.0&& npm start"',
  );
});

test('the demonstration has its own line', () => {
  expect(mendLine({ ...plain, demo: true }, '192.168.1.20')).toBe('npm run demo -- --lan');
  expect(mendLine({ ...plain, demo: true, port: 4000, platform: 'win32' }, undefined)).toBe(
    'cmd /c "set PORT=4000&& npm run demo -- --lan"',
  );
});

test('an address that phones can open needs no mending', () => {
  expect(mendLine({ ...plain, publicUrl: 'https://workshop.example.org' }, '192.168.1.20')).toBeNull();
});
