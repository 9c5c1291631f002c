import { expect, test } from '@playwright/test';
import { type Setting, startSetting } from '../e2e/support/setting.ts';
import { laptop, openWindow } from '../e2e/support/window.ts';
import { expectAccessible, look, lookAtDialog, narrow } from './support/look.ts';

test.describe('before the day', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting('http://workshop.test:0');
  });
  test.afterAll(() => setting.stop());

  test('preparing a workshop is accessible and fits a narrow phone', async ({ browser }) => {
    const { url } = setting.program;
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);
    const page = await openWindow(context, narrow);
    await page.goto(`${url}/f/${setting.facilitatorId}`);
    await expect(page.getByRole('heading', { name: 'Make your first workshop' })).toBeVisible();
    await look(page, 'workshops, none yet');

    const workshop = await setting.makeWorkshop('Leaving hospital');
    await setting.makeWorkshop('Waiting well');
    await workshop.desk.must('workshop:edit', { languages: ['cy', 'ur'] });
    await page.reload();
    await page.getByRole('radio', { name: 'What is running' }).check();
    await look(page, 'workshops, in another order');

    const desk = `${url}/f/${setting.facilitatorId}/w/${workshop.id}`;
    await page.goto(desk);
    await page.locator('#languages > summary').click();
    await page.getByRole('button', { name: 'Write the words in اردو' }).click();
    await page.locator('#languages details').evaluateAll((folds) => {
      for (const fold of folds) if (fold instanceof HTMLDetailsElement) fold.open = true;
    });
    await look(page, 'languages, the words in Urdu');
    await page.setViewportSize(laptop);
    await expectAccessible(page, 'languages, side by side');
    await page.locator('#languages > summary').click();

    await page.locator('#agenda > summary').click();
    await page.getByRole('button', { name: 'Arrange by dragging' }).click();
    await expect(page.getByRole('grid', { name: 'Agenda' })).toBeVisible();
    await expectAccessible(page, 'agenda, to be dragged');
    await page.getByRole('button', { name: 'Done arranging' }).click();
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: 'Change Write' }).click();
    await lookAtDialog(page, page.getByRole('button', { name: 'Change the picture' }), 'choose a picture');

    await page.goto(`${desk}/print`);
    for (const name of ['Ballot 10', 'Papur pleidleisio 20', 'ووٹ کی پرچی 30'])
      await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
    await look(page, 'print pack');

    await workshop.openDoors();
    await page.setViewportSize(laptop);
    await page.goto(desk);
    const large = page.getByRole('button', { name: 'Show link, code and QR large' });
    await lookAtDialog(page, large, 'joining, large');
    await context.close();
  });
});
