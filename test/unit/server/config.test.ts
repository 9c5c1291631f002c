import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { StartFault } from '../../../server/start-fault.ts';

test('without any setting the server listens on this machine only', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: resolve('data'),
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    logLevel: 'info',
    metrics: null,
    appearance: { style: null, logo: null, organisation: '' },
  });
});

test('a deployer adds an appearance of their own; a logo needs a name', () => {
  const logo = { APPEARANCE_LOGO: './logo.svg' };
  expect(
    readConfig({ APPEARANCE_FILE: './own.css', ...logo, ORGANISATION: 'Riverside Trust' }).appearance,
  ).toEqual({ style: resolve('own.css'), logo: resolve('logo.svg'), organisation: 'Riverside Trust' });
  expect(() => readConfig(logo)).toThrow(/together with ORGANISATION/);
  expect(() => readConfig({ APPEARANCE_FILE: './own.js' })).toThrow(/APPEARANCE_FILE must be a style sheet/);
});

test('settings are read, and empty ones count as absent', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://workshop.example.org/',
    TRUST_PROXY: '10.0.0.0/8, loopback',
    LOG_LEVEL: '',
    DATA_DIR: ' ',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://workshop.example.org',
    trustProxy: ['10.0.0.0/8', 'loopback'],
    logLevel: 'info',
    dataDirectory: resolve('data'),
  });
});

test('the default address follows the port', () => {
  expect(readConfig({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
});

test.each(['10.0.0.0/33', 'fc00::/129', '10.0.0/8', '1.2.3.4/', 'loopback/8', '-1', '1.5'])(
  '%s is no proxy that could be trusted',
  (text) => {
    expect(() => readConfig({ TRUST_PROXY: text })).toThrow(/TRUST_PROXY must be/);
  },
);

test('a number of proxies is a number', () => {
  expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  expect(readConfig({ TRUST_PROXY: '0' }).trustProxy).toBe(false);
});

test('metrics are off, then on this machine only, and never on the port of the pages', () => {
  expect(readConfig({ METRICS_HOST: '10.0.0.5' }).metrics).toBeNull();
  expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
  expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics?.host).toBe('0.0.0.0');
  expect(() => readConfig({ METRICS_PORT: '3000' })).toThrow('METRICS_PORT must be a whole number');
  expect(() => readConfig({ METRICS_PORT: 'yes' })).toThrow('METRICS_PORT must be a whole number');
});

const readFaulty = () =>
  readConfig({
    PORT: '99999',
    HOST: 'not a host',
    PUBLIC_URL: 'http://example.org/path',
    TRUST_PROXY: 'everyone',
    LOG_LEVEL: 'loud',
  });

test('every fault is reported at once, each in a sentence', () => {
  expect(readFaulty).toThrow(StartFault);
  const sentences = catchMessage(readFaulty).split('\n');
  expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual([
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'TRUST_PROXY',
    'LOG_LEVEL',
  ]);
  expect(sentences[0]).toBe('PORT must be a whole number from 0 to 65535. It is "99999".');
});

function catchMessage(call: () => unknown): string {
  try {
    call();
  } catch (fault) {
    if (fault instanceof Error) return fault.message;
  }
  return '';
}
