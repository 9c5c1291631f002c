import { expect, test, type Browser } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { newId, type Setting, type SetWorkshop, startSetting } from './support/setting.ts';
import { laptop, openWindow, phone } from './support/window.ts';

test.describe('the desk on the day', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());

  /** The facilitator's window on a workshop that has started. */
  async function openDesk(browser: Browser, workshop: SetWorkshop, size: typeof laptop): Promise<Desk> {
    const context = await browser.newContext({ viewport: size });
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, size));
    await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    return desk;
  }

  test('a workshop that is late can end later, or shorten steps but never a break, and undo both', async ({
    browser,
  }) => {
    const workshop = await setting.makeWorkshop('Time');
    await workshop.openDoors();
    await workshop.desk.must('workshop:start', {});
    const desk = await openDesk(browser, workshop, laptop);
    const agenda = desk.part('Agenda');
    await expect(agenda.getByText('Planned end')).toBeVisible();
    await expect(agenda.getByText(/behind/)).toHaveCount(0);

    const planned = Number(workshop.desk.map('desk', 'plan')['one']?.['endsAt']);
    await workshop.desk.must('workshop:edit', { endsAt: planned - 8 * 60_000 });
    await expect(agenda.getByText(/^You are 8 minutes behind\. End at \d\d:\d\d, or shorten/)).toBeVisible();

    await agenda.getByRole('button', { name: 'Shorten steps…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Shorten the steps to come' });
    await expect(dialog.getByRole('row', { name: /^Break/ }).getByText('15 min, a break')).toBeVisible();
    await expect(dialog.getByLabel('Minutes for Break')).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'Shorten by 8 minutes' })).toBeVisible();
    const group = dialog.getByLabel('Minutes for Group');
    const proposed = Number(await group.inputValue());
    expect(proposed).toBeLessThan(15);
    await group.selectOption(String(proposed - 1));
    await dialog.getByRole('button', { name: 'Shorten by 9 minutes' }).click();
    await expect(dialog).toBeHidden();
    await expect(agenda.getByText('The steps to come are 9 minutes shorter.')).toBeVisible();
    await expect(agenda.getByText(/behind/)).toHaveCount(0);
    const groupStep = agenda.getByRole('listitem').filter({ hasText: 'Group' });
    await expect(groupStep).toContainText(`${proposed - 1} min`);

    await agenda.getByRole('button', { name: 'Undo' }).click();
    await expect(groupStep).toContainText('15 min');
    await expect(agenda.getByText(/^You are 8 minutes behind/)).toBeVisible();

    await agenda.getByRole('button', { name: /^End at/ }).click();
    await expect(agenda.getByText(/^The planned end is \d\d:\d\d now\.$/)).toBeVisible();
    await expect(agenda.getByText(/behind/)).toHaveCount(0);
    await agenda.getByRole('button', { name: 'Undo' }).click();
    await expect(agenda.getByText(/^You are 8 minutes behind/)).toBeVisible();
    await desk.page.context().close();
  });

  test('the desk is told who wants help by name, and that somebody needs time without a name', async ({
    browser,
  }) => {
    const workshop = await setting.makeWorkshop('Asking');
    await workshop.openDoors();
    const alun = await workshop.join('Alun');
    const beth = await workshop.join('Beth');
    await workshop.desk.must('workshop:start', {});
    await workshop.open('write');
    const desk = await openDesk(browser, workshop, laptop);
    await alun.client.must('participant:more-time', { more: true });
    await beth.client.must('participant:help', { wanted: true });

    const asked = desk.page.getByRole('list', { name: 'What people ask for' });
    await expect(asked.getByText('1 person needs more time. Nobody sees who.')).toBeVisible();
    await expect(asked.getByText('Beth would like help to write.')).toBeVisible();
    await expect(asked).not.toContainText('Alun');
    await asked.getByRole('button', { name: '+5 minutes' }).click();
    await expect(desk.main.getByText(/^1[45] minutes left$/)).toBeVisible();
    await asked.getByRole('button', { name: 'Somebody helps Beth' }).click();
    await expect(asked.getByText('Beth would like help to write.')).toHaveCount(0);
    await desk.page.context().close();
  });

  test('on a phone the desk is five places, and a link to a part goes to its place', async ({ browser }) => {
    const workshop = await setting.makeWorkshop('Small');
    await workshop.openDoors();
    await workshop.join('Alun');
    await workshop.desk.must('workshop:start', {});
    const desk = await openDesk(browser, workshop, phone);
    await expect(desk.main.getByRole('heading', { name: 'Now: Welcome' })).toBeVisible();
    await expect(desk.main.getByText('Welcome. Everyone here knows something')).toBeVisible();
    await expect(desk.part('Who is here')).toBeHidden();
    await desk.goTo('People');
    await expect(desk.part('Who is here').getByText('Alun')).toBeVisible();
    await expect(desk.main.getByRole('heading', { name: 'Now: Welcome' })).toBeHidden();

    await desk.goTo('Lead');
    const planned = Number(workshop.desk.map('desk', 'plan')['one']?.['endsAt']);
    await workshop.desk.must('workshop:edit', { endsAt: planned - 8 * 60_000 });
    await desk.main.getByRole('link', { name: 'You are 8 minutes behind the plan' }).click();
    await expect(desk.part('Agenda').getByRole('button', { name: 'Shorten steps…' })).toBeVisible();
    await desk.page.context().close();
  });

  test('the wall stands still when the desk says so, and tells in every language when a break ends', async ({
    browser,
  }) => {
    const workshop = await setting.makeWorkshop('The wall');
    await workshop.openDoors();
    await workshop.desk.must('workshop:edit', { languages: ['cy', 'ur'] });
    await workshop.desk.must('workshop:start', {});
    await workshop.open('write');
    const alun = await workshop.join('Alun');
    for (const text of ['Cold. ', 'Late. ', 'Loud. '])
      await alun.client.must('note:add', { noteId: newId(), text: text.repeat(120), consent: null });
    await workshop.open('read');
    await workshop.desk.must('wall:set', { on: true });
    const desk = await openDesk(browser, workshop, laptop);
    const wall = await openWindow(desk.page.context(), laptop);
    await wall.goto(workshop.link('screen'));
    await expect(wall.getByText(/^Page 1 of \d$/)).toBeVisible();
    await expect(wall.getByRole('button', { name: 'Stop turning' })).toBeVisible();
    await desk.part('Read the notes').getByRole('button', { name: 'Stop turning the pages' }).click();
    await expect(wall.getByRole('button', { name: 'Turn by itself' })).toBeVisible();
    await desk.part('Read the notes').getByRole('button', { name: 'Let the pages' }).click();
    await expect(wall.getByRole('button', { name: 'Stop turning' })).toBeVisible();

    await workshop.open('break');
    await expect(wall.getByText(/^We start again at \d\d:\d\d\.$/)).toBeVisible();
    for (const language of ['cy', 'ur'])
      await expect(wall.locator(`main p[lang=${language}]`).filter({ hasText: /\d\d:\d\d/ })).toBeVisible();
    await desk.page.context().close();
  });

  test('what people see is a live picture that takes no presses', async ({ browser }) => {
    const workshop = await setting.makeWorkshop('Looking');
    await workshop.beginWriting();
    const desk = await openDesk(browser, workshop, laptop);
    await desk.page.getByRole('button', { name: 'What people see' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'What people see' });
    const phonePicture = dialog.getByRole('group', { name: 'A picture of a participant’s phone' });
    await expect(phonePicture.getByText('Your note', { exact: true })).toBeVisible();
    // By keyboard one passes it in one step.
    await phonePicture.focus();
    await desk.page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Back to the desk' })).toBeFocused();
    await workshop.open('break');
    await expect(phonePicture.getByText(/We start again at/)).toBeVisible();

    await dialog.getByRole('radio', { name: 'The projector' }).check();
    const wallPicture = dialog.getByRole('group', { name: 'A picture of the projector' });
    await expect(wallPicture.getByText(/We start again at/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Back to the desk' }).click();
    await expect(desk.page).toHaveTitle(/^Looking/);
    await desk.page.context().close();
  });

  test('a tour of four steps begins once on a device, can be left, and comes back on demand', async ({
    browser,
  }) => {
    const workshop = await setting.makeWorkshop('Round');
    await workshop.openDoors();
    const desk = await openDesk(browser, workshop, phone);
    const tour = desk.part('A short tour of the desk');
    await expect(tour.getByText('1 of 4')).toBeVisible();
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(tour.getByRole('heading', { name: 'The agenda knows the time' })).toBeVisible();
    await expect(desk.part('Agenda')).toBeVisible();
    await tour.getByRole('button', { name: 'Leave the tour' }).click();
    await expect(tour).toHaveCount(0);
    await desk.page.reload();
    await expect(desk.main.getByRole('heading', { name: 'The doors are open' })).toBeVisible();
    await expect(tour).toHaveCount(0);

    await desk.goTo('More');
    await desk.page.getByRole('button', { name: 'Take the tour of the desk' }).click();
    for (const place of ['Lead', 'Agenda', 'People']) {
      await expect(desk.page.getByRole('button', { name: place, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await tour.getByRole('button', { name: 'Next' }).click();
    }
    await tour.getByRole('button', { name: 'Start leading' }).click();
    await expect(tour).toHaveCount(0);
    await desk.page.context().close();
  });
});
