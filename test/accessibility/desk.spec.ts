import { expect, test } from '@playwright/test';
import { type Setting, startSetting } from '../e2e/support/setting.ts';
import { laptop, openWindow } from '../e2e/support/window.ts';
import { expectAccessible, look, lookAtDialog, narrow } from './support/look.ts';

let setting: Setting;

test.beforeAll(async () => {
  // A name that other devices could open, so that there is a QR code.
  setting = await startSetting('http://workshop.test:0');
});

test.afterAll(() => setting.stop());

test('practising and handing the desk over are accessible', async ({ browser }) => {
  const workshop = await setting.makeWorkshop('Leaving hospital');
  const { url } = setting.program;
  const context = await browser.newContext();
  await setting.facilitator.lendCookies(context);
  const page = await openWindow(context, narrow);

  await page.goto(`${url}/f/${setting.facilitatorId}`);
  await lookAtDialog(page, page.getByRole('button', { name: 'Practise “Leaving hospital”' }), 'practise');
  await page.getByRole('button', { name: 'Practise “Leaving hospital”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start practising' }).click();
  const banner = page.getByText('Practice: these people are invented');
  await expect(banner).toBeVisible();
  expect(page.url()).not.toContain(workshop.id);
  await look(page, 'banner of a practice, folded');
  await banner.click();
  await look(page, 'banner of a practice');
  await lookAtDialog(page, page.getByRole('button', { name: 'End the practice' }), 'end of a practice');
  await banner.click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const open = page.getByRole('button', { name: 'Continue on my phone' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Continue on your phone' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await look(page, 'code of a desk');

  // Turning the device moves the part to another place; the dialog stays in sight.
  await page.setViewportSize(laptop);
  await page.setViewportSize(narrow);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'End this code' }).click();
  await expect(dialog.getByText('This code is over.')).toBeVisible();
  await look(page, 'code of a desk, over');
  await page.setViewportSize(laptop);
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'desk of a practice on a laptop');
  await context.close();
});
