import { expect, test, type Page } from '@playwright/test';
import { newId, type Setting, startSetting, type SetWorkshop } from './support/setting.ts';
import { laptop, openWindow, phone } from './support/window.ts';
import { kilobytes, weigh } from './support/weight.ts';

/** Gzipped kilobytes (1,000 bytes) that people may be asked to load, on phones that are slow and old. */
const budgets = { join: 80, room: 130, stage: 12, desk: 230, styles: 15 };

test.describe('what pages weigh', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  test.beforeAll(async () => {
    setting = await startSetting();
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.openDoors();
  });
  test.afterAll(() => setting.stop());

  test('the way in', async ({ page }) => {
    const weight = weigh(page);
    await page.goto(workshop.link('join'));
    await expect(page.getByRole('button', { name: 'Join the workshop' })).toBeVisible();
    await expect(page.getByText('Loading the page …')).toHaveCount(0);
    const { scripts, styles } = await weight.taken();
    expectWithin(scripts, budgets.join);
    expectWithin(styles, budgets.styles);
  });

  test('a participant’s first step, and each that follows', async ({ browser }) => {
    const beth = await workshop.join('Beth');
    const context = await browser.newContext();
    await beth.visitor.lendCookies(context);
    const page = await openWindow(context, phone);
    const weight = weigh(page);
    await workshop.desk.must('workshop:start', {});
    await page.goto(`${setting.program.url}/p/${beth.id}`);
    await settled(page, 'Welcome');
    const first = await weight.taken();
    expectWithin(first.scripts, budgets.room);
    const styles = new Map(first.styles);

    const titles = {
      write: 'Write',
      read: 'Read',
      group: 'Group',
      break: 'Break',
      vote: 'Vote',
      decide: 'Decide',
      actions: 'Actions',
      close: 'Close',
    } as const;
    for (const kind of ['write', 'read', 'group', 'break', 'vote', 'decide', 'actions', 'close'] as const) {
      // While grouping, so that there is something to vote on.
      if (kind === 'break') {
        await workshop.desk.must('theme:add', { themeId: newId(), title: 'Going home', noteIds: [] });
      }
      await workshop.open(kind);
      await settled(page, titles[kind]);
      const { scripts, styles: more } = await weight.taken();
      expectWithin(scripts, budgets.stage, kind);
      for (const [name, bytes] of more) styles.set(name, bytes);
    }
    expectWithin(styles, budgets.styles);
    await context.close();
  });

  test('the facilitator’s desk', async ({ browser }) => {
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);
    const page = await openWindow(context, laptop);
    const weight = weigh(page);
    await page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Loading the page …')).toHaveCount(0);
    const { scripts, styles } = await weight.taken();
    expectWithin(scripts, budgets.desk);
    expectWithin(styles, budgets.styles);
    await context.close();
  });
});

async function settled(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('main').getByText('One moment …')).toHaveCount(0);
}

/** Says what weighs most when it is too much. */
function expectWithin(files: Map<string, number>, most: number, what = ''): void {
  const heaviest = [...files].sort(([, a], [, b]) => b - a).map(([name, bytes]) => `${name} ${bytes}`);
  expect(kilobytes(files), `${what} ${heaviest.join('\n')}`).toBeLessThanOrEqual(most);
}
