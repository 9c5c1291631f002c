import { expect, test } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { startSetting, type Setting, type SetWorkshop } from './support/setting.ts';
import { laptop } from './support/window.ts';

let setting: Setting;
let workshop: SetWorkshop;

test.beforeAll(async () => {
  setting = await startSetting();
  workshop = await setting.makeWorkshop('Going home');
});

test.afterAll(() => setting.stop());

test('a facilitator practises a draft with invented people, and nothing of it stays', async ({ browser }) => {
  const context = await browser.newContext({ viewport: laptop });
  await setting.facilitator.lendCookies(context);
  const desk = new Desk(await context.newPage());
  const { page } = desk;
  const draft = `${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`;
  await page.goto(draft);
  await page.getByRole('button', { name: 'Practise', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start practising' }).click();

  const banner = page.getByRole('banner');
  await expect(banner.getByText('Practice: these people are invented')).toBeVisible();
  expect(page.url()).not.toBe(draft);
  const practice = page.url();
  // They come by themselves.
  await expect(desk.part('Who is here').getByText('Zoë')).toBeVisible({ timeout: 60_000 });

  const [view] = await Promise.all([
    page.waitForEvent('popup'),
    banner.getByRole('button', { name: 'See a phone' }).click(),
  ]);
  await expect(view).toHaveURL(/\/p\/[\w-]{22}$/);
  await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
  const [wall] = await Promise.all([
    page.waitForEvent('popup'),
    banner.getByRole('link', { name: 'See the projector' }).click(),
  ]);
  await expect(wall).toHaveURL(/\/screen\/[\w-]{22}$/);

  await banner.getByRole('button', { name: 'End the practice' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
  await expect(page).toHaveURL(draft);
  await expect(banner.getByText('Practice: these people are invented')).toBeHidden();
  await expect(view.getByRole('heading', { level: 1 })).not.toHaveText('Going home');
  await page.goto(practice);
  await expect(page.getByText('This workshop is not here any more.')).toBeVisible();
  await page.goto(`${setting.program.url}/f/${setting.facilitatorId}`);
  await expect(page.getByRole('link', { name: 'Going home', exact: true })).toHaveCount(1);
});
