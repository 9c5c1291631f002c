import { expect, test } from 'vitest';
import { isLoopback, isOwnHost, isOwnOrigin, refusalOfSource } from '../../../../server/identity/origin.ts';

test('only this machine opens a loopback address', () => {
  for (const url of [
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://[::1]:3000',
    'http://a.localhost',
  ]) {
    expect(isLoopback(url)).toBe(true);
  }
  for (const url of [
    'http://192.168.1.20:3000',
    'https://example.org',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
  ]) {
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
  expect(isOwnOrigin(url, 'http://192.168.1.20:3000', '192.168.1.20:3000')).toBe(true);
  expect(isOwnOrigin(url, 'http://evil.example', 'localhost:3000')).toBe(false);
  expect(isOwnOrigin(url, 'http://127.0.0.1:3001', '127.0.0.1:3000')).toBe(false);
});

test('a name that somebody else made lead here is no origin of our own', () => {
  expect(isOwnOrigin('http://localhost:3000', 'http://evil.example:3000', 'evil.example:3000')).toBe(false);
});

test.each([
  [undefined],
  ['workshop.example.org'],
  ['WORKSHOP.example.org'],
  ['workshop.example.org:443'],
  ['localhost:3000'],
  ['app.localhost'],
  ['127.0.0.1:8080'],
  ['10.1.2.3'],
  ['[::1]:3000'],
  ['[2001:db8::1]'],
])('a request to %s is one to this server', (host) => {
  expect(isOwnHost('https://workshop.example.org', host)).toBe(true);
});

test.each([
  [''],
  ['evil.example'],
  ['workshop.example.org.evil.example'],
  ['evil.example:443'],
  ['localhost.evil.example'],
  ['127.0.0.1.evil.example'],
  ['workshop.example.org@evil.example'],
  ['workshop.example.org/..'],
  ['workshop.example.org, evil.example'],
  ['evil.example#workshop.example.org'],
  ['[::1].evil.example'],
  ['[evil]'],
  ['localhost:99999'],
])('a request to %s is not', (host) => {
  expect(isOwnHost('https://workshop.example.org', host)).toBe(false);
});

const url = 'https://workshop.example.org';
const host = 'workshop.example.org';
test.each([
  ['GET', { host }, undefined],
  ['HEAD', { host }, undefined],
  ['GET', { host, origin: url }, undefined],
  ['POST', { host, origin: url }, undefined],
  ['POST', { host }, 'foreign-origin'],
  ['PUT', { host }, 'foreign-origin'],
  ['OPTIONS', { host }, 'foreign-origin'],
  [undefined, { host }, 'foreign-origin'],
  ['GET', { host, origin: 'https://evil.example' }, 'foreign-origin'],
  ['GET', { host, origin: 'null' }, 'foreign-origin'],
  ['GET', { host: 'evil.example' }, 'foreign-host'],
  ['POST', { host: 'evil.example', origin: url }, 'foreign-host'],
])('%s with %o', (method, headers, refusal) => {
  expect(refusalOfSource(url, { method, headers })).toBe(refusal);
});
