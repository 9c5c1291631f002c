import { readFile } from 'node:fs/promises';
import { type Browser, expect, test, type Page } from '@playwright/test';
import {
  newId,
  type Setting,
  startSetting,
  type SetPerson,
  type SetWorkshop,
} from '../e2e/support/setting.ts';
import { laptop, phone } from '../e2e/support/window.ts';
import { heard } from './support/heard.ts';

/*
 * What a screen reader has to say of each page at each stage, in its order. The files in heard/ are to be read through
 * like a page: is the order right, are the names clear, is anything said twice, missing or out of place? A change of
 * words or order shows as a difference there; after reading it, `--update-snapshots` keeps it.
 */

let setting: Setting;
test.beforeAll(async () => {
  // A name that other devices could open, so that there is a QR code.
  setting = await startSetting('http://workshop.test:0');
});
test.afterAll(() => setting.stop());

test('each stage is heard in the right order and in clear words', async ({ browser }) => {
  const workshop = await setting.makeWorkshop('Leaving hospital');
  await workshop.openDoors();
  const { desk } = workshop;
  const beth = await workshop.join('Beth');
  const { url } = setting.program;
  const pages = {
    participant: await openPage(browser, `${url}/p/${beth.id}`, phone, beth),
    'one-thing': await openPage(browser, `${url}/p/${beth.id}`, phone, beth, { oneThing: true }),
    desk: await openPage(browser, `${url}/f/${setting.facilitatorId}/w/${workshop.id}`, laptop, {
      visitor: setting.facilitator,
    }),
    projector: await openPage(browser, workshop.link('screen'), laptop),
  };
  /** Every page, once it shows what this stage is known by. */
  const hear = async (stage: string, shown: { [K in keyof typeof pages]: string | RegExp }) => {
    for (const name of ['participant', 'one-thing', 'desk', 'projector'] as const) {
      const page = pages[name];
      await expect(page.getByText(shown[name]).first()).toBeVisible();
      await expect(page.getByText(/^(One moment …|Loading the page …)$/)).toHaveCount(0);
      const kept = [name, `${stage}.txt`];
      await settled(page, test.info().snapshotPath(...kept));
      expect.soft(await heard(page)).toMatchSnapshot(kept);
    }
  };

  await hear('01-lobby', {
    participant: 'You are in.',
    'one-thing': 'You are in',
    desk: 'Beth',
    projector: 'Welcome',
  });
  await desk.must('workshop:start', {});
  await hear('02-welcome', {
    participant: 'First names only.',
    'one-thing': /rule|Next/,
    desk: 'Now: Welcome',
    projector: 'First names only.',
  });
  await workshop.open('write');
  const noteId = newId();
  await beth.client.must('note:add', { noteId, text: 'It was cold in the waiting room.', consent: 'group' });
  await hear('03-write', {
    participant: 'Your notes (1)',
    'one-thing': 'Next',
    desk: 'Now: Write',
    projector: /0 of 1/,
  });
  await workshop.open('read');
  await desk.must('wall:set', { on: true });
  await hear('04-read', {
    participant: '1 note',
    'one-thing': 'Next',
    desk: 'It was cold',
    projector: 'It was cold',
  });
  await workshop.open('group');
  const themeId = newId();
  await desk.must('theme:add', { themeId, title: 'Waiting', noteIds: [noteId] });
  await hear('05-group', {
    participant: 'Waiting',
    'one-thing': 'Next',
    desk: 'Waiting',
    projector: 'Waiting',
  });
  await workshop.open('break');
  const again = /start again/;
  await hear('06-break', { participant: again, 'one-thing': again, desk: 'Now: Break', projector: again });
  await workshop.open('vote');
  await hear('07-vote', {
    participant: 'Give a dot',
    'one-thing': 'Next',
    desk: 'Now: Vote',
    projector: /0 of 1/,
  });
  await beth.client.must('vote:cast', { ballotId: ballotOf(workshop), themeId, dots: 1 });
  await desk.must('stage:close', { stageId: workshop.stageId('vote') });
  await desk.must('results:show', { ballotId: ballotOf(workshop) });
  const voted = '1 person voted.';
  await hear('08-results', { participant: voted, 'one-thing': /./, desk: voted, projector: voted });
  await workshop.open('decide');
  const priority = {
    statement: 'Nobody waits without knowing.',
    reason: 'It can start on Monday.',
    version: 0,
  };
  await desk.must('priority:choose', { themeId, ...priority });
  const why = 'It can start on Monday.';
  await hear('09-decide', { participant: why, 'one-thing': /./, desk: why, projector: why });
  await workshop.open('actions');
  await proposeAction(workshop, themeId, beth.id);
  const action = 'A board with the times';
  await hear('10-actions', {
    participant: 'Will you look after this?',
    'one-thing': /./,
    desk: action,
    projector: action,
  });
  await workshop.open('close');
  const from = /hear from Nerys/;
  await hear('11-close', { participant: from, 'one-thing': /./, desk: 'Now: Close', projector: from });
  await desk.must('workshop:close', {});
  await hear('12-over', {
    participant: 'The workshop is over',
    'one-thing': 'The workshop is over',
    desk: 'The workshop is closed',
    projector: 'Thank you',
  });
  await Promise.all(Object.values(pages).map((page) => page.context().close()));
});

/** Waits until the page is as it was kept: pictures and numbers arrive after the words that a stage is known by. */
async function settled(page: Page, file: string): Promise<void> {
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) return;
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept === undefined) return;
  await expect
    .poll(() => heard(page))
    .toBe(kept)
    .catch(() => undefined);
}

async function openPage(
  browser: Browser,
  address: string,
  viewport: typeof phone,
  who?: Pick<SetPerson, 'visitor'>,
  comfort: object = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(
    (kept) => localStorage.setItem('comfort', kept),
    JSON.stringify({ view: 'list', ...comfort }),
  );
  await who?.visitor.lendCookies(context);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

function ballotOf({ desk }: SetWorkshop): string {
  return String(Object.keys(desk.map('board:main', 'ballots'))[0]);
}

async function proposeAction({ desk }: SetWorkshop, themeId: string, participantId: string): Promise<void> {
  const actionId = newId();
  const title = 'A board with the times';
  await desk.must('action:add', { actionId, themeId, title, due: '2027-03-01', measure: '', noteIds: [] });
  await desk.must('action:owner', { actionId, owner: { kind: 'person', participantId } });
}
