import { expect, test, type Page } from '@playwright/test';
import { Phone } from './support/phone.ts';
import { newId, startSetting } from './support/setting.ts';
import { openWindow, phone } from './support/window.ts';

const reason =
  'Staff and lived-experience partners put it in the first three, and both said that it is the moment when people feel most alone, with nobody to ring.';

/** How many sheets of A4 come out of the printer. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('what a person takes home is one sheet of paper in 16 pt, and their card another', async ({
  browser,
}) => {
  const setting = await startSetting();
  const workshop = await setting.makeWorkshop('Leaving hospital after a stroke');
  const { desk } = workshop;
  await workshop.openDoors();
  const context = await browser.newContext();
  const alun = new Phone(await openWindow(context, phone));
  await alun.page.goto(workshop.link('join'));
  await alun.join({ name: 'Alun', as: 'Staff', ownDevice: true });

  await desk.must('workshop:start', {});
  await workshop.open('group');
  const themes = Array.from({ length: 4 }, () => newId());
  for (const [index, themeId] of themes.entries()) {
    await desk.must('theme:add', { themeId, title: `What happens in the first weeks at home (${index})` });
  }
  await workshop.open('decide');
  for (const [index, themeId] of themes.entries()) {
    const decision = { themeId, reason, version: 0 };
    if (index > 1) await desk.must('priority:set-aside', decision);
    else await desk.must('priority:choose', { ...decision, statement: 'Nobody goes home without a number.' });
  }
  await workshop.open('actions');
  for (const themeId of themes.slice(0, 3)) {
    const actionId = newId();
    const title = 'Print the ward number and the out-of-hours number on a card for the fridge.';
    await desk.must('action:add', {
      actionId,
      themeId,
      title,
      due: '2027-03-01',
      measure: reason,
      noteIds: [],
    });
    const owner = { kind: 'to-be-found', by: 'Nerys', date: '2027-01-10' } as const;
    await desk.must('action:owner', { actionId, owner });
    await desk.must('action:agree', { actionId, agreed: true });
  }
  await workshop.open('close');

  await expect(alun.button('Print a page to take home')).toBeVisible();
  expect(await sheets(alun.page)).toBe(1);
  await alun.page.emulateMedia({ media: 'print' });
  const paper = alun.page.locator('[data-print-sheet]');
  await expect(paper.getByText(reason).first()).toBeVisible();
  await expect(paper.getByText('To be found by Nerys').first()).toBeVisible();
  await expect(paper.getByText('You will hear from Nerys')).toBeVisible();
  expect(
    await paper
      .getByText(reason)
      .first()
      .evaluate((words) => getComputedStyle(words).fontSize),
  ).toBe('21.3333px');
  await alun.page.emulateMedia({ media: null });
  await alun.page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(alun.button('Print a card')).toBeVisible();
  expect(await sheets(alun.page)).toBe(1);

  const table = await browser.newContext();
  await setting.facilitator.lendCookies(table);
  const page = await table.newPage();
  const as = encodeURIComponent(`f:${setting.facilitatorId}`);
  await page.goto(`${setting.program.url}/api/workshops/${workshop.id}/output/take-home?as=${as}`);
  await expect(page.getByRole('heading', { name: 'What we chose, and why' })).toBeVisible();
  expect(await sheets(page)).toBe(1);
  // In Urdu its letters are the program's own, whatever the device has.
  await page.goto(`${page.url()}&lang=ur`);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(faces).toContain('Noto Naskh Arabic');
  await setting.stop();
});
