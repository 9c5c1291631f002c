import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { StageKind } from '../../shared/domain/stage.ts';
import { Board } from './support/board.ts';
import { newId, type Setting, startSetting, type SetWorkshop } from './support/setting.ts';
import { watch, type Watch } from './support/watch.ts';
import { laptop, openWindow, phone } from './support/window.ts';

/*
 * The content security policy allows scripts, styles, faces, pictures and connections of the server's own and nothing
 * inline. Every page, step and dialog is opened in the program as it was built, and nothing may be stopped or complain.
 */
test.describe('what the content security policy allows is enough', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  let context: BrowserContext;
  let windows: Watch;
  let page: Page;
  test.beforeEach(async ({ browser }) => {
    setting = await startSetting();
    workshop = await setting.makeWorkshop('Leaving hospital');
    context = await browser.newContext();
    windows = watch(context, setting.program.url);
    page = await openWindow(context, laptop);
  });
  test.afterEach(async () => {
    windows.expectNothingWrong();
    await context.close();
    await setting.stop();
  });

  const goTo = async (path: string) => {
    // What a page that is left was still asking for would count as failed.
    await page.waitForLoadState('networkidle');
    await page.goto(new URL(path, setting.program.url).href);
    await settled();
  };
  const settled = async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^(One moment|Loading the page) …$/)).toHaveCount(0);
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const dialog = () => page.getByRole('dialog');
  const close = async () => {
    await expect(dialog()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog()).toBeHidden();
  };

  test('on every page in front of a workshop, with the settings open', async () => {
    await workshop.openDoors();
    for (const path of ['/', '/join', '/return', '/set-up', '/sign-in', '/invite', '/continue', '/nowhere']) {
      await goTo(path);
    }
    for (const path of ['/screen', '/support']) await goTo(path);
    await goTo(workshop.link('join'));
    await page.getByRole('button', { name: /^One thing at a time/ }).click();
    await expect(page.getByText('Step 1 of 6')).toBeVisible();
    await press('Make it comfortable');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await close();

    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(faces.join()).toContain('Atkinson Hyperlegible Next');
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
    expect(worker).toBe(`${setting.program.url}/shell-worker.js`);
  });

  test('at the desk and on paper before the day, while steps are dragged', async () => {
    await workshop.openDoors();
    await setting.facilitator.lendCookies(context);
    await goTo(`/f/${setting.facilitatorId}`);
    const desk = `/f/${setting.facilitatorId}/w/${workshop.id}`;
    await goTo(desk);
    await page.getByRole('heading', { name: 'Change the agenda' }).click();
    await press('Change Write');
    await press(/^(Choose a|Change the) picture$/);
    await close();
    await press('Arrange by dragging');
    const list = page.getByRole('grid');
    await list.getByRole('row', { name: 'Vote' }).dragTo(list.getByRole('row', { name: 'Write' }));
    await goTo(`${desk}/print`);
    await expect(page.getByRole('img').first()).toBeAttached();
  });

  test('at the desk on the day, on the wall and with the support person, through every step', async () => {
    await workshop.openDoors();
    await workshop.desk.must('workshop:start', {});
    await setting.facilitator.lendCookies(context);
    await goTo(`/f/${setting.facilitatorId}/w/${workshop.id}`);
    await expect(page.getByText('1 of 4')).toBeVisible();
    await press('Leave the tour');
    await press('Code to join, large');
    await close();
    await press('What people see');
    await dialog().getByRole('radio', { name: 'The projector' }).check();
    await close();
    await throughTheAgenda(settled);
    await goTo(workshop.link('screen'));
    await expect(page).toHaveURL(/\/screen\/./);
    await goTo(workshop.link('support'));
    await expect(page).toHaveURL(/\/support\/./);
    await settled();
  });

  test('on a phone, through every step, as a list and as a map', async () => {
    await workshop.openDoors();
    const alun = await workshop.join('Alun');
    await alun.visitor.lendCookies(context);
    await workshop.desk.must('workshop:start', {});
    await page.setViewportSize(phone);
    await goTo(`/p/${alun.id}`);
    await throughTheAgenda(async (kind) => {
      await settled();
      if (kind === 'write') {
        await alun.client.must('note:add', { noteId: newId(), text: 'Cold tea', consent: 'never' });
        await expect(page.getByText('Cold tea')).toBeVisible();
      }
      if (kind === 'read') {
        await press('Translate “Cold tea”');
        await close();
      }
      if (kind === 'group') {
        await press(/^Move to/);
        await close();
        await new Board(page).show('Map');
        await expect(page.getByRole('button', { name: 'Pick up “Cold tea”' })).toBeVisible();
      }
    });
    for (const tab of ['Board', 'Mine', 'Help']) {
      await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: tab }).click();
      await settled();
    }
    await press('Comfort: make it comfortable');
    await close();
    await press('Take a break');
    await settled();
  });

  async function throughTheAgenda(look: (kind: StageKind) => Promise<void>): Promise<void> {
    for (const kind of ['write', 'read', 'group', 'break', 'vote', 'decide', 'actions', 'close'] as const) {
      if (kind === 'break') {
        await workshop.desk.must('theme:add', { themeId: newId(), title: 'Going home', noteIds: [] });
      }
      await workshop.open(kind);
      await look(kind);
    }
  }
});
