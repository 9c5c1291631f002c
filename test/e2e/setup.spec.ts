import { expect, test } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { startSetting, type Setting } from './support/setting.ts';
import { watch } from './support/watch.ts';
import { laptop, openWindow } from './support/window.ts';

test.describe('before the day', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());

  test('the agenda is put in another order by buttons and by dragging, and each way is stored', async ({
    browser,
  }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const context = await browser.newContext({ viewport: laptop });
    const windows = watch(context, url);
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    const agenda = await desk.open('Agenda');
    const order = () =>
      Object.values(workshop.desk.map('room', 'stages'))
        .toSorted((one, other) => Number(one['position']) - Number(other['position']))
        .map((stage) => stage['title'])
        .join(' ');

    await agenda.getByRole('button', { name: 'Earlier: Break' }).click();
    await expect.poll(order).toBe('Welcome Write Read Break Group Vote Decide Actions Close');

    await agenda.getByRole('button', { name: 'Arrange by dragging' }).click();
    const list = agenda.getByRole('grid', { name: 'Agenda' });
    await list.getByRole('row', { name: 'Vote' }).dragTo(list.getByRole('row', { name: 'Write' }), {
      targetPosition: { x: 60, y: 2 },
    });
    await expect.poll(order).toBe('Welcome Vote Write Read Break Group Decide Actions Close');
    await agenda.getByRole('button', { name: 'Done arranging' }).click();
    await expect(agenda.getByRole('listitem').filter({ hasText: '2. Vote' })).toBeVisible();
    windows.expectNothingWrong();
    await context.close();
  });
});
