import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import type { Appearance } from '../../../../server/config.ts';
import type { Ahead } from '../../../../server/http/ahead.ts';
import { answerFaults } from '../../../../server/http/faults.ts';
import { silentLog } from '../../../../server/log.ts';
import { serveClient } from '../../../../server/http/client-files.ts';

type Get = (path: string, accept?: string, encoding?: string, range?: string) => Promise<Response>;

const plain: Appearance = { style: null, logo: null, organisation: '' };

async function startFiles(
  own: (root: string) => Appearance = () => plain,
  ahead: Ahead = () => Promise.resolve([]),
): Promise<Get> {
  // A folder above may have any name, one with a dot too.
  const root = mkdtempSync(join(tmpdir(), '.common-thread-files-'));
  const directory = join(root, 'client');
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'export const secret = 1;');
  writeFileSync(join(directory, 'index.html'), '<!doctype html><head><title>The page</title></head>');
  writeFileSync(join(directory, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(directory, 'assets/main-abc123.js'), 'export {};');
  const server = createServer(
    express().use(serveClient(directory, own(root), ahead), answerFaults(silentLog())),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    rmSync(root, { recursive: true });
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return (path, accept = 'text/html', encoding = 'gzip', range = '') =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      headers: { accept, 'accept-encoding': encoding, ...(range && { range }) },
    });
}

test('the page is never cached, and answers at every address that a person opens', async () => {
  const get = await startFiles();
  for (const path of ['/', '/join', '/f/abc/w/def', '/screen/abc']) {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('The page');
  }
});

test('hashed files are kept for ever, others are asked for again', async () => {
  const get = await startFiles();
  const script = await get('/assets/main-abc123.js', '*/*');
  expect(await script.text()).toBe('export {};');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/icon.svg', '*/*')).headers.get('cache-control')).toBe('no-store');
});

test('what is refused of a file is not kept as if it were the file', async () => {
  const get = await startFiles();
  const refused = await get('/assets/main-abc123.js', '*/*', 'identity', 'bytes=999-');
  expect(refused.status).toBe(400);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(refused.headers.get('content-type')).toContain('application/json');
  for (const name of ['last-modified', 'content-range']) expect(refused.headers.get(name), name).toBeNull();
  expect(await refused.json()).toEqual({ ok: false, code: 'invalid' });
});

test('the address of a folder sends nobody elsewhere, whatever stands before it', async () => {
  const get = await startFiles();
  for (const path of ['/assets', '//evil.example/..%2fassets', '/%5Cevil.example/..%2fassets']) {
    const response = await get(path);
    expect(response.headers.get('location'), path).toBeNull();
    expect(await response.text(), path).toContain('The page');
  }
});

test('a missing file is missing, not the page', async () => {
  const get = await startFiles();
  for (const path of ['/assets/old-000.js', '/missing.png']) {
    expect((await get(path, '*/*')).status).not.toBe(200);
  }
  expect((await get('/join', 'application/json')).status).not.toBe(200);
});

test('scripts are sent compressed to whoever takes it', async () => {
  const get = await startFiles();
  const script = await get('/assets/main-abc123.js', '*/*');
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('vary')).toBe('Accept-Encoding');
  expect(await script.text()).toBe('export {};');
  const plain = await get('/assets/main-abc123.js', '*/*', 'identity');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('export {};');
});

test('no address leads out of the folder', async () => {
  const get = await startFiles();
  for (const path of [
    '/assets/..%2F..%2Fsecret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '/..%2fsecret.js',
  ]) {
    const response = await get(path, '*/*');
    expect(response.status).toBeGreaterThanOrEqual(400);
  }
});

test("a deployer's style follows the program's own, and their logo has its words", async () => {
  const get = await startFiles((root) => {
    writeFileSync(join(root, 'own.css'), ':root { --brand: #004080; }');
    writeFileSync(join(root, 'own-face.woff2'), 'letters');
    writeFileSync(join(root, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    return {
      style: join(root, 'own.css'),
      logo: join(root, 'logo.svg'),
      organisation: '"Riverside" <Trust>',
    };
  });
  const page = await (await get('/join')).text();
  expect(page).toContain('<link rel="stylesheet" href="/appearance/style.css" />');
  expect(page).toContain('<meta name="organisation" content="&quot;Riverside&quot; &lt;Trust>" />');
  const style = await get('/appearance/style.css', 'text/css');
  expect(style.headers.get('content-type')).toContain('text/css');
  expect(await style.text()).toContain('--brand: #004080');
  expect((await get('/appearance/logo', 'image/*')).headers.get('content-type')).toContain('image/svg+xml');
  expect(await (await get('/appearance/own-face.woff2', '*/*')).text()).toBe('letters');
  expect((await get('/appearance/..%2Fsecret.js', '*/*')).status).not.toBe(200);
  expect((await get('/appearance/own.css', 'text/css')).status).not.toBe(200);
});

test('without an appearance of their own pages are as they were built', async () => {
  const get = await startFiles();
  expect(await (await get('/')).text()).toBe('<!doctype html><head><title>The page</title></head>');
  expect((await get('/appearance/style.css', 'text/css')).status).not.toBe(200);
});
