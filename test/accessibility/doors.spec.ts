import { expect, test } from '@playwright/test';
import { startProgram } from '../e2e/support/program.ts';
import { type Setting, startSetting } from '../e2e/support/setting.ts';
import { openWindow } from '../e2e/support/window.ts';
import { expectTurnedAndLarge, look, narrow } from './support/look.ts';

const token = '#AAAAAAAAAAAAAAAAAAAAAA';

test('pages of a server that nobody has set up are accessible', async ({ browser }) => {
  const program = await startProgram();
  const context = await browser.newContext();
  const page = await openWindow(context, narrow);
  await page.goto(program.url);
  await expect(page.getByText('Nobody is set up here yet')).toBeVisible();
  await look(page, 'front page, nobody set up');
  await page.goto(program.setUpLink);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await look(page, 'set-up');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByText('Please type your name.')).toBeVisible();
  await look(page, 'set-up with errors');
  await context.close();
  await program.stop();
});

test.describe('around a workshop', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());

  test('pages for everybody are accessible', async ({ browser }) => {
    const { url } = setting.program;
    const context = await browser.newContext();
    const page = await openWindow(context, narrow);
    const states: [path: string, heading: string][] = [
      ['/', 'Many voices, one thread'],
      ['/sign-in', 'Sign in'],
      ['/nothing', 'There is no page here'],
      ['/join', 'Join a workshop'],
      ['/return', 'Your return link is not complete'],
      [`/return${token}`, 'Welcome back'],
      ['/set-up', 'This link does not work'],
      [`/invite${token}`, 'This link does not work'],
      ['/continue', 'This link does not work'],
      [`/continue${token}`, 'This code does not work'],
      ['/screen', 'This link is not complete'],
      [`/screen${token}`, 'This link could not be opened'],
      [`/support${token}`, 'This link could not be opened'],
      ['/p/AAAAAAAAAAAAAAAAAAAAAA', 'You are not connected'],
      ['/screen/AAAAAAAAAAAAAAAAAAAAAA', 'The projector is not connected'],
      ['/support/AAAAAAAAAAAAAAAAAAAAAA', 'You are not connected'],
      ['/f/AAAAAAAAAAAAAAAAAAAAAA', 'Please sign in'],
      ['/f/AAAAAAAAAAAAAAAAAAAAAA/w/AAAAAAAAAAAAAAAAAAAAAA', 'You are not at the desk'],
    ];
    for (const [path, heading] of states) {
      await page.goto('about:blank');
      await page.goto(url + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await look(page, `${path}: ${heading}`);
    }

    await page.goto(`${url}/sign-in`);
    await page.getByLabel('E-mail address').fill('nerys@example.org');
    await page.getByLabel('Passphrase', { exact: true }).fill('not her passphrase');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await look(page, 'sign-in, refused');
    await context.close();
  });

  test('ways into a workshop are accessible', async ({ browser }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.openDoors();
    const context = await browser.newContext();
    const page = await openWindow(context, narrow);

    await page.goto(`${url}/join`);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('Type the code first.')).toBeVisible();
    await look(page, 'join code, empty');
    await page.getByLabel('Join code').fill('k7p4');
    await expect(page.getByText('4 of 8 so far')).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('A code has 8 letters and numbers. You typed 4.')).toBeVisible();
    await expect(page.getByLabel('Join code')).toBeFocused();
    await page.getByLabel('Join code').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('We do not know this code.')).toBeVisible();
    // Whoever cannot read why changes the language.
    await page.getByRole('radio', { name: 'Cymraeg' }).click();
    await expect(page.getByText('Dydyn ni ddim yn adnabod y cod hwn.')).toBeVisible();
    await page.getByRole('radio', { name: 'English' }).click();
    await look(page, 'join code, unknown');

    await page.goto(`${url}/join${token}`);
    await expect(page.getByText('This link does not work any more.')).toBeVisible();
    await look(page, 'join link, ended');
    await page.goto('about:blank');
    await page.goto(workshop.link('join'));
    await expect(page.getByRole('button', { name: 'Join the workshop' })).toBeVisible();
    await look(page, 'join');
    await expectTurnedAndLarge(page, 'join');
    await page.getByRole('button', { name: 'Join the workshop' }).click();
    await expect(page.getByText('Choose yes or no.')).toBeVisible();
    await look(page, 'join with errors');

    await page.getByRole('button', { name: 'One thing at a time' }).click();
    await expect(page.getByText('Step 1 of 6')).toBeVisible();
    await look(page, 'join, one thing at a time');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(
      page.getByRole('heading', { name: 'While you write, nobody else can read it.' }),
    ).toBeFocused();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText('Type a first name, or any name you like.')).toBeVisible();
    await look(page, 'join, one thing at a time, with an error');
    await page.getByLabel('First name, or any name you like').fill('Carys');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'Staff' }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('button', { name: 'Join the workshop' })).toBeVisible();
    await look(page, 'join, the last of one thing at a time');
    await page.getByRole('button', { name: 'All on one page' }).click();
    await expect(page.getByLabel('First name, or any name you like')).toHaveValue('Carys');
    await expect(page.getByRole('radio', { name: 'Staff' })).toBeChecked();

    await page.getByRole('button', { name: 'Make it comfortable' }).click();
    const comfort = page.getByRole('dialog', { name: 'Make it comfortable' });
    await comfort.getByRole('radio', { name: 'Largest' }).check();
    await comfort.getByRole('radio', { name: 'Dark' }).check();
    await look(page, 'comfort settings, dark, with the largest letters');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest');
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');

    const alun = await workshop.join('Alun', { groupId: 'staff' });
    await alun.visitor.lendCookies(context);
    await page.goto('about:blank');
    await page.goto(workshop.link('join'));
    await expect(page.getByRole('button', { name: 'Continue as Alun' })).toBeVisible();
    await look(page, 'join, joined before');

    await workshop.desk.must('workshop:edit', { waitingRoom: true });
    const beth = await workshop.join('Beth');
    await beth.visitor.lendCookies(context);
    await page.goto(`${url}/p/${beth.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are in the waiting room');
    await look(page, 'waiting room');

    await setting.facilitator.lendCookies(context);
    await page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    await page.getByRole('button', { name: /^People/ }).click();
    await expect(page.getByRole('button', { name: 'Let in Beth' })).toBeVisible();
    await look(page, 'desk, somebody waits');
    await context.close();
  });

  test('pages of facilitators are accessible', async ({ browser }) => {
    const { url } = setting.program;
    const as = `f:${setting.facilitatorId}`;
    const context = await browser.newContext();
    await setting.facilitator.lendCookies(context);
    const page = await openWindow(context, narrow);
    const workshop = await setting.makeWorkshop('A second workshop');
    await page.goto(`${url}/f/${setting.facilitatorId}`);
    await expect(page.getByRole('link', { name: 'A second workshop' })).toBeVisible();
    await look(page, 'workshops');

    for (const workshopId of [null, workshop.id]) {
      const { link } = await setting.facilitator.post('/api/invitations', { as, workshopId });
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByRole('radio', { name: 'I am new here' }).check();
      await expect(page.getByRole('button', { name: 'Make my account and accept' })).toBeVisible();
      await look(page, `invitation ${workshopId === null ? 'to the server' : 'to a workshop'}`);
    }
    await context.close();
  });
});
