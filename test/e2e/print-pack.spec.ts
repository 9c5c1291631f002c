import { expect, test, type Page } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { newId, startSetting, type Setting } from './support/setting.ts';
import { watch } from './support/watch.ts';
import { laptop, openWindow } from './support/window.ts';

/** How many sheets of A4 come out of the printer. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const file = pdf.toString('latin1');
  expect(file).toMatch(/\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d/);
  return file.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.describe('the print pack', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting('http://workshop.test:0');
  });
  test.afterAll(() => setting.stop());

  test('before the day every part is on sheets of its own, in every language of the workshop', async ({
    browser,
  }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const edit = { languages: ['cy', 'pl'], supportName: 'Robin', supportPhone: '01632 960 123' };
    await workshop.desk.must('workshop:edit', edit);
    await workshop.desk.must('workshop:translate', { language: 'cy', title: 'Gadael yr ysbyty' });
    const context = await browser.newContext();
    const windows = watch(context, url);
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    const { page } = desk;
    await page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    await page.getByRole('link', { name: /^Print for the day/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Print for the day' })).toBeVisible();
    const sheet = (name: string) => page.getByRole('group', { name, exact: true });
    const only = async (...parts: string[]) => {
      const group = page.getByRole('group', { name: 'What to print' });
      for (const tick of await group.getByRole('checkbox').all()) await tick.uncheck();
      for (const part of parts) await group.getByRole('checkbox', { name: part }).check();
    };

    await only('Join card');
    // Polish is not a language of the program: its card speaks English around the workshop's own words.
    await expect(sheet('Join card')).toHaveCount(2);
    await expect(sheet('Cerdyn ymuno')).toHaveCount(1);
    await expect(page.locator('[data-sheet] img')).toHaveCount(3);
    const card = page.locator('[data-sheet]').nth(1);
    await expect(card.getByRole('heading', { name: 'Gadael yr ysbyty' })).toHaveAttribute('lang', 'cy');
    await expect(card.getByText(workshop.code())).toBeVisible();
    await expect(card.getByText(`${new URL(url).host}/join`)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    const points =
      (await card.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))) * 0.75;
    expect(points).toBeGreaterThanOrEqual(18);
    await page.emulateMedia({ media: null });
    expect(await sheetsOf(page)).toBe(3);

    await page.getByRole('checkbox', { name: 'Polski' }).uncheck();
    await only('The steps');
    await expect(page.locator('[data-sheet]')).toHaveCount(18);
    const step = sheet('Step: Write');
    await expect(step.getByRole('img')).toBeVisible();
    await expect(step.getByText('Write about one moment that stayed with you.')).toBeVisible();
    expect(await sheetsOf(page)).toBe(18);

    await page.getByRole('checkbox', { name: 'Cymraeg' }).uncheck();
    await only('Blank notes', 'Ballots');
    await page.getByLabel('Sheets of blank notes').fill('2');
    await page.getByLabel('Ballots, for each language').fill('3');
    await expect(sheet('Blank notes, sheet 2').getByText('May we quote this?')).toHaveCount(4);
    await expect(sheet('Ballot 3').getByRole('listitem')).toHaveText([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'G',
      'H',
    ]);
    await expect(sheet('Ballot 4')).toHaveCount(0);
    expect(await sheetsOf(page)).toBe(5);

    await only('Your script');
    const script = sheet('Script for whoever leads');
    await expect(script.getByText('What people may find hard:')).toHaveCount(9);
    await expect(script.getByText('10 minutes, from minute 10 to minute 20')).toBeVisible();
    expect(await sheetsOf(page)).toBeLessThanOrEqual(5);
    windows.expectNothingWrong();
    await context.close();
  });

  test('once there are themes, ballots and a list carry them', async ({ browser }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Waiting well');
    await workshop.openDoors();
    await workshop.desk.must('workshop:start', {});
    await workshop.open('group');
    for (const title of ['Going home', 'Waiting without knowing'])
      await workshop.desk.must('theme:add', { themeId: newId(), title });
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);
    const page = await openWindow(context, laptop);
    await page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}/print`);
    const rows = ['AGoing home', 'BWaiting without knowing'];
    await expect(page.getByRole('group', { name: 'Our themes' }).getByRole('listitem')).toHaveText(rows);
    await expect(page.getByRole('group', { name: 'Ballot 10' }).getByRole('listitem')).toHaveText(rows);
    await expect(
      page.getByRole('group', { name: 'Ballot 1', exact: true }).getByText('Put a cross in 1 circle'),
    ).toBeVisible();
    await context.close();
  });
});
