import { expect, test, type Browser, type Page } from '@playwright/test';
import { Board } from './support/board.ts';
import { Desk } from './support/desk.ts';
import { hands, type Hand } from './support/hand.ts';
import { Phone } from './support/phone.ts';
import { newId, type Setting, startSetting, type SetWorkshop, type SetPerson } from './support/setting.ts';
import { laptop, phone } from './support/window.ts';

const cold = 'It was cold in the waiting room.';
const taxi = 'The taxi came before my tablets did.';
const waiting = 'Waiting';
const going = 'Going home';
const action = 'Tablets are ready the evening before';

let setting: Setting;
test.beforeAll(async () => {
  setting = await startSetting();
});
test.afterAll(() => setting.stop());

/** A window of its own browser, which takes fingers only where it is to be tapped, and notes what would be printed. */
async function openFor(browser: Browser, hand: keyof typeof hands, viewport: typeof phone, who: Who) {
  const context = await browser.newContext({ viewport, hasTouch: hand === 'taps' });
  await context.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await who?.visitor.lendCookies(context);
  const page = await context.newPage();
  return { page, hand: hands[hand](page) };
}
type Who = Pick<SetPerson, 'visitor'> | null;

for (const name of ['taps', 'keys'] as const) {
  test(`${name} alone go through the whole agenda, at the desk and on a phone`, async ({ browser }) => {
    const workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.openDoors();
    const facilitator = await openFor(browser, name, laptop, { visitor: setting.facilitator });
    const desk = new Desk(facilitator.page);
    await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    const participant = await openFor(browser, name, phone, null);
    const own = new Phone(participant.page);

    /** The desk takes a step after which there is no way back, so that it is asked once more; the phone goes along. */
    const confirm = async (label: string, title: string) => {
      await facilitator.hand.press(desk.page.getByRole('button', { name: label, exact: true }));
      const yes = desk.page.getByRole('dialog').getByRole('button', { name: label, exact: true });
      await facilitator.hand.press(yes);
      await expect(own.title).toHaveText(title);
    };
    const goOn = async (label: string, title: string) => {
      await facilitator.hand.press(desk.page.getByRole('button', { name: label, exact: true }));
      await expect(own.title).toHaveText(title);
    };

    await test.step('join, and agree', async () => {
      await own.page.goto(workshop.link('join'));
      await joinBy(participant.hand, own);
      await goOn('Start with “Welcome”', 'Welcome');
      await participant.hand.press(own.button('I agree'));
      await expect(own.main.getByText('✓ You agreed.')).toBeVisible();
    });
    await test.step('write two notes, and be done', async () => {
      await goOn('End the welcome and open “Write”', 'Write');
      await participant.hand.press(own.button('I will decide later'));
      for (const text of [cold, taxi]) {
        await participant.hand.type(own.page.getByRole('textbox', { name: 'Your note' }), text);
        await participant.hand.press(own.button('Add note'));
        await expect(own.page.getByRole('textbox', { name: 'Your note' })).toHaveValue('');
      }
      await participant.hand.press(own.button('I’m done'));
      await expect(desk.main.getByText('0 writing, 1 done, 0 not connected')).toBeVisible();
    });
    await test.step('close writing, and read', async () => {
      await confirm('Close writing and show the notes', 'Read');
      await expect(own.page.getByRole('heading', { name: '2 notes' })).toBeVisible();
    });
    await test.step('group: one note into a theme made for it, another into a theme made before', async () => {
      await goOn('End reading and open “Group”', 'Group');
      await groupBy(participant.hand, own.page);
    });
    await test.step('vote, and see the results', async () => {
      await goOn('End grouping and open “Break”', 'Break');
      await goOn('End the break and open “Vote”', 'Vote');
      await participant.hand.press(own.page.getByRole('button', { name: /Give a dot “Going home”/ }));
      await expect(own.page.getByRole('button', { name: /My dot is here “Going home”/ })).toBeVisible();
      await participant.hand.press(own.button('I’m done'));
      await expect(desk.main.getByText('0 voting, 1 done, 0 not connected')).toBeVisible();
      await goOn('Close voting', 'The next step opens soon');
      await goOn('Show the results', 'The next step opens soon');
      await expect(own.main.getByText('1 person voted.')).toBeVisible();
    });
    await test.step('decide with a reason', async () => {
      await goOn('Open “Decide”', 'Decide');
      await decideBy(facilitator.hand, desk);
      await expect(own.main.getByText('Why: It can start on Monday.')).toBeVisible();
    });
    await test.step('an action with an owner who says yes', async () => {
      await goOn('Finish deciding and open “Actions”', 'Actions');
      await actBy(facilitator.hand, desk);
      await participant.hand.press(own.button(`Yes to “${action}”`));
      await expect(desk.main.getByText('Owner: Alun said yes')).toBeVisible();
      await facilitator.hand.press(desk.page.getByRole('button', { name: `We agree on this: ${action}` }));
      await expect(own.main.getByText('✓ agreed')).toBeVisible();
    });
    await test.step('close, and take it home', async () => {
      await goOn('Finish the actions and open “Close”', 'Close');
      await confirm('Close the workshop', 'The workshop is over');
      await participant.hand.press(own.button('Print a page to take home'));
      await expect(own.page.locator('html')).toHaveAttribute('data-printed', 'yes');
    });
    await Promise.all([facilitator, participant].map(({ page }) => page.context().close()));
  });

  test(`${name} alone sort the notes on the map`, async ({ browser }) => {
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const alun = await toGrouping(workshop);
    const { page, hand } = await openFor(browser, name, phone, alun);
    await page.goto(`${setting.program.url}/p/${alun.id}`);
    await hand.pick(page.getByRole('radio', { name: 'Map', exact: true }));
    await hand.press(page.getByRole('button', { name: 'New theme' }));
    const dialog = page.getByRole('dialog', { name: 'New theme' });
    await hand.type(dialog.getByLabel('Name of the theme'), waiting);
    await hand.press(dialog.getByRole('button', { name: 'Make theme' }));
    await expect(dialog).toBeHidden();
    for (const text of [cold, taxi]) {
      const start = text.split(' ', 2).join(' ');
      await hand.carry(page.getByRole('button', { name: new RegExp(`^Pick up “${start}`) }), waiting);
      await expect(new Board(page).theme(waiting).getByText(text)).toBeAttached();
    }
    await page.context().close();
  });
}

async function joinBy(hand: Hand, { page }: Phone): Promise<void> {
  await hand.type(page.getByLabel('First name, or any name you like'), 'Alun');
  await hand.pick(page.getByRole('radio', { name: 'Staff' }));
  const device = page.getByRole('group', { name: 'Is this your own device?' });
  await hand.pick(device.getByRole('radio', { name: /^Yes/ }));
  await hand.press(page.getByRole('button', { name: 'Join the workshop' }));
  await expect(page).toHaveURL(/\/p\//);
}

async function groupBy(hand: Hand, page: Page): Promise<void> {
  const board = new Board(page);
  const dialog = page.getByRole('dialog');
  const moveTo = (text: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('button', { name: /^Move to/ });
  await hand.press(moveTo(cold));
  await hand.pick(dialog.getByRole('radio', { name: 'A new theme' }));
  await hand.type(dialog.getByLabel('Name of the new theme'), waiting);
  await hand.press(dialog.getByRole('button', { name: 'Move', exact: true }));
  await board.expectNotes(waiting, [cold]);
  await hand.press(page.getByRole('button', { name: 'New theme' }));
  await hand.type(dialog.getByLabel('Name of the theme'), going);
  await hand.press(dialog.getByRole('button', { name: 'Make theme' }));
  await hand.press(moveTo(taxi));
  await hand.pick(dialog.getByRole('radio', { name: going, exact: true }));
  await hand.press(dialog.getByRole('button', { name: 'Move', exact: true }));
  await board.expectNotes(going, [taxi]);
}

async function decideBy(hand: Hand, { page }: Desk): Promise<void> {
  const chosen = page.getByRole('article', { name: going });
  await hand.press(chosen.getByRole('button', { name: `Choose as a priority: ${going}` }));
  await hand.type(chosen.getByLabel('The priority in one sentence'), 'Nobody goes home without tablets.');
  await hand.type(chosen.getByLabel('Why we choose it'), 'It can start on Monday.');
  await hand.press(chosen.getByRole('button', { name: 'Choose it' }));
  const aside = page.getByRole('article', { name: waiting });
  await hand.press(aside.getByRole('button', { name: `Set aside: ${waiting}` }));
  await hand.type(aside.getByLabel('Set aside because'), 'Another group works on it.');
  await hand.press(aside.getByRole('button', { name: 'Set it aside' }));
  await expect(page.getByText('Every theme has its decision.')).toBeVisible();
}

async function actBy(hand: Hand, desk: Desk): Promise<void> {
  const actions = desk.part('Actions');
  await hand.press(actions.getByRole('button', { name: 'Add an action' }));
  await hand.type(actions.getByLabel('What we will do'), action);
  await hand.choose(actions.getByLabel('From which theme'), `${going} (priority)`);
  // Whether the day or the month is typed first is up to the device.
  await hand.date(actions.getByLabel('By when'), { day: '03', month: '03', year: '2027' });
  await hand.type(actions.getByLabel('How we will know that it helped'), 'No taxi waits.');
  await hand.press(actions.getByRole('button', { name: 'Add this action' }));
  await hand.press(actions.getByRole('button', { name: `Find an owner: ${action}` }));
  await hand.choose(actions.getByLabel('Whom to ask'), 'Alun');
  await hand.press(actions.getByRole('button', { name: 'Ask them' }));
}

/** A workshop whose two notes wait to be sorted, and who wrote them. */
async function toGrouping(workshop: SetWorkshop): Promise<SetPerson> {
  await workshop.openDoors();
  const alun = await workshop.join('Alun');
  await workshop.desk.must('workshop:start', {});
  await workshop.open('write');
  for (const text of [cold, taxi])
    await alun.client.must('note:add', { noteId: newId(), text, consent: 'never' });
  await workshop.open('read');
  await workshop.open('group');
  return alun;
}
