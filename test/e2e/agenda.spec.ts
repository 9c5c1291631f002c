import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { freePort, startProxy } from '../support/nginx.ts';
import { Board } from './support/board.ts';
import { Desk } from './support/desk.ts';
import { Phone } from './support/phone.ts';
import { startProgram } from './support/program.ts';
import { watch } from './support/watch.ts';
import { laptop, openWindow, phone } from './support/window.ts';
import { readWordFile } from './support/word-file.ts';

const cold = 'It was cold in the waiting room, and nobody said how long it would be.';
const taxi = 'The taxi came before my tablets did.';
const leaflet = 'I was given nine leaflets and no one to ask.';
const daughter = 'My daughter had to learn it all in one afternoon.';
const lateStaff = 'We hear about a discharge an hour before it happens.';
const lateLived = 'On the ward they called me by my bed number.';
const lateOffline = 'The night nurse sat down with me, that helped.';
const withdrawn = 'This one goes again.';
const unkind = 'The man in bed four never stops shouting.';
const unsaid = 'Whoever was done with it went home.';
const going = 'Going home';
const waiting = 'Waiting without knowing';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const dotsOf = (voter: Phone, theme: string, way: 'Give a dot to' | 'Take a dot from') =>
  voter.page.getByRole('button', { name: `${way} “${theme}”` });

// Through a proxy that refuses every WebSocket: whatever a workshop needs must get through by polling alone.
test('one browser goes through the whole agenda, from the set-up link to the report', async ({ browser }) => {
  const [front, port] = [await freePort(), await freePort()];
  const program = await startProgram(`http://localhost:${front}`, { PORT: String(port), TRUST_PROXY: '1' });
  const proxy = await startProxy(front, port);
  const context = await browser.newContext({ viewport: laptop, acceptDownloads: true });
  const windows = watch(context, program.url, /WebSocket connection to .* 403|socket: .* 403/);
  const polls = watchPolls(context);
  const desk = new Desk(await openWindow(context, laptop));
  const deskBoard = new Board(desk.page);
  let joinLink = '';
  let joinCode = '';

  await test.step('the facilitator makes an account and a workshop', async () => {
    await desk.setUp(program.setUpLink, {
      name: 'Nerys',
      email: 'nerys@example.org',
      passphrase: 'four plain words here',
    });
    await desk.makeWorkshop('Leaving hospital');
  });

  await test.step('the doors stay closed until there is somebody for a pause', async () => {
    await desk.page.getByRole('button', { name: 'Open the doors' }).click();
    await expect(desk.main.getByText('Before you open the doors: who is there')).toBeVisible();
    await expect(desk.part('Support person').getByLabel('Name', { exact: true })).toBeFocused();
    await desk.fill('Support person', {
      Name: 'Robin',
      'Where they are': 'the green room',
      Telephone: '01632 960 123',
    });
    await desk.fill('What it is about', {
      Aim: 'Find out what makes going home safe.',
      Promise: 'The ward will answer each priority in writing.',
      'What is open to influence': 'How people get ready to leave.',
    });
    await desk.fill('Who runs it, and what is kept', {
      'Run by': 'The stroke ward',
      'How to reach you': 'ward@example.org',
      'Privacy notice': 'https://example.org/privacy',
    });
    await desk.next('Open the doors', 'The doors are open');
  });

  await test.step('without a public address there is a sentence instead of a QR code', async () => {
    const doors = desk.part('Let people in');
    joinLink = await desk.lineOf(doors, 'Join link');
    joinCode = await doors.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
    await doors.getByRole('button', { name: 'Show link, code and QR large' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Join this workshop' });
    await expect(dialog.getByText('There is no QR code')).toBeVisible();
    await expect(dialog.getByText(/PUBLIC_URL=http:\S+ HOST=0\.0\.0\.0 npm start/)).toBeVisible();
    await expect(dialog.getByRole('img')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  const alun = new Phone(await openWindow(context, phone));
  await test.step('somebody from the staff joins by link', async () => {
    await alun.page.goto(joinLink);
    await expect(alun.title).toHaveText('Leaving hospital');
    await expect(alun.page).toHaveURL(`${program.url}/join`);
    for (const words of [
      'Find out what makes going home safe.',
      'How people get ready to leave.',
      'The stroke ward.',
      'Robin is there if you need a pause or help.',
      'The organisation that runs the server could read what is stored there.',
      '365 days after the workshop.',
    ]) {
      await expect(alun.main.getByText(words)).toBeVisible();
    }
    await expect(alun.page.getByRole('link', { name: 'ward@example.org' })).toBeVisible();
    await expect(alun.page.getByRole('link', { name: /privacy notice/ })).toHaveAttribute(
      'href',
      'https://example.org/privacy',
    );
    await alun.button('Join the workshop').click();
    await expect(alun.main.getByText('Type a first name, or any name you like.')).toBeVisible();
    await expect(alun.page.getByLabel('First name, or any name you like')).toBeFocused();
    for (const question of ['Today I am here mainly as …', 'Is this your own device?']) {
      const radios = alun.page.getByRole('group', { name: question }).getByRole('radio');
      expect(await radios.count()).toBeGreaterThan(1);
      for (const radio of await radios.all()) await expect(radio).not.toBeChecked();
    }
    await alun.join({ name: 'Alun', as: 'Staff', ownDevice: true });
    await expect(alun.main.getByText('You are in. We have not started yet.')).toBeVisible();
  });

  const beth = new Phone(await openWindow(context, phone));
  await test.step('a lived-experience partner joins by typed code, on a device that joined before', async () => {
    await beth.page.goto(program.url);
    await beth.page.getByLabel('Join code').fill(joinCode.toLowerCase().replace('-', ' '));
    await beth.button('Join').click();
    await expect(beth.button('Continue as Alun')).toBeVisible();
    await beth.button('Join as someone else').click();
    await beth.join({ name: 'Beth', as: 'Lived-experience partner', needs: 'Large print', ownDevice: false });
  });

  await test.step('the desk sees who is here, and adds a person without a device', async () => {
    const people = desk.part('Who is here');
    await expect(people.getByRole('region', { name: 'Staff' }).getByText('Alun')).toBeVisible();
    await expect(people.getByText('Large print')).toBeVisible();
    await desk.addPerson('Carys', 'Lived-experience partner');
    await expect(people.getByText('3 people')).toBeVisible();
    await expect(alun.main.getByText(/Beth|Carys|Large print/)).toHaveCount(0);
  });

  const wall = await openWindow(context, laptop);
  const support = await openWindow(context, laptop);
  await test.step('projector and support page open by their own links', async () => {
    const links = await desk.unfold('Projector and support person');
    await wall.goto(await desk.lineOf(links, 'Projector'));
    await support.goto(await desk.lineOf(links, 'Support person'));
    await expect(wall).toHaveURL(/\/screen\/[\w-]+$/);
    await expect(support).toHaveURL(/\/support\/[\w-]+$/);
    await expect(wall.getByRole('main').getByText(joinCode)).toBeVisible();
    await expect(wall.getByRole('main').getByText('Phones cannot open this workshop yet')).toBeVisible();
    await expect(support.getByRole('main').getByText('Nobody has asked for a pause.')).toBeVisible();
    windows.expectNothingWrong();
  });

  /** The next stage is open, and every window went there by itself. */
  const goOn = async (label: string, stage: string) => {
    await desk.next(label, `Now: ${stage}`);
    for (const page of [alun.page, beth.page, wall]) await expect(heading(page)).toHaveText(stage);
  };

  await test.step('welcome: everyone agrees to the ground rules', async () => {
    await goOn('Start with “Welcome”', 'Welcome');
    for (const page of [alun.page, beth.page, wall]) {
      await expect(page.getByRole('main').getByText('First names only.')).toBeVisible();
      await expect(
        page.getByRole('main').getByText(/If you are worried about someone’s safety, tell Robin/),
      ).toBeVisible();
    }
    await expect(alun.header.getByText('Step 1 of 9: Welcome')).toBeVisible();
    await expect(alun.header.getByText('10 minutes left')).toBeVisible();
    await alun.button('I agree').click();
    await expect(alun.main.getByText('✓ You agreed.')).toBeVisible();
    await expect(desk.main.getByText('1 of 3 agreed to the ground rules.')).toBeVisible();
    await beth.button('I agree').click();
    await desk.page.getByRole('button', { name: 'Carys agrees' }).click();
    await expect(desk.main.getByText('3 of 3 agreed to the ground rules.')).toBeVisible();
  });

  await test.step('the timer stops and gets a minute more, for all', async () => {
    await desk.page.getByRole('button', { name: 'Pause the timer' }).click();
    await expect(alun.header.getByText('10 minutes left (stopped)')).toBeVisible();
    await expect(wall.getByRole('banner').getByText('(stopped)')).toBeVisible();
    await desk.page.getByRole('button', { name: '+1 minute' }).click();
    await expect(alun.header.getByText('11 minutes left (stopped)')).toBeVisible();
    await desk.page.getByRole('button', { name: 'Start the timer' }).click();
    await expect(alun.header.getByText('11 minutes left', { exact: true })).toBeVisible();
  });

  await test.step('write: notes are private, with or without an answer about quotes', async () => {
    await goOn('End the welcome and open “Write”', 'Write');
    await alun.page.getByRole('radio', { name: /^Yes, with my name/ }).check();
    await alun.button('Keep this answer').click();
    await expect(alun.page.getByLabel('Quote this?')).toHaveValue('named');
    await alun.write(cold);
    await alun.write(leaflet, 'No');
    await alun.write(withdrawn);

    await beth.button('I will decide later').click();
    await expect(beth.page.getByLabel('Quote this?')).toHaveValue('');
    await beth.write(unsaid);
    await beth.write(unkind, 'Without my name');
    await beth.page.getByRole('textbox', { name: 'Your note' }).fill('Ring me on 01632 960 777.');
    await beth.button('Add note').click();
    await expect(beth.main.getByText('Does this show who somebody is?')).toBeVisible();
    await beth.button('Change it').click();
    await beth.write(taxi, 'Without my name');

    await desk.writeFor('Carys', daughter, 'Yes, with their name');
  });

  await test.step('write: authors change and remove what is theirs', async () => {
    await alun.button(`Remove “${withdrawn}”`).click();
    await alun.page
      .getByRole('dialog', { name: 'Remove this note?' })
      .getByRole('button', { name: 'Remove it' })
      .click();
    await expect(alun.main.getByText('Your notes (2)')).toBeVisible();
    await beth.page
      .getByRole('listitem')
      .filter({ hasText: taxi })
      .getByRole('button', { name: /^Change/ })
      .click();
    const dialog = beth.page.getByRole('dialog', { name: 'Change your note' });
    await dialog.getByRole('textbox', { name: 'Your note' }).fill(`${taxi} I waited.`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(beth.main.getByText(`${taxi} I waited.`)).toBeVisible();
  });

  await test.step('write: nobody else sees more than counts', async () => {
    await alun.button('I’m done').click();
    await expect(desk.main.getByText('2 writing, 1 done, 0 not connected')).toBeVisible();
    await expect(wall.getByRole('main').getByText('1 of 3 are done')).toBeVisible();
    await expect(beth.main.getByText('1 of 3 are done')).toBeVisible();
    for (const page of [desk.page, wall, support, beth.page]) {
      await expect(page.getByRole('main').getByText(/cold in the waiting room|nine leaflets/)).toHaveCount(0);
    }
    for (const page of [desk.page, wall, support, alun.page]) {
      await expect(page.getByRole('main').getByText(/before my tablets|went home|bed four/)).toHaveCount(0);
    }
    await alun.page.getByRole('textbox', { name: 'Your note' }).fill(lateStaff);
    await beth.page.getByRole('textbox', { name: 'Your note' }).fill(lateLived);
  });

  await test.step('read: the notes appear together, without authors', async () => {
    await desk.page.getByRole('button', { name: 'Close writing and show the notes' }).click();
    await expect(
      desk.page
        .getByRole('dialog', { name: 'Show the notes to everyone?' })
        .getByText(/2 people are still writing/),
    ).toBeVisible();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Do nothing' }).click();
    await goOn('Close writing and show the notes', 'Read');
    for (const page of [alun.page, beth.page]) {
      await expect(page.getByRole('heading', { name: '6 notes' })).toBeVisible();
      for (const text of [cold, taxi, leaflet, daughter, unkind, unsaid])
        await expect(page.getByRole('main').getByText(text)).toBeVisible();
      await expect(page.getByRole('main').getByText(withdrawn)).toHaveCount(0);
      await expect(page.getByRole('listitem').filter({ hasText: daughter })).toContainText(
        'written for someone',
      );
      await expect(page.getByRole('listitem').getByText(/Alun|Beth|Carys/)).toHaveCount(0);
    }
    await expect(wall.getByRole('main').getByText('Please look at your own device.')).toBeVisible();
    await expect(wall.getByRole('main').getByText(cold)).toHaveCount(0);
  });

  await test.step('read: words begun before writing closed are asked about, then added with others', async () => {
    for (const [author, text] of [
      [alun, lateStaff],
      [beth, lateLived],
    ] as const) {
      await expect(
        author.page.getByRole('textbox', { name: 'Writing has closed. Add this now?' }),
      ).toHaveValue(text);
      await author.button('Yes, add it').click();
      await expect(
        author.page.getByRole('textbox', { name: 'Writing has closed. Add this now?' }),
      ).toBeHidden();
    }
    await expect(desk.main.getByText('2 notes came after writing closed.')).toBeVisible();
    await expect(desk.main.getByText(lateStaff)).toHaveCount(0);
    await desk.unfold('Add a note for somebody without a device');
    await desk.writeFor('Carys', lateOffline);
    for (const text of [lateStaff, lateLived, lateOffline])
      await expect(desk.main.getByText(text)).toBeVisible();
    await alun.button('Show 3 new notes').click();
    for (const text of [lateStaff, lateLived, lateOffline])
      await expect(alun.main.getByText(text)).toBeVisible();
  });

  await test.step('read: a note is hidden with a reason, which its author reads', async () => {
    await desk.page.getByRole('button', { name: /^Hide “The man in bed four/ }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Hide this note?' });
    await dialog.getByRole('button', { name: 'Hide the note' }).click();
    await expect(dialog.getByText('Please write the reason.')).toBeVisible();
    await dialog.getByLabel('Reason, for the person who wrote it').fill('It points to somebody.');
    await dialog.getByRole('button', { name: 'Hide the note' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.page.getByRole('region', { name: 'Hidden notes' })).toContainText(
      'It points to somebody.',
    );
    await expect(alun.main.getByText(unkind)).toHaveCount(0);
    await beth.goTo('Mine');
    await expect(beth.main.getByText('They said: “It points to somebody.”')).toBeVisible();
    await beth.goTo('Task');
    await expect(beth.main.getByText(unkind)).toHaveCount(0);
  });

  await test.step('read: the wall shows the notes when the desk says so', async () => {
    await desk.page.getByRole('button', { name: 'Show on the wall' }).click();
    for (const text of [cold, taxi, daughter, lateLived])
      await expect(wall.getByRole('main').getByText(text)).toBeVisible();
    await expect(wall.getByRole('main').getByText(unkind)).toHaveCount(0);
  });

  await test.step('read: a private word reaches an author nobody knows, and is answered without a name', async () => {
    await desk.page.getByRole('button', { name: /^Private word about “On the ward/ }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'A private word' });
    await dialog.getByLabel('What you want to say').fill('I am sorry. Would you like to talk?');
    await dialog.getByRole('button', { name: 'Send privately' }).click();
    await expect(dialog).toBeHidden();
    await beth.goTo('Mine');
    const words = beth.page.getByRole('region', { name: 'Private words about this note' });
    await expect(words).toContainText('I am sorry. Would you like to talk?');
    await expect(words).toContainText('Robin (the green room)');
    await words.locator('summary', { hasText: 'Answer' }).click();
    await words.getByLabel('Your answer').fill('Not today, thank you.');
    await words.getByRole('radio', { name: 'No, stay unknown' }).check();
    await words.getByRole('button', { name: 'Send the answer' }).click();
    await expect(desk.page.getByRole('list', { name: 'Private words' })).toContainText(
      'The person who wrote it: Not today, thank you.',
    );
    await beth.goTo('Task');
    for (const page of [alun.page, wall, support])
      await expect(page.getByRole('main').getByText(/Not today|I am sorry/)).toHaveCount(0);
    windows.expectNothingWrong();
  });

  await test.step('group: themes from a phone and from the desk, several notes at once, undo and drag', async () => {
    await goOn('End reading and open “Group”', 'Group');
    const alunBoard = new Board(alun.page);
    const bethBoard = new Board(beth.page);
    const wallBoard = new Board(wall);
    await deskBoard.show('List');
    await alunBoard.moveToNew(cold, waiting);
    await deskBoard.expectNotes(waiting, [cold]);
    await bethBoard.move(lateLived, waiting);
    await deskBoard.expectNotes(waiting, [cold, lateLived]);

    await deskBoard.makeTheme(going);
    await deskBoard.moveSeveral([taxi, daughter, leaflet], going);
    for (const board of [deskBoard, alunBoard, bethBoard, wallBoard])
      await board.expectNotes(going, [taxi, daughter, leaflet]);
    await desk.page.getByRole('button', { name: 'Undo' }).click();
    for (const board of [deskBoard, alunBoard, wallBoard]) await board.expectNotes(going, []);
    await deskBoard.moveSeveral([taxi, daughter, leaflet], going);
    await deskBoard.expectNotes(going, [taxi, daughter, leaflet]);
    await deskBoard.drag(lateStaff, waiting);
    await bethBoard.expectNotes(waiting, [cold, lateLived, lateStaff]);
    await wallBoard.expectNotes(going, [taxi, daughter, leaflet]);
  });

  await test.step('break: every window shows when we start again, and no way in', async () => {
    await goOn('End grouping and open “Break”', 'Break');
    for (const page of [alun.page, beth.page, wall]) {
      await expect(page.getByRole('main').getByText(/We start again at \d\d:\d\d\./)).toBeVisible();
      await expect(page.getByRole('main').getByText(cold)).toHaveCount(0);
    }
    await expect(wall.getByRole('main').getByText(joinCode)).toHaveCount(0);
  });

  await test.step('the facilitator changes an option of the vote while the workshop runs', async () => {
    const agenda = await desk.unfold('Change the agenda');
    await agenda.getByRole('button', { name: 'Change Vote' }).click();
    await expect(agenda.getByText('With the 2 themes there are now: 1 and 1.')).toBeVisible();
    await agenda.getByLabel('Dots for each person').selectOption('3');
    await agenda.getByLabel('At most on one theme').selectOption('2');
    await expect(agenda.getByText('With the 2 themes there are now: 3 and 2.')).toBeVisible();
  });

  await test.step('vote: limits hold, dots can be taken back, and nobody sees a count', async () => {
    await goOn('End the break and open “Vote”', 'Vote');
    await expect(alun.main.getByText('3 of 3 dots left.')).toBeVisible();
    await dotsOf(alun, waiting, 'Give a dot to').click();
    await dotsOf(alun, waiting, 'Give a dot to').click();
    await expect(alun.main.getByText('1 of 3 dots left.')).toBeVisible();
    await dotsOf(alun, waiting, 'Give a dot to').press('Enter');
    await expect(
      alun.main.getByText('You can put at most 2 dots on one theme.', { exact: true }),
    ).toBeVisible();
    await expect(alun.main.getByText('1 of 3 dots left.')).toBeVisible();
    await dotsOf(alun, waiting, 'Take a dot from').click();
    await expect(alun.main.getByText('2 of 3 dots left.')).toBeVisible();
    await dotsOf(alun, waiting, 'Give a dot to').click();
    await dotsOf(alun, going, 'Give a dot to').click();
    await expect(alun.main.getByText('0 of 3 dots left.')).toBeVisible();
    await expect(dotsOf(alun, going, 'Give a dot to')).toHaveAttribute('aria-disabled', 'true');
    await dotsOf(beth, going, 'Give a dot to').click();
    await dotsOf(beth, going, 'Give a dot to').click();
    await beth.button('I’m done').click();

    const paper = desk.part('For people without a device');
    await expect(paper.getByText('Carys has 3 dots, at most 2 on one theme.')).toBeVisible();
    await paper.getByRole('button', { name: `One dot more: ${going}` }).click();
    await paper.getByRole('button', { name: `One dot more: ${going}` }).click();
    await expect(paper.getByRole('button', { name: `One dot more: ${going}` })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await paper.getByRole('button', { name: `One dot more: ${waiting}` }).click();
    await expect(paper.getByText('0 left.')).toBeVisible();
    await expect(alun.header.getByText('Saved', { exact: true })).toBeVisible();

    await desk.next('Close voting', 'Between two steps');
    for (const page of [desk.page, alun.page, beth.page, wall])
      await expect(page.getByRole('main').getByText(/people voted|\d dots? \(/)).toHaveCount(0);
  });

  await test.step('results: shown to everyone at the same moment, small groups not apart', async () => {
    await desk.next('Show the results', 'Between two steps');
    await expect(desk.part('Results of the vote')).toContainText('3 people voted.');
    await expect(desk.part('Results of the vote')).toContainText(
      'We do not show these groups apart: Staff, Lived-experience partner.',
    );
    await expect(wall.getByRole('main').getByText('3 people voted.')).toBeVisible();
    for (const person of [alun, beth]) {
      await expect(person.main.getByText('3 people voted.')).toBeVisible();
      await expect(person.page.getByRole('listitem').filter({ hasText: going })).toContainText(
        '5 dots (1st)',
      );
      await expect(person.page.getByRole('listitem').filter({ hasText: waiting })).toContainText(
        '3 dots (2nd)',
      );
    }
    windows.expectNothingWrong();
  });

  await test.step('decide: nothing without a reason, and every theme gets its fate', async () => {
    await goOn('Open “Decide”', 'Decide');
    const fate = (title: string) => desk.page.getByRole('article', { name: title });
    await expect(fate(going)).toContainText('5 dots, 1st place');
    await fate(going)
      .getByRole('button', { name: `Choose as a priority: ${going}` })
      .click();
    await fate(going)
      .getByLabel('The priority in one sentence')
      .fill('Nobody goes home without their tablets.');
    await fate(going).getByRole('button', { name: 'Choose it' }).click();
    await expect(fate(going).getByText('Please write the reason.')).toBeVisible();
    await expect(alun.main.getByText('Nobody goes home without their tablets.')).toHaveCount(0);
    await fate(going).getByLabel('Why we choose it').fill('It can start on Monday.');
    await fate(going).getByRole('button', { name: 'Choose it' }).click();
    await expect(desk.main.getByText('Still without a decision')).toBeVisible();
    await fate(waiting)
      .getByRole('button', { name: `Set aside: ${waiting}` })
      .click();
    await fate(waiting).getByRole('button', { name: 'Set it aside' }).click();
    await expect(fate(waiting).getByText('Please write the reason.')).toBeVisible();
    await fate(waiting).getByLabel('Set aside because').fill('The outpatients group works on it.');
    await fate(waiting).getByRole('button', { name: 'Set it aside' }).click();
    await expect(desk.main.getByText('Every theme has its decision.')).toBeVisible();
    for (const page of [alun.page, beth.page, wall]) {
      await expect(page.getByRole('main').getByText('Why: It can start on Monday.')).toBeVisible();
      await expect(
        page.getByRole('main').getByText('Because: The outpatients group works on it.'),
      ).toBeVisible();
    }
  });

  const action = 'Tablets are ready the evening before';
  await test.step('actions: agreed only with an owner who said yes; a co-lead is invited', async () => {
    await goOn('Finish deciding and open “Actions”', 'Actions');
    const actions = desk.part('Actions');
    await actions.getByRole('button', { name: 'Add an action' }).click();
    await actions.getByLabel('What we will do').fill(action);
    await actions.getByLabel('From which theme').selectOption({ label: `${going} (priority)` });
    await actions.getByText('From which notes').click();
    await actions.getByRole('checkbox', { name: taxi }).check();
    await actions.getByLabel('By when').fill('2027-03-01');
    await actions.getByLabel('How we will know that it helped').fill('No taxi waits for tablets.');
    await actions.getByRole('button', { name: 'Add this action' }).click();
    await actions.getByRole('button', { name: `We agree on this: ${action}` }).click();
    await expect(actions.getByText('An action needs an owner who said yes')).toBeVisible();
    await expect(actions.getByText('0 of 1 action agreed')).toBeVisible();

    await actions.getByRole('button', { name: `Find an owner: ${action}` }).click();
    await actions.getByLabel('Whom to ask').selectOption({ label: 'Alun' });
    await actions.getByRole('button', { name: 'Ask them' }).click();
    await expect(actions.getByText('Alun was asked')).toBeVisible();
    await expect(wall.getByRole('main').getByText('Alun')).toHaveCount(0);
    await actions.getByRole('button', { name: `We agree on this: ${action}` }).click();
    await expect(actions.getByText('An action needs an owner who said yes')).toBeVisible();
    await expect(alun.page.getByRole('heading', { name: 'Will you look after this?' })).toBeVisible();
    await alun.button(`Yes to “${action}”`).click();
    await expect(actions.getByText('Owner: Alun said yes')).toBeVisible();

    await actions.getByRole('button', { name: `Invite a co-lead: ${action}` }).click();
    await expect(actions.getByLabel('Whom to invite').getByRole('option')).toHaveText([
      'Choose a person',
      'Beth',
      'Carys (no device)',
    ]);
    await actions.getByLabel('Whom to invite').selectOption({ label: 'Beth' });
    await actions.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(beth.page.getByRole('heading', { name: 'Will you help to lead this?' })).toBeVisible();
    await beth.button(`Yes to “${action}”`).click();
    await expect(actions.getByText('Lived-experience co-lead: Beth said yes')).toBeVisible();
    await actions.getByRole('button', { name: `We agree on this: ${action}` }).click();
    await expect(actions.getByText('1 of 1 action agreed')).toBeVisible();
    for (const page of [alun.page, beth.page, wall])
      await expect(page.getByRole('main').getByText('✓ agreed')).toBeVisible();
    await expect(wall.getByRole('main').getByText('Alun (said yes)')).toBeVisible();
  });

  await test.step('a pause is asked for in two taps, and only the support person knows', async () => {
    await beth.goTo('Help');
    await beth.button('I need a pause').click();
    await expect(beth.main.getByText('Robin is being told that you need a pause.')).toBeVisible();
    await expect(support.getByRole('heading', { name: 'Beth' })).toBeVisible();
    await expect(support).toHaveTitle(/^\(1\) /);
    for (const page of [desk.page, wall, alun.page])
      await expect(
        page.getByRole('main').getByText(/Beth needs a pause|needs a pause|asked for a pause/),
      ).toHaveCount(0);
    await support.getByRole('button', { name: 'I have seen it: Beth needs a pause' }).click();
    await expect(beth.main.getByText('Robin has seen that you need a pause.')).toBeVisible();
    await beth.button('I am fine again').click();
    await expect(support.getByRole('main').getByText('fine again')).toBeVisible();
    await beth.goTo('Task');
  });

  await test.step('close: who will people hear from is required first', async () => {
    await desk.page.getByRole('button', { name: 'Finish the actions and open “Close”' }).click();
    await expect(desk.main.getByText('Before the close: who will people hear from')).toBeVisible();
    await expect(heading(alun.page)).toHaveText('Actions');
    await expect(desk.part('You will hear from us').getByLabel('Who they hear from')).toBeFocused();
    await desk.fill('You will hear from us', {
      'Who they hear from': 'Nerys',
      'By when': '2027-01-15',
      How: 'letter',
    });
    await goOn('Finish the actions and open “Close”', 'Close');
    for (const page of [alun.page, beth.page, wall])
      await expect(
        page
          .getByRole('main')
          .getByText(/^You will hear from Nerys by Friday,? 15 January 2027\. How: letter\.$/)
          .first(),
      ).toBeVisible();
    await alun.page.getByRole('radio', { name: 'Yes, please name me' }).check();
    await alun.page.getByLabel('The name to print').fill('Alun from ward 5');
    await alun.button('Save').click();
    await expect(alun.main.getByText('At the moment the list says: Alun from ward 5.')).toBeVisible();
  });

  await test.step('the workshop is closed; people keep their words', async () => {
    await desk.next('Close the workshop', 'The workshop is closed');
    for (const person of [alun, beth]) {
      await expect(person.title).toHaveText('The workshop is over');
      await expect(person.main.getByText(/You can say no to being quoted until/)).toBeVisible();
    }
    await expect(heading(wall)).toHaveText('Thank you');
    await beth.page
      .getByRole('listitem')
      .filter({ hasText: lateLived })
      .getByLabel('Quote this?')
      .selectOption({ label: 'With my name' });
    await expect(beth.header.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('the Word report says what was agreed, quotes as allowed, and knows nobody’s id', async () => {
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('link', { name: 'Report (Word), draft for checking' }).click();
    const { paragraphs, parts } = await readWordFile(await (await download).path());
    const withStyle = (style: string) =>
      paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
    expect(withStyle('Title')).toEqual(['Leaving hospital']);
    expect(withStyle('Heading1')).toEqual([
      'What this workshop was for',
      'Who took part',
      'Agenda',
      'Themes',
      'Votes',
      'Priorities',
      'What was set aside, and why',
      'Actions',
      'How this was made',
      'When you will hear',
    ]);
    expect(withStyle('Heading2')).toEqual(
      expect.arrayContaining(['Made by', going, waiting, 'Nobody goes home without their tablets.']),
    );
    const said = paragraphs.flatMap(({ style, text }, index) =>
      style === 'ReportQuote' ? [`${text} (${paragraphs[index + 1]?.text ?? ''})`] : [],
    );
    expect(said.toSorted()).toEqual(
      [
        `${cold} (Alun)`,
        `${lateStaff} (Alun)`,
        `${taxi} I waited. (a participant)`,
        `${daughter} (Carys (written for them))`,
        `${lateLived} (Beth)`,
      ].toSorted(),
    );
    const words = paragraphs.map(({ text }) => text);
    for (const line of [
      'DRAFT FOR CHECKING',
      'Why: It can start on Monday.',
      'Set aside because: The outpatients group works on it.',
      'Alun from ward 5',
      'You will hear from Nerys by 15 January 2027. How: letter.',
      action,
    ]) {
      expect(words).toContain(line);
    }
    const all = Object.values(parts).join('\n');
    for (const text of [leaflet, unsaid, unkind, withdrawn, lateOffline]) expect(all).not.toContain(text);
    const ids = [alun, beth].map((person) => person.page.url().split('/').at(-1) ?? '');
    for (const id of ids) {
      expect(id).toMatch(/^[\w-]{22}$/);
      expect(all).not.toContain(id);
    }
    expect(all).toContain('<w:tblHeader');
    expect(all).toContain('w:lang w:val="en-GB"');
  });

  windows.expectNothingWrong();
  expect(program.log()).not.toMatch(/"level":"(warn|error)"/);
  expect(program.log()).not.toMatch(/Alun|Beth|Carys|tablets/);
  // Desk, two phones, wall and support page.
  expect(polls.connections()).toBeGreaterThanOrEqual(5);
  expect(polls.frames()).toBe(0);
  await context.close();
  await proxy.stop();
  await program.stop();
});

/** How many connections were made by polling, and how many WebSocket frames got through nevertheless. */
function watchPolls(context: BrowserContext) {
  const sids = new Set<string>();
  let frames = 0;
  context.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    const sid = searchParams.get('sid');
    if (pathname === '/socket.io/' && searchParams.get('transport') === 'polling' && sid) sids.add(sid);
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      socket.on('framereceived', () => (frames += 1));
    }),
  );
  return { connections: () => sids.size, frames: () => frames };
}
