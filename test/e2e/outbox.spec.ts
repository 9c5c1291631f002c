import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startBrowser } from './support/browser.ts';
import { Phone } from './support/phone.ts';
import { type SetPerson, type Setting, startSetting, type SetWorkshop } from './support/setting.ts';
import { openWindow, phone } from './support/window.ts';

const keptHere = 'What you do now is kept on this device. We send it when you are connected.';

const sharedDevice = {
  ur: 'یہ ڈیوائس دوسرے لوگ بھی استعمال کرتے ہیں',
  cy: 'Mae pobl eraill yn defnyddio’r ddyfais hon hefyd',
  en: 'Other people use this device too, so your words are not kept on it.',
};

/** What keeps a browser from writing anything down. */
const hindrances: Record<string, (context: BrowserContext, url: string) => Promise<unknown>> = {
  blocked: (context) =>
    context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not in this window', 'SecurityError');
      };
    }),
  full: async (context, origin) => {
    const devtools = await context.newCDPSession(await context.newPage());
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  },
};

// Plain http on a name that is not localhost: there are no service workers and no Web Locks there.
test.describe('what waits to be sent', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  test.beforeAll(async () => {
    setting = await startSetting('http://workshop.test:0');
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
  });
  test.afterAll(() => setting.stop());

  const goIn = async (context: BrowserContext, person: SetPerson) => {
    await person.visitor.lendCookies(context);
    const own = new Phone(await openWindow(context, phone));
    await own.page.goto(`${setting.program.url}/p/${person.id}`);
    await expect(own.header.getByText('Saved', { exact: true })).toBeVisible();
    await expect(own.page.getByRole('textbox', { name: 'Your note' })).toBeVisible();
    return own;
  };
  test('outlives a browser that ends as with an empty battery; the note is seen meanwhile, and sent after', async () => {
    const alun = await workshop.join('Alun', { groupId: 'staff' });
    const folder = await mkdtemp(path.join(tmpdir(), 'common-thread-battery-'));
    const first = await startBrowser(folder);
    await first.context.addInitScript(noteDurability);
    const before = await goIn(first.context, alun);
    await first.context.setOffline(true);
    await expect(before.header.getByText('Offline')).toBeVisible();
    await add(before, 'Written in the lift.');
    // The first note of this visit: nothing that belongs to notes was loaded before.
    await expect(before.page.getByRole('listitem').filter({ hasText: 'Written in the lift.' })).toContainText(
      'sending …',
    );
    await add(before, 'And on the stairs.');
    await expect(before.main.getByText(keptHere)).toBeVisible();
    expect(await before.page.evaluate(() => Reflect.get(window, 'written'))).toContain('strict');
    await first.kill();

    const second = await startBrowser(folder);
    const after = await goIn(second.context, alun);
    await expect(after.page.getByRole('listitem')).toHaveCount(2);
    await expect.poll(() => stored(alun)).toEqual(['Written in the lift.', 'And on the stairs.']);
    await expect.poll(() => onDisk(after.page)).toEqual([]);
    await second.kill();
    await rm(folder, { recursive: true });
  });

  test('is counted while it is on its way, and “Saved” is said once it is there', async ({ browser }) => {
    const gwen = await workshop.join('Gwen');
    const context = await browser.newContext();
    const held: (() => void)[] = [];
    let holds = true;
    await context.routeWebSocket(/./, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (holds && message.includes('"note:add"')) held.push(() => server.send(message));
        else server.send(message);
      });
    });
    const own = await goIn(context, gwen);
    await add(own, 'One.');
    await expect(own.header.getByText('Sending 1', { exact: true })).toBeVisible();
    await add(own, 'Two.');
    await expect(own.header.getByText('Sending 2', { exact: true })).toBeVisible();
    await expect(own.header.getByText('Saved', { exact: true })).toHaveCount(0);
    expect(stored(gwen)).toEqual([]);
    holds = false;
    for (const letGo of held) letGo();
    await expect(own.header.getByText('Saved', { exact: true })).toBeVisible();
    await expect(own.header.getByText(/Sending/)).toHaveCount(0);
    await expect.poll(() => stored(gwen)).toEqual(['One.', 'Two.']);
    await context.close();
  });

  test('goes from one page of a person only, in the order of their gestures', async ({ browser }) => {
    const beth = await workshop.join('Beth');
    const context = await browser.newContext();
    const sent: string[] = [];
    context.on('page', (page) =>
      page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload)))),
    );
    const one = await goIn(context, beth);
    const two = await goIn(context, beth);
    await one.write('First.');
    await context.setOffline(true);
    for (const own of [one, two]) await expect(own.header.getByText('Offline')).toBeVisible();
    await add(two, 'Second, on the other page.');
    await expect(one.header.getByText('Offline, 1 waiting')).toBeVisible();
    await add(one, 'Third.');
    await expect(two.header.getByText('Offline, 2 waiting')).toBeVisible();
    await context.setOffline(false);
    for (const own of [one, two]) {
      await expect(own.header.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
      await expect(own.page.getByRole('listitem')).toHaveCount(3);
    }
    await expect.poll(() => stored(beth)).toEqual(['First.', 'Second, on the other page.', 'Third.']);
    expect(sent.filter((frame) => frame.includes('"note:add"'))).toHaveLength(3);
    await context.close();
  });

  test('and what was refused stay in sight until looked at, and go when the person leaves', async ({
    browser,
  }) => {
    const elin = await workshop.join('Elin');
    const context = await browser.newContext();
    const own = await goIn(context, elin);
    await keep(own.page, `p:${elin.id}`, 'It came too late.');
    await own.page.reload();
    await expect(own.page.getByRole('alert').getByText('It came too late.')).toBeVisible();
    await own.goTo('Help');
    await own.button('Leave on this device').click();
    await own.button('Leave').click();
    await expect(own.page).toHaveURL(/\/join$/);
    await expect.poll(() => onDisk(own.page)).toEqual([]);
    await context.close();
  });

  for (const [how, hinder] of Object.entries(hindrances)) {
    test(`is kept by the page alone where the browser’s database is ${how}, and the page says so`, async ({
      browser,
    }) => {
      const carys = await workshop.join('Carys');
      const context = await browser.newContext();
      await hinder(context, setting.program.url);
      const own = await goIn(context, carys);
      await context.setOffline(true);
      await add(own, 'Written all the same.');
      await expect(own.header.getByText('Offline, 1 waiting')).toBeVisible();
      await expect(own.main.getByText('Your words cannot be kept on this device for later.')).toBeVisible();
      await expect(own.main.getByText(keptHere)).toHaveCount(0);
      await context.setOffline(false);
      await expect(own.header.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
      await expect.poll(() => stored(carys)).toEqual(['Written all the same.']);
      await context.close();
    });
  }

  test('is never written to a device that others use, which says so in each language', async ({
    browser,
  }) => {
    const dewi = await workshop.join('Dewi', { ownDevice: false });
    const context = await browser.newContext();
    const own = await goIn(context, dewi);
    for (const [language, words] of Object.entries(sharedDevice)) {
      await own.page.evaluate((chosen) => localStorage.setItem('language', chosen), language);
      await own.page.reload();
      await expect(own.page.getByRole('textbox').first()).toBeVisible();
      await context.setOffline(true);
      await expect(own.main.getByText(words)).toBeVisible();
      if (language !== 'en') await context.setOffline(false);
    }
    await add(own, 'Only for today.');
    await expect(own.header.getByText('Offline, 1 waiting')).toBeVisible();
    expect(await onDisk(own.page)).toEqual([]);
    expect(
      await own.page.evaluate(() =>
        [sessionStorage, localStorage].map((kept) => JSON.stringify(kept)).join(),
      ),
    ).not.toContain('today');
    // The browser asks before what waits goes with the page.
    const asked = own.page.waitForEvent('dialog');
    const leaving = own.page.goto('about:blank').catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await context.setOffline(false);
    await expect.poll(() => stored(dewi)).toEqual(['Only for today.']);
    await context.close();
  });
});

/** The person's notes on the server, in the order in which they were stored. */
function stored(person: SetPerson): unknown[] {
  return Object.values(person.client.map(`mine:${person.id}`, 'notes')).map((note) => note['text']);
}

/** Notes how surely the page asked for what waits to be written down. */
function noteDurability(): void {
  const written: string[] = [];
  IDBObjectStore.prototype.add = new Proxy(Reflect.get(IDBObjectStore.prototype, 'add'), {
    apply(add, store: IDBObjectStore, values) {
      if (store.name === 'commands') written.push(store.transaction.durability);
      return Reflect.apply(add, store, values);
    },
  });
  Object.assign(window, { written });
}

async function add(own: Phone, text: string): Promise<void> {
  await own.page.getByRole('textbox', { name: 'Your note' }).fill(text);
  await own.button('Add note').click();
}

/** The commands that the browser's database holds. */
function onDisk(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('common-thread-outbox');
    await new Promise((resolve) => {
      asked.addEventListener('success', resolve);
    });
    const rows = asked.result.objectStoreNames.contains('commands')
      ? asked.result.transaction('commands').objectStore('commands').getAll()
      : undefined;
    await new Promise((resolve) => {
      if (rows) rows.addEventListener('success', resolve);
      else resolve(undefined);
    });
    asked.result.close();
    return rows?.result ?? [];
  });
}

/** Puts a note into the browser's database as it is there once it was refused. */
function keep(page: Page, as: string, text: string): Promise<void> {
  return page.evaluate(
    async ([as, text]) => {
      const asked = indexedDB.open('common-thread-outbox');
      await new Promise((resolve) => {
        asked.addEventListener('success', resolve);
      });
      const writing = asked.result.transaction('commands', 'readwrite');
      const command = { id: 'A'.repeat(22), name: 'note:add', body: { noteId: 'N'.repeat(22), text } };
      writing
        .objectStore('commands')
        .add({ as, at: Date.now(), command, reply: { ok: false, code: 'limit-reached' } });
      await new Promise((resolve) => {
        writing.addEventListener('complete', resolve);
      });
      asked.result.close();
    },
    [as, text] as const,
  );
}
