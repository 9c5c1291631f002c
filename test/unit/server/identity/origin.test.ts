import { expect, test } from 'vitest';
import { isLoopback, isOwnOrigin } from '../../../../server/identity/origin.ts';

test('only this machine opens a loopback address', () => {
  for (const url of [
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://[::1]:3000',
    'http://a.localhost',
  ]) {
    expect(isLoopback(url)).toBe(true);
  }
  for (const url of ['http://192.168.1.20:3000', 'https://example.org', 'http://localhost.example.org']) {
    expect(isLoopback(url)).toBe(false);
  }
});

test('a page of the public address is our own, and no other', () => {
  const url = 'https://workshop.example.org';
  expect(isOwnOrigin(url, url, 'workshop.example.org')).toBe(true);
  for (const origin of [
    undefined,
    'null',
    'https://evil.example',
    'http://workshop.example.org',
    `${url}.evil`,
  ]) {
    expect(isOwnOrigin(url, origin, 'evil.example')).toBe(false);
  }
});

test('while the address is a loopback one, the host that was asked will do', () => {
  const url = 'http://localhost:3000';
  expect(isOwnOrigin(url, 'http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true);
  expect(isOwnOrigin(url, 'http://clinic.test:3000', 'clinic.test:3000')).toBe(true);
  expect(isOwnOrigin(url, 'http://evil.example', 'localhost:3000')).toBe(false);
});
