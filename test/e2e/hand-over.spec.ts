import { expect, test, type Browser, type Page } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { startSetting, type Setting, type SetWorkshop } from './support/setting.ts';
import { laptop, phone } from './support/window.ts';

let setting: Setting;
let workshop: SetWorkshop;

test.beforeAll(async () => {
  // A name that other devices could open, so that there is a QR code.
  setting = await startSetting('http://workshop.test:0');
  workshop = await setting.makeWorkshop('Going home');
  await workshop.openDoors();
});

test.afterAll(() => setting.stop());

/** A device of its own, with no cookie but those it is lent. */
async function device(browser: Browser, size: typeof phone, signedIn: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: size });
  if (signedIn) await setting.facilitator.lendCookies(context);
  return context.newPage();
}

test('a facilitator goes on with the desk on a phone, and ends it from the laptop', async ({ browser }) => {
  const desk = new Desk(await device(browser, laptop, true));
  await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
  await desk.page.getByRole('button', { name: 'Continue on my phone' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Continue on your phone' });
  await expect(dialog.getByRole('img', { name: 'QR code that opens this desk on your phone' })).toBeVisible();
  const link = await dialog
    .getByRole('textbox', { name: 'Or open this link on the other device' })
    .inputValue();

  const other = await device(browser, phone, false);
  await other.goto(link);
  await expect(other).toHaveURL(/\/continue$/);
  await expect(other.getByText('This is the desk of Nerys, for “Going home”.')).toBeVisible();
  await other.getByRole('button', { name: 'Continue on this device' }).click();
  await expect(other).toHaveURL(new RegExp(`/f/${setting.facilitatorId}/w/${workshop.id}$`));
  await expect(other.getByRole('heading', { level: 1, name: 'Going home' })).toBeAttached();

  await expect(dialog.getByText(/A device took over at \d\d:\d\d\. If that was not you/)).toBeVisible();
  const again = await device(browser, phone, false);
  await again.goto(link);
  await expect(again.getByRole('heading', { level: 1, name: 'This code does not work' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Sign that device out' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'You are not at the desk' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(desk.page.getByRole('button', { name: 'Continue on my phone' })).toBeFocused();
});

test('the device that comes can sign the other one out', async ({ browser }) => {
  const desk = await device(browser, laptop, true);
  await desk.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
  await desk.getByRole('button', { name: 'Continue on my phone' }).click();
  const link = await desk
    .getByRole('textbox', { name: 'Or open this link on the other device' })
    .inputValue();
  const other = await device(browser, phone, false);
  await other.goto(link);
  await other.getByRole('checkbox', { name: 'Sign the other device out' }).check();
  await other.getByRole('button', { name: 'Continue on this device' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Going home' })).toBeAttached();
  await expect(desk.getByRole('heading', { level: 1, name: 'You are not at the desk' })).toBeVisible();
});
