import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { Phone } from './support/phone.ts';
import { type Setting, startSetting, type SetWorkshop } from './support/setting.ts';
import { watch } from './support/watch.ts';
import { openWindow, phone } from './support/window.ts';

const assets = path.resolve(import.meta.dirname, '../../dist/client/assets');

test.describe('the shell of the program', () => {
  let folder: string;
  let setting: Setting;
  let workshop: SetWorkshop;
  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'common-thread-appearance-'));
    setting = await startSetting(undefined, await appearanceIn(folder));
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
  });
  test.afterAll(async () => {
    await setting.stop();
    await rm(folder, { recursive: true });
  });

  test('opens without a network, holds nothing but files of the program, and drops those of older builds', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await openWindow(context, phone);
    // Browsers ask for it where a page names none.
    await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${setting.program.url}/healthz`);
    await page.evaluate(async () => {
      await (await caches.open('shell-of-an-older-build')).put('/assets/old.js', new Response('old'));
    });
    const windows = watch(context, setting.program.url);
    const beth = new Phone(page);
    await page.goto(workshop.link('join'));
    await beth.join({ name: 'Beth', as: 'Staff', ownDevice: true });
    await beth.write('Nobody said how long.');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await expect
      .poll(() =>
        page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('older-build'))),
      )
      .toEqual([]);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((name) => name !== '/' && !/^\/(?:assets|appearance)\//.test(name))).toEqual([]);
    windows.expectNothingWrong();

    await expect.poll(() => keptOnDevice(page)).toContain('Nobody said how long.');
    await context.setOffline(true);
    await page.reload();
    await expect(beth.title).toHaveText('Write');
    await expect(beth.main.getByText('Nobody said how long.')).toBeVisible();
    await expect(beth.header.getByText('Offline', { exact: true })).toBeVisible({ timeout: 20_000 });
    await beth.page.getByRole('textbox', { name: 'Your note' }).fill('Written in the lift.');
    await beth.button('Add note').click();
    await expect(beth.header.getByText('Offline, 1 waiting')).toBeVisible();
    expect(await brand(page)).toBe('rgb(1, 2, 3)');

    await context.setOffline(false);
    await expect(beth.header.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(beth.main.getByText('Written in the lift.')).toBeVisible();

    await beth.goTo('Help');
    await beth.button('Leave on this device').click();
    await beth.button('Leave').click();
    await expect(page).toHaveURL(/\/join$/);
    await expect.poll(() => keptOnDevice(page)).toBe('');

    await context.setOffline(true);
    await page.reload();
    await expect(beth.title).toHaveText('Join a workshop');
    expect(await brand(page)).toBe('rgb(1, 2, 3)');
    const logo = page.getByRole('img', { name: 'Riverside Trust' });
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await context.close();
  });

  test('on a device that others use, keeps nothing of what people wrote', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await openWindow(context, phone);
    const alun = new Phone(page);
    await page.goto(workshop.link('join'));
    await alun.join({ name: 'Alun', as: 'Staff', ownDevice: false });
    await alun.write('Only for today.');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await context.setOffline(true);
    await page.reload();
    await expect(alun.main.getByText('There is no connection just now. We keep trying.')).toBeVisible();
    expect(await keptOnDevice(page)).toBe('');
    await context.close();
  });
});

test.describe('a page of another version of the protocol', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  test.beforeAll(async () => {
    // Not localhost, which a page believes to reach without a network.
    setting = await startSetting('http://workshop.test:0');
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
  });
  test.afterAll(() => setting.stop());

  test('loads anew once, and what it had not sent is sent', async ({ browser }) => {
    const alun = await workshop.join('Alun', { groupId: 'staff' });
    const context = await browser.newContext();
    await alun.visitor.lendCookies(context);
    const page = await openWindow(context, phone);
    const own = new Phone(page);
    await page.goto(`${setting.program.url}/p/${alun.id}`);
    await own.write('Sent at once.');

    await context.setOffline(true);
    await expect(own.header.getByText('Offline', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Written before the update.');
    await own.button('Add note').click();
    await expect(own.header.getByText('Offline, 1 waiting')).toBeVisible();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Half a sent');

    // Until the page of the other version is there, nothing gets through.
    let mayConnect = false;
    await page.routeWebSocket(/socket\.io/, (socket) => {
      if (mayConnect) socket.connectToServer();
      else void socket.close();
    });
    await page.route('**/socket.io/**', (route) => (mayConnect ? route.continue() : route.abort()));
    const loads = await serveOtherVersion(page, 1);
    await context.setOffline(false);
    await page.reload({ waitUntil: 'commit' });
    mayConnect = true;
    await expect(own.main.getByText('Written before the update.')).toBeVisible();
    await expect(own.header.getByText('Saved')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a sent');
    expect(loads()).toBe(2);
    await context.close();
  });

  test('where that does not help, says so and goes round in no circles', async ({ browser }) => {
    const alun = await workshop.join('Alun', { groupId: 'staff' });
    const context = await browser.newContext();
    await alun.visitor.lendCookies(context);
    const page = await openWindow(context, phone);
    const loads = await serveOtherVersion(page, Number.POSITIVE_INFINITY);
    await page.goto(`${setting.program.url}/p/${alun.id}`);
    await expect.poll(loads).toBe(2);
    await expect(page.getByText('This page is out of date. Please reload it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    expect(loads()).toBe(2);
    await context.close();
  });
});

/** A deployer's own appearance, as files in a folder. */
async function appearanceIn(folder: string): Promise<Record<string, string>> {
  const [style, logo] = [path.join(folder, 'own.css'), path.join(folder, 'own.svg')];
  await writeFile(style, ':root { --brand: rgb(1, 2, 3); }');
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>');
  return { APPEARANCE_FILE: style, APPEARANCE_LOGO: logo, ORGANISATION: 'Riverside Trust' };
}

function brand(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand'));
}

/** All that the device keeps of documents, as far as it is letters. */
function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('common-thread');
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')));
    });
    const asked = database.transaction('copies').objectStore('copies').getAll();
    await new Promise((resolve) => {
      asked.addEventListener('success', resolve);
    });
    database.close();
    const kept = asked.result as { update: Uint8Array }[];
    return kept.map(({ update }) => new TextDecoder().decode(update)).join('');
  });
}

/** Serves pages that speak another version of the protocol, so many times; says how often one was loaded. */
async function serveOtherVersion(page: Page, times: number): Promise<() => number> {
  let loads = 0;
  const spoken = `version:${protocolVersion}}`;
  const name = readdirSync(assets).find(
    (name) => name.endsWith('.js') && readFileSync(path.join(assets, name), 'utf8').includes(spoken),
  );
  if (name === undefined) throw new Error('No script says which version it speaks.');
  const body = readFileSync(path.join(assets, name), 'utf8');
  await page.route(`**/assets/${name}`, (route) => {
    loads += 1;
    const served = loads <= times ? body.replace(spoken, 'version:0}') : body;
    return route.fulfill({ body: served, contentType: 'text/javascript' });
  });
  return () => loads;
}
