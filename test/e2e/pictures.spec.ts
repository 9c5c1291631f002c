import { expect, test } from '@playwright/test';
import { pictureWithExif } from '../support/real-picture.ts';
import { startSetting, type Setting } from './support/setting.ts';
import { laptop, phone } from './support/window.ts';

let setting: Setting;

test.beforeAll(async () => {
  setting = await startSetting();
});

test.afterAll(() => setting.stop());

test('a picture from the facilitator’s device is made smaller, says nothing of its place, and reaches a phone', async ({
  browser,
}) => {
  const workshop = await setting.makeWorkshop('Going home');
  await workshop.openDoors();
  const context = await browser.newContext({ viewport: laptop });
  await setting.facilitator.lendCookies(context);
  const desk = await context.newPage();
  const sent: string[] = [];
  desk.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/pictures')) sent.push(request.url());
  });
  await desk.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
  await desk.getByRole('heading', { name: 'Change the agenda' }).click();
  await desk.getByRole('button', { name: 'Change Write', exact: true }).click();
  await desk.getByRole('button', { name: /^(Choose a|Change the) picture$/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Choose a picture' });
  const bring = dialog.getByLabel('Or bring a picture of your own');

  await bring.setInputFiles({
    name: 'words.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture at all'),
  });
  await expect(dialog.getByText('This file cannot be used.')).toBeVisible();

  const buffer = pictureWithExif(1_200, 600, 'taken at Thornby');
  await bring.setInputFiles({ name: 'bus.png', mimeType: 'image/png', buffer });
  await expect(dialog.getByRole('radio', { name: 'Your own' })).toBeChecked();
  await dialog.getByLabel('What the picture shows').fill('A bus stop in the rain');
  // Whoever changes their mind has sent nothing.
  expect(sent).toEqual([]);
  await dialog.getByRole('button', { name: 'Use this picture' }).click();
  await expect.poll(() => sent.length).toBe(1);
  await expect(desk.getByRole('img', { name: 'A bus stop in the rain' })).toBeVisible();

  const ann = await workshop.join('Ann');
  await ann.client.must('participant:agree', {});
  await workshop.desk.must('workshop:start', {});
  await workshop.open('write');
  const annContext = await browser.newContext({ viewport: phone });
  await ann.visitor.lendCookies(annContext);
  const annPage = await annContext.newPage();
  await annPage.goto(`${setting.program.url}/p/${ann.id}`);
  const picture = annPage.getByRole('img', { name: 'A bus stop in the rain' });
  await expect(picture).toBeVisible();
  const size = () =>
    picture.evaluate((element) =>
      element instanceof HTMLImageElement ? [element.naturalWidth, element.naturalHeight] : [],
    );
  await expect.poll(size).toEqual([800, 400]);
  const address = (await picture.getAttribute('src')) ?? '';
  const file = await (await annContext.request.get(setting.program.url + address)).body();
  expect(buffer.includes('Thornby')).toBe(true);
  expect(file.includes('Thornby')).toBe(false);
});
