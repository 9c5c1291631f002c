import { expect, test } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { Phone } from './support/phone.ts';
import { type Setting, type SetWorkshop, startSetting } from './support/setting.ts';
import { laptop, openWindow, phone } from './support/window.ts';
import { watch } from './support/watch.ts';

// Browsers withhold a good deal from plain http, but for localhost. Workshops in a hospital's own network are run so.
test.describe('plain http on a name that is not localhost', () => {
  let setting: Setting;
  let workshop: SetWorkshop;

  test.beforeAll(async () => {
    setting = await startSetting('http://workshop.test:0');
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
  });
  test.afterAll(() => setting.stop());

  test('a person joins, writes, and is the same person after a reload', async ({ browser }) => {
    const context = await browser.newContext();
    const windows = watch(context, setting.program.url);
    const alun = new Phone(await openWindow(context, phone));
    await alun.page.goto(workshop.link('join'));
    expect(
      await alun.page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto]),
    ).toEqual([false, false, false]);
    await alun.join({ name: 'Alun', as: 'Staff', ownDevice: true });
    await alun.write('It was cold in the waiting room.');
    await alun.page.reload();
    await expect(alun.main.getByText('It was cold in the waiting room.')).toBeVisible();
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: false });
    expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 80 * 24 * 3600);
    windows.expectNothingWrong();
    await context.close();
  });

  test('a device that others use too forgets the person with its browser', async ({ browser }) => {
    const context = await browser.newContext();
    const beth = new Phone(await openWindow(context, phone));
    await beth.page.goto(workshop.link('join'));
    await beth.join({ name: 'Beth', as: 'Staff', ownDevice: false });
    expect(await context.cookies()).toMatchObject([{ expires: -1, httpOnly: true, sameSite: 'Strict' }]);
    await context.close();
  });

  test('what is written without a connection is kept, and sent by the same person afterwards', async ({
    browser,
  }) => {
    const own = await setting.makeWorkshop('A wall that is empty yet');
    await own.beginWriting();
    const context = await browser.newContext();
    const page = await openWindow(context, phone);
    const carys = new Phone(page);
    await page.goto(own.link('join'));
    await carys.join({ name: 'Carys', as: 'Staff', ownDevice: true });
    const address = page.url();
    await carys.write('Written at the door.');
    await expect(page.getByRole('listitem').filter({ hasText: 'Written at the door.' })).toBeVisible();
    await context.setOffline(true);
    await expect(carys.header.getByText('Offline')).toBeVisible();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Written in the lift.');
    await carys.button('Add note').click();
    await expect(carys.header.getByText('Offline, 1 waiting')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Written in the lift.' })).toContainText(
      'sending …',
    );
    await page.getByRole('textbox', { name: 'Your note' }).fill('Half a sent');
    await context.setOffline(false);
    await expect(carys.header.getByText('Saved', { exact: true })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Written in the lift.' })).not.toContainText(
      'sending …',
    );
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a sent');
    await page.reload();
    await expect(carys.main.getByText('Written in the lift.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Half a sent');
    expect(page.url()).toBe(address);
    await own.open('read');
    await expect(carys.main.getByRole('listitem')).toHaveCount(2);
    await expect(carys.main.getByRole('listitem').filter({ hasText: 'Written in the lift.' })).toHaveCount(1);
    await context.close();
  });

  test('the return link brings the same person into another browser', async ({ browser }) => {
    const first = await browser.newContext();
    const dewi = new Phone(await openWindow(first, phone));
    await dewi.page.goto(workshop.link('join'));
    await dewi.join({ name: 'Dewi', as: 'Lived-experience partner', ownDevice: false });
    await dewi.write('Nobody asked my wife.');
    await dewi.goTo('Help');
    const link = await dewi.page.getByLabel('Your return link').inputValue();
    await dewi.button('Copy the link').click();
    await expect(dewi.button('✓ Copied')).toBeVisible();
    await dewi.button('Show as a code to scan').click();
    await expect(dewi.page.getByRole('img', { name: /it holds your return link/ })).toBeVisible();

    const second = await browser.newContext();
    const windows = watch(second, setting.program.url);
    const again = new Phone(await openWindow(second, laptop));
    await again.page.goto(link);
    await expect(again.title).toHaveText('Welcome back');
    await again.page.getByRole('radio', { name: /^Yes/ }).check();
    await again.button('Go back in').click();
    await expect(again.main.getByText('Nobody asked my wife.')).toBeVisible();
    expect(again.page.url()).toBe(dewi.page.url());
    windows.expectNothingWrong();
    await first.close();
    await second.close();
  });

  test('two people take part side by side in windows of one browser', async ({ browser }) => {
    const context = await browser.newContext();
    const windows = watch(context, setting.program.url);
    const elin = new Phone(await openWindow(context, phone));
    await elin.page.goto(workshop.link('join'));
    await elin.join({ name: 'Elin', as: 'Staff', ownDevice: true });
    const ffion = new Phone(await openWindow(context, phone));
    await ffion.page.goto(workshop.link('join'));
    await ffion.button('Join as someone else').click();
    await ffion.join({ name: 'Ffion', as: 'Staff', ownDevice: true });
    await elin.write('Elin wrote this.');
    await ffion.write('Ffion wrote this.');
    await elin.page.reload();
    await expect(elin.main.getByText('Elin wrote this.')).toBeVisible();
    await expect(elin.main.getByText('Ffion wrote this.')).toHaveCount(0);
    await expect(ffion.main.getByText('Elin wrote this.')).toHaveCount(0);
    windows.expectNothingWrong();
    await context.close();
  });

  test('desk and projector show a QR code that phones can open', async ({ browser }) => {
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);
    const windows = watch(context, setting.program.url);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    await desk.page.getByRole('button', { name: 'Show link, code and QR large' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Join this workshop' });
    await expect(dialog.getByRole('img', { name: 'QR code of the join link' })).toBeVisible();
    await expect(dialog).toContainText(`${new URL(setting.program.url).host}/join`);
    await expect(dialog).not.toContainText('There is no QR code');

    const wall = await openWindow(context, laptop);
    await wall.goto(workshop.link('screen'));
    await expect(wall.getByRole('img', { name: 'A code to scan with a phone, to join' })).toBeVisible();
    await expect(wall.getByText('Phones cannot open this workshop yet')).toHaveCount(0);
    windows.expectNothingWrong();
    await context.close();
  });
});
