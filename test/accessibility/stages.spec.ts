import { expect, test, type Page } from '@playwright/test';
import {
  type Setting,
  startSetting,
  type SetWorkshop,
  newId,
  type SetPerson,
} from '../e2e/support/setting.ts';
import { laptop, openWindow } from '../e2e/support/window.ts';
import { allCombinations, pairsIn } from './support/combinations.ts';
import {
  expectAccessible,
  expectFits,
  expectTurnedAndLarge,
  expectWall,
  look,
  lookAtDialog,
  narrow,
  wornCombinations,
} from './support/look.ts';

const texts = [
  'It was cold in the waiting room, and nobody said how long it would be.',
  'The taxi came before my tablets did.',
  'Acomprehensivelylongwordwithoutanyspacethatnarrowpageshavetobreaksomewhereinthemiddleofit',
];

test.describe('a workshop', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());

  test('every state of every page is accessible, and fits a narrow phone', async ({ browser }) => {
    // Some ninety states; on a busy machine that is more than the usual limit.
    test.slow();
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const { desk } = workshop;
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);

    const deskPage = await openWindow(context, laptop);
    await deskPage.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    await expect(deskPage.getByRole('heading', { name: 'Get ready' })).toBeVisible();
    const lookAtDesk = async (state: string) => {
      await unfoldAll(deskPage);
      await expectAccessible(deskPage, `desk: ${state}`);
      await deskPage.setViewportSize(narrow);
      await expectFits(deskPage, `desk: ${state}`);
      // On a phone the desk is several places; a draft is one long form.
      const places = deskPage.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('button');
      for (const place of await places.all()) {
        await place.click();
        await expect(place).toHaveAttribute('aria-current', 'page');
        await expectFits(deskPage, `desk: ${state}, ${await place.innerText()}`);
      }
      await deskPage.setViewportSize(laptop);
    };
    const change = deskPage.getByRole('button', { name: /^Change / });
    while ((await change.count()) > 0) await change.first().click();
    await lookAtDesk('draft, every step open');

    await workshop.openDoors();
    const alun = await workshop.join('Alun', { groupId: 'staff' });
    const beth = await workshop.join('Beth', { accessNeeds: 'Large print' });
    const dewi = await workshop.join('Dewi', { kind: 'supporter', groupId: null });
    const carysId = newId();
    await desk.must('participant:add', { participantId: carysId, name: 'Carys', groupId: 'lived' });
    for (const { visitor } of [alun, beth, dewi]) await visitor.lendCookies(context);
    const page = await openWindow(context, narrow);
    await page.goto(`${url}/p/${beth.id}`);
    const supporter = await openWindow(context, narrow);
    await supporter.goto(`${url}/p/${dewi.id}`);
    const wall = await openWindow(context, laptop);
    await wall.goto(workshop.link('screen'));
    const support = await openWindow(context, narrow);
    await support.goto(workshop.link('support'));
    await expect(support.getByText('Nobody has asked for a pause.')).toBeVisible();
    await look(support, 'support, calm');

    /** Every window, once they have this heading. */
    const lookAtAll = async (state: string, heading: string) => {
      for (const window of [page, supporter, wall])
        await expect(window.getByRole('heading', { level: 1 })).toHaveText(heading);
      await look(page, `participant: ${state}`);
      await expectTurnedAndLarge(page, `participant: ${state}`);
      await look(supporter, `supporter: ${state}`);
      await deskPage.setViewportSize(narrow);
      await expectTurnedAndLarge(deskPage, `desk: ${state}`);
      await deskPage.setViewportSize(laptop);
      await expectWall(wall, `projector: ${state}`);
      await lookAtDesk(state);
    };
    const lookAtTabs = async (state: string) => {
      for (const tab of ['Board', 'Mine', 'Help', 'Task']) {
        await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: tab }).click();
        await look(page, `${tab}: ${state}`);
        await expectTurnedAndLarge(page, `${tab}: ${state}`);
      }
    };

    await lookAtAll('lobby', 'Welcome');
    await lookAtTabs('lobby');
    await desk.must('workshop:start', {});
    await lookAtAll('welcome', 'Welcome');

    await workshop.open('write');
    await writeNotes(alun, beth, desk, carysId);
    await expect(page.getByText('Your notes (3)')).toBeVisible();
    await lookAtAll('write', 'Write');
    await page.getByRole('textbox', { name: 'Your note' }).fill('Ring me on 01632 960 777.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect(page.getByText('Does this show who somebody is?')).toBeVisible();
    await look(page, 'write: a warning about what looks private');
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('I began this before.');
    await desk.must('participant:scribe', { participantId: beth.id, scribe: true });
    await expect(page.getByLabel('I am doing this for')).toBeVisible();
    await look(page, 'write: as a scribe');
    await lookAtDialog(
      page,
      page.getByRole('button', { name: 'Add a person without a device' }),
      'scribe adds a person',
    );
    await lookAtDialog(page, page.getByRole('button', { name: /^Change “/ }).first(), 'change a note');
    await lookAtDialog(page, page.getByRole('button', { name: /^Remove “/ }).first(), 'remove a note');
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'What people see' }),
      'desk: what people see',
    );
    await desk.must('workshop:edit', { endsAt: Date.now() + 60 * 60_000 });
    await lookAtDialog(deskPage, deskPage.getByRole('button', { name: 'Shorten steps…' }), 'desk: shorten');
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'Close writing and show the notes' }),
      'desk: show the notes?',
    );

    await workshop.open('read');
    await desk.must('wall:set', { on: true });
    await expect(page.getByText('Writing has closed. Add this now?')).toBeVisible();
    await lookAtAll('read', 'Read');
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: /^Hide “/ }).first(),
      'desk: hide a note',
    );
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: /^Private word/ }).first(),
      'desk: private word',
    );
    await sendWordsAndHide(workshop, beth);
    await lookAtDesk('read, a hidden note and private words');
    await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: 'Mine' }).click();
    await expect(page.getByText('Taken off the board')).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Answer' }).click();
    await look(page, 'mine: a hidden note, and a private word to answer');
    await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: 'Task' }).click();

    await workshop.open('group');
    const themes = await makeThemes(workshop);
    await lookAtAll('group', 'Group');
    await lookAtDialog(page, page.getByRole('button', { name: /^Move to/ }).first(), 'move to');
    await lookAtDialog(page, page.getByRole('button', { name: 'New theme' }), 'new theme');
    await page
      .getByRole('button', { name: /^Change theme/ })
      .first()
      .click();
    await unfoldAll(page);
    await look(page, 'change a theme');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Choose several' }).click();
    await look(page, 'group: choosing several');
    await page.getByRole('button', { name: 'Cancel' }).click();

    await workshop.open('break');
    await lookAtAll('break', 'Break');
    await workshop.open('vote');
    await lookAtAll('vote', 'Vote');
    await alun.client.must('vote:cast', { ballotId: ballotOf(workshop), themeId: themes[0], dots: 1 });
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'Close voting' }),
      'desk: close voting?',
    );
    await desk.must('stage:close', { stageId: workshop.stageId('vote') });
    await lookAtAll('between steps, before the results', 'The next step opens soon');
    await desk.must('results:show', { ballotId: ballotOf(workshop) });
    await expect(wall.getByText('1 person voted.')).toBeVisible();
    await lookAtAll('between steps, with results', 'The next step opens soon');

    await workshop.open('decide');
    await deskPage
      .getByRole('button', { name: /^Choose as a priority/ })
      .first()
      .click();
    await deskPage.getByRole('button', { name: 'Choose it' }).click();
    await expect(deskPage.getByText('Please write the reason.')).toBeVisible();
    await lookAtAll('decide, a reason is missing', 'Decide');
    const words = { version: 0, reason: 'It can start on Monday.' };
    await desk.must('priority:choose', { themeId: themes[0], statement: 'Tablets first.', ...words });
    await desk.must('priority:set-aside', { themeId: themes[1], ...words });
    await lookAtAll('decide', 'Decide');

    await workshop.open('actions');
    const actionId = newId();
    await desk.must('action:add', {
      actionId,
      themeId: themes[0],
      title: 'Tablets are ready the evening before',
      due: '2027-03-01',
      measure: 'No taxi waits.',
      noteIds: [],
    });
    await desk.must('action:owner', { actionId, owner: { kind: 'person', participantId: beth.id } });
    await desk.must('action:co-lead', { actionId, participantId: carysId });
    await expect(page.getByText('Will you look after this?')).toBeVisible();
    await deskPage.getByRole('button', { name: 'Add an action' }).click();
    await deskPage.getByRole('button', { name: /^Another owner/ }).click();
    await lookAtAll('actions', 'Actions');
    await page.getByRole('button', { name: 'Yes to “Tablets are ready the evening before”' }).click();
    await expect(wall.getByText('Beth (said yes)')).toBeVisible();
    await desk.must('action:agree', { actionId, agreed: true });

    await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: 'Help' }).click();
    await page.getByRole('button', { name: 'I need a pause' }).click();
    await expect(support.getByRole('heading', { name: 'Beth' })).toBeVisible();
    await look(support, 'support, somebody asked');
    await page.getByRole('button', { name: 'Show as a code to scan' }).click();
    await look(page, 'help: a pause asked for, the return code shown');
    await lookAtDialog(page, page.getByRole('button', { name: 'Leave on this device' }), 'leave');
    await desk.must('participant:renew-link', { participantId: beth.id, signOut: false });
    await page.getByRole('navigation', { name: 'Workshop' }).getByRole('button', { name: 'Task' }).click();
    await expect(page.getByText('You have a new return link')).toBeVisible();
    await look(page, 'a new return link');

    await workshop.open('close');
    await lookAtAll('close', 'Close');
    await lookAtTabs('close');
    await deskDialogs(deskPage);
    await desk.must('workshop:pause', {});
    await lookAtAll('paused', 'We have stopped for a moment');
    await desk.must('workshop:resume', {});
    await desk.must('workshop:close', {});
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Thank you');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The workshop is over');
    await look(page, 'participant: closed');
    await look(supporter, 'supporter: closed');
    await expectWall(wall, 'projector: closed');
    await lookAtDesk('closed');
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'Make the report final' }),
      'desk: final?',
    );
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'Archive this workshop' }),
      'desk: archive?',
    );
    await lookAtDialog(
      deskPage,
      deskPage.getByRole('button', { name: 'Delete this workshop…' }),
      'desk: delete?',
    );
    await context.close();
    if (wornCombinations().length > 0)
      expect([...pairsIn(wornCombinations())].toSorted()).toEqual([...pairsIn(allCombinations)].toSorted());
  });
});

/** Opens all that is folded away, as far as it goes. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const within = document.querySelector('dialog[open]') ?? document;
    for (const fold of within.querySelectorAll('details')) fold.open = true;
  });
}

async function writeNotes(
  alun: SetPerson,
  beth: SetPerson,
  desk: SetWorkshop['desk'],
  carysId: string,
): Promise<void> {
  for (const text of texts) {
    await alun.client.must('note:add', { noteId: newId(), text, consent: 'named' });
    await beth.client.must('note:add', { noteId: newId(), text: `${text} Me too.`, consent: null });
  }
  await desk.must('note:add', { noteId: newId(), text: 'Nobody asked.', consent: 'group', for: carysId });
}

async function sendWordsAndHide({ desk }: SetWorkshop, author: SetPerson): Promise<void> {
  const [asked, hidden] = Object.keys(author.client.map(`mine:${author.id}`, 'notes'));
  if (asked === undefined || hidden === undefined) throw new Error('there are no notes');
  await desk.must('word:send', { wordId: newId(), noteId: asked, text: 'Would you like to talk?' });
  await desk.must('note:hide', { noteId: hidden, reason: 'It points to somebody.' });
}

async function makeThemes({ desk }: SetWorkshop): Promise<[string, string]> {
  const noteIds = Object.keys(desk.map('board:main', 'notes'));
  const themes: [string, string] = [newId(), newId()];
  await desk.must('theme:add', { themeId: themes[0], title: 'Going home', noteIds: noteIds.slice(0, 3) });
  await desk.must('theme:add', { themeId: themes[1], title: 'Waiting', noteIds: noteIds.slice(3, 4) });
  return themes;
}

function ballotOf({ desk }: SetWorkshop): string {
  return String(Object.values(desk.map('board:main', 'ballots'))[0]?.['id']);
}

/** What the desk asks before it does what cannot be taken back. */
async function deskDialogs(page: Page): Promise<void> {
  await unfoldAll(page);
  for (const name of [
    'Close the workshop',
    'Show link, code and QR large',
    'New link and code',
    'New link: projector',
    'New link: support person',
    'Delete this workshop…',
  ]) {
    await lookAtDialog(page, page.getByRole('button', { name, exact: true }), `desk: ${name}`);
  }
  await page.getByRole('button', { name: 'More for Beth' }).click();
  await lookAtDialog(page, page.getByRole('button', { name: 'New return link' }), 'desk: new return link');
  await lookAtDialog(page, page.getByRole('button', { name: 'Remove Beth…' }), 'desk: remove a person');
}
