import { expect, test, type Page } from '@playwright/test';
import { Phone } from './support/phone.ts';
import { newId, type Setting, type SetPerson, type SetWorkshop, startSetting } from './support/setting.ts';
import { openWindow, phone } from './support/window.ts';

const texts = ['It was cold in the waiting room.', 'The taxi came before my tablets did.'];

test.describe('a participant on a phone', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  let alun: SetPerson;
  let beth: SetPerson;
  let page: Page;
  let own: Phone;

  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());
  test.beforeEach(async ({ browser }) => {
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
    alun = await workshop.join('Alun', { groupId: 'staff' });
    beth = await workshop.join('Beth');
    const context = await browser.newContext();
    await beth.visitor.lendCookies(context);
    page = await openWindow(context, phone);
    own = new Phone(page);
    await page.goto(`${setting.program.url}/p/${beth.id}`);
    await expect(own.title).toHaveText('Write');
  });
  test.afterEach(() => page.context().close());

  const addNotes = async () => {
    for (const text of texts) await alun.client.must('note:add', { noteId: newId(), text, consent: null });
  };
  const next = () => page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last();
  const oneThing = async () => {
    await own.goTo('Help');
    await page.getByLabel('Show one thing at a time').check();
    await own.goTo('Task');
  };

  test('takes a break with one tap, and hears what they missed', async () => {
    await own.button('Take a break').first().click();
    await expect(own.title).toHaveText('You are taking a break');
    await expect(page.getByRole('link', { name: 'Call 01632 960 123' })).toBeVisible();
    await expect(page.getByText('Leaving hospital')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Workshop' })).toHaveCount(0);
    await expect
      .poll(() => Object.values(workshop.desk.map('desk', 'people')))
      .toContainEqual(expect.objectContaining({ name: 'Beth', away: true }));

    await addNotes();
    await workshop.open('read');
    await workshop.open('group');
    await workshop.desk.must('theme:add', { themeId: newId(), title: 'Waiting', noteIds: [] });
    await page.reload();
    await expect(own.title).toHaveText('You are taking a break');
    await own.button('I am back').click();
    const missed = page.getByRole('region', { name: 'What you missed' });
    await expect(missed.getByRole('listitem')).toHaveText([
      'This part is over: Read',
      '2 new notes are on the board.',
      'There is a new theme: Waiting',
      'We are here now: Group',
    ]);
    await expect(missed.getByRole('heading')).toBeFocused();
    await own.button('OK, I am up to date').click();
    await expect(missed).toHaveCount(0);
    await expect(own.title).toHaveText('Group');

    // Once the next step opens it is of no use any more.
    await own.button('Take a break').first().click();
    await workshop.open('break');
    await own.button('I am back').click();
    await expect(missed).toBeVisible();
    await workshop.open('vote');
    await expect(own.title).toHaveText('Vote');
    await expect(missed).toHaveCount(0);
  });

  const said = () => page.locator('[role=status][aria-live=polite]');
  /** One by one, so that what is on its way is there before the time is over. */
  const fifteenSeconds = async () => {
    for (let second = 0; second < 15; second++) await page.clock.runFor(1_000);
  };
  const addTheme = async (title: string) => {
    await workshop.desk.must('theme:add', { themeId: newId(), title, noteIds: [] });
  };

  for (const quiet of [true, false])
    test(`${quiet ? 'is not told in Quiet mode' : 'is told'} what others do, and can read it under Help`, async () => {
      await page.clock.install();
      await workshop.open('group');
      await page.reload();
      await expect(own.title).toHaveText('Group');
      if (quiet) {
        await page.getByRole('button', { name: 'Comfort: make it comfortable' }).click();
        await page.getByRole('switch', { name: /^Quiet mode/ }).check();
        await page.keyboard.press('Escape');
      }
      await own.goTo('Help');
      await page.getByText('What has happened so far').click();
      await addTheme('Waiting');
      await expect(own.main.getByRole('listitem').filter({ hasText: 'Waiting' })).toBeVisible();
      await fifteenSeconds();
      await expect(said()).toHaveText(quiet ? '' : '1 new theme.');
    });

  test('is told nothing during a break, and what they missed after it', async () => {
    await page.clock.install();
    const received: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => received.push(payload.toString())),
    );
    // `42["doc:message","CHANNEL","BASE64"]`
    const hasCome = (word: string) =>
      received.some((frame) => Buffer.from(frame.split('"')[5] ?? '', 'base64').includes(word));
    await workshop.open('group');
    await page.reload();
    await expect(own.title).toHaveText('Group');
    // What happened the moment before is not told either.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
    await addTheme('Going home');
    await expect(own.main.getByRole('heading', { name: 'Going home' })).toBeVisible();
    await own.button('Take a break').first().click();
    await expect(own.title).toHaveText('You are taking a break');
    await addTheme('Waiting');
    await expect.poll(() => hasCome('Waiting')).toBe(true);
    await fifteenSeconds();
    await expect(said()).toHaveText('');
    await own.button('I am back').click();
    const missed = page.getByRole('region', { name: 'What you missed' });
    await expect(missed.getByRole('listitem')).toHaveText(['There is a new theme: Waiting']);
    await fifteenSeconds();
    await expect(said()).toHaveText('');
  });

  test('hides the clock, and hears a note read in its own language', async () => {
    await page.addInitScript(speakInto);
    await page.reload();
    await expect(own.header.getByText(/minutes? left/)).toBeVisible();
    await page.getByRole('button', { name: 'Comfort: make it comfortable' }).click();
    await page.getByRole('switch', { name: /^Hide the timer/ }).check();
    await page.getByRole('switch', { name: /^Read aloud/ }).check();
    await page.keyboard.press('Escape');
    await expect(own.header.getByText('Step 2 of 9: Write')).toBeVisible();
    await expect(own.header.getByText(/minutes? left/)).toHaveCount(0);
    const polish = { text: 'Bardzo długo czekałam.', language: 'pl', consent: null };
    await alun.client.must('note:add', { noteId: newId(), ...polish });
    await alun.client.must('note:add', { noteId: newId(), text: 'It was cold.', consent: null });
    // A device without a voice for a language does not read it as if it were another.
    await alun.client.must('note:add', {
      noteId: newId(),
      text: 'بہت سردی تھی۔',
      language: 'ur',
      consent: null,
    });
    await workshop.open('read');
    await own.button('Read aloud: Bardzo długo czekałam.').click();
    await own.button('Read aloud: It was cold.').click();
    await expect(page.getByText('بہت سردی تھی۔')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Read aloud: بہت/ })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.dataset['spoken'])).toBe(
      'pl-PL: Bardzo długo czekałam.\nen-GB: It was cold.\n',
    );
  });

  test('says that they need more time without being named', async () => {
    const count = () => workshop.desk.map('desk', 'progress')['one']?.['moreTime'];
    await own.button('I need more time').click();
    await expect(own.button('I need more time')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(count).toBe(1);
    expect(JSON.stringify(workshop.desk.map('desk', 'people'))).not.toContain('moreTime');
    await own.button('I need more time').click();
    await expect.poll(count).toBe(0);
  });

  test('calls somebody to write, and takes it back', async () => {
    await own.button('Help me write this').click();
    await expect(own.main.getByText(/has been told that Beth would like help with writing/)).toBeVisible();
    await expect.poll(() => wantHelp(workshop)).toMatchObject([{ name: 'Beth' }]);
    await own.button('I do not need help now').click();
    await expect.poll(() => wantHelp(workshop)).toEqual([]);
    await expect(own.button('Help me write this')).toBeVisible();
  });

  test('begins a note with words that are offered, also one thing at a time', async () => {
    const box = page.getByRole('textbox', { name: 'Your note' });
    const begin = async (words: string) => {
      await page.getByText('Words to begin with').click();
      await own.button(`${words} …`).click();
      await expect(box).toBeFocused();
      await page.keyboard.type('nobody asked.');
      await expect(box).toHaveValue(`${words} nobody asked.`);
      await expect(page.getByText('Words to begin with')).toHaveCount(0);
    };
    await begin('It was hard when');
    await own.button('Add note').click();
    await expect(box).toHaveValue('');
    await oneThing();
    await begin('I felt');
  });

  test('begins a note before the box to write in has come', async () => {
    const { promise: come, resolve: letCome } = Promise.withResolvers<void>();
    await page.route(/composer/, async (route) => {
      await come;
      await route.continue();
    });
    await page.reload();
    await page.getByText('Words to begin with').click();
    await own.button('I felt …').click();
    await expect(page.getByText('Words to begin with')).toHaveCount(0);
    letCome();
    const box = page.getByRole('textbox', { name: 'Your note' });
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('I felt ');
  });

  test('says in which language a note is, and readers get it so', async () => {
    const box = page.getByRole('textbox', { name: 'Your note' });
    // A device that knows only English would mark every word.
    await expect(box).toHaveAttribute('spellcheck', 'false');
    await box.fill('Bardzo długo czekałam.');
    await page.getByLabel('Written in').selectOption('pl');
    await own.button('Add note').click();
    await expect(page.getByRole('status').getByText('Your note is saved.')).toBeVisible();
    await workshop.open('read');
    await expect(own.title).toHaveText('Read');
    await expect(own.main.locator('[lang=pl]')).toHaveText('Bardzo długo czekałam.');
  });

  test('reads from right to left, and a title in another direction keeps to the side of the page', async () => {
    await page.evaluate(() => localStorage.setItem('language', 'ur'));
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(own.title).toHaveText('Write');
    const words = await own.title.evaluate((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      return range.getBoundingClientRect().left;
    });
    expect(words).toBeGreaterThan(phone.width / 2);
  });

  test('puts a translation beside a note of their own', async () => {
    await own.write('It was cold.');
    await workshop.open('read');
    await own.button('Translate “It was cold.”').click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('cy');
    await page.getByRole('dialog').getByRole('textbox').fill('Roedd hi’n oer.');
    await page.getByRole('dialog').locator('[type=submit]').click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('');
    await expect(page.getByRole('dialog').getByText('Roedd hi’n oer.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(own.main.locator('[lang=cy]').filter({ hasText: 'Roedd' })).toBeVisible();
    await expect(own.main.getByText('It was cold.')).toBeVisible();
  });

  test('sees the translation that a supporter puts beside a note', async ({ browser }) => {
    const [text = ''] = texts;
    await addNotes();
    const dewi = await workshop.join('Dewi', { kind: 'supporter', groupId: null });
    const context = await browser.newContext();
    await dewi.visitor.lendCookies(context);
    const supporter = new Phone(await openWindow(context, phone));
    await supporter.page.goto(`${setting.program.url}/p/${dewi.id}`);
    await workshop.open('read');
    await supporter.button(`Translate “${text}”`).click();
    const dialog = supporter.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Language' }).selectOption('cy');
    await dialog.getByRole('textbox').fill('Roedd hi’n oer yn yr ystafell aros.');
    await dialog.locator('[type=submit]').click();
    await expect(own.main.locator('[lang=cy]').filter({ hasText: 'Roedd' })).toBeVisible();
    await expect(own.main.getByText('by a supporter')).toBeVisible();
    await context.close();
  });

  test('votes late, one thing at a time', async () => {
    const themeId = newId();
    await oneThing();
    await workshop.open('group');
    for (const [id, title] of [
      [themeId, 'Going home'],
      [newId(), 'Waiting'],
    ] as const)
      await workshop.desk.must('theme:add', { themeId: id, title, noteIds: [] });
    await workshop.open('vote');
    await expect(own.title).toHaveText('Put your dots on what matters most to you.');
    await workshop.desk.must('stage:close', { stageId: workshop.stageId('vote') });
    await page.reload();
    // It is the first step, or called for where the page was there before the dots were.
    const late = page.getByRole('heading', { name: 'Your dots still count: put them down now.' });
    const call = own.button('There is something for you');
    await expect(late.or(call)).toBeVisible();
    if (await call.isVisible()) await call.click();
    await expect(late).toBeVisible();
    await next().click();
    await expect(own.title).toHaveText('Does this matter? You have 1 of 1 dots left.');
    await own.button('Give a dot').click();
    await expect
      .poll(() => Object.values(beth.client.map(`mine:${beth.id}`, 'votes')))
      .toMatchObject([{ dots: { [themeId]: 1 } }]);
  });

  test('takes one thing at a time: writes, and reads note by note', async () => {
    await oneThing();
    await expect(page.getByText(/minutes? left/)).toHaveCount(0);
    await next().click();
    await expect(own.main.getByText('Write your note first.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Ring me on 01632 960 777.');
    await next().click();
    await expect(own.title).toHaveText('There may be a phone number here. Go back to change.');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Nobody asked me.');
    await next().click();
    await expect(own.title).toHaveText('How may we quote this note?');
    await expect(own.title).toBeFocused();
    await page.getByRole('radio', { name: 'Yes, but without my name' }).check();
    await own.button('Send it').click();
    await expect(own.title).toHaveText('Your note is saved. Do you want to write another?');
    await expect
      .poll(() => Object.values(beth.client.map(`mine:${beth.id}`, 'notes')))
      .toMatchObject([{ text: 'Nobody asked me.', consent: 'group', language: 'en' }]);
    await own.button('I’m done').click();
    await expect(own.title).toHaveText('You are done. You can still write another note.');

    await addNotes();
    await workshop.open('read');
    await next().click();
    const read: string[] = [];
    for (const place of [1, 2, 3]) {
      await expect(own.title).toHaveText(`This is note ${place} of 3.`);
      read.push(await own.main.locator('[dir=auto]').last().innerText());
      await next().click();
    }
    expect(read.toSorted()).toEqual([...texts, 'Nobody asked me.'].toSorted());
    await expect(own.title).toHaveText('You have read all the notes.');
    await own.button('Show all at once').click();
    await expect(own.title).toHaveText('Read');
  });

  test('takes one thing at a time: sorts, votes and answers', async () => {
    await addNotes();
    await oneThing();
    const [going, waiting] = [newId(), newId()];
    await workshop.open('group');
    await workshop.desk.must('theme:add', { themeId: going, title: 'Going home', noteIds: [] });
    await workshop.desk.must('theme:add', { themeId: waiting, title: 'Waiting', noteIds: [] });
    await next().click();
    await expect(own.title).toHaveText('Where does this note belong?');
    await page.getByRole('radio', { name: 'Waiting' }).check();
    const themesOf = () =>
      Object.values(workshop.desk.map('board:main', 'notes')).map((note) => note['themeId']);
    await expect.poll(themesOf).toContain(waiting);
    await next().click();
    await own.button('It needs a new theme').click();
    await page.getByLabel('Name of the theme').fill('Tablets');
    await own.button('Make this theme').click();
    await expect.poll(themesOf).not.toContain(null);

    await workshop.open('vote');
    await next().click();
    await expect(own.title).toHaveText(/^Does this matter\? You have \d of \d dots left\.$/);
    await own.button('Give a dot').click();
    const votes = () => Object.values(beth.client.map(`mine:${beth.id}`, 'votes'));
    await expect.poll(votes).toMatchObject([{ dots: { [going]: 1 } }]);
    for (const _ of [1, 2, 3]) await next().click();
    await expect(own.title).toHaveText(/^These are your dots\./);
    await expect(own.main.getByRole('listitem')).toHaveText(['Going home: 1 dot']);

    const actionId = newId();
    await workshop.open('actions');
    await workshop.desk.must('action:add', {
      actionId,
      themeId: going,
      title: 'Ring the ward first',
      due: '2027-03-01',
      measure: '',
      noteIds: [],
    });
    await workshop.desk.must('action:owner', {
      actionId,
      owner: { kind: 'person', participantId: beth.id },
    });
    await own.button('There is something for you').click();
    await expect(own.title).toHaveText('Will you look after this?');
    await own.button('Yes to “Ring the ward first”').click();
    await expect
      .poll(() => Object.values(workshop.desk.map('board:main', 'actions')))
      .toMatchObject([{ owner: { name: 'Beth', answer: 'yes' } }]);
  });

  test('types above a keyboard that lies over the page', async () => {
    const covered = 300;
    await page.addInitScript(layKeyboardOver);
    await page.reload();
    const composer = page.getByRole('form', { name: 'Your note' });
    const box = page.getByRole('textbox', { name: 'Your note' });
    const keyboard = (shown: boolean) =>
      page.evaluate(
        (height) => window.dispatchEvent(new CustomEvent('keyboard', { detail: height })),
        shown ? covered : 0,
      );
    /** Where the keyboard begins, and where the composer and its box stand above that. */
    const standing = async () => {
      const [form, text] = [await composer.boundingBox(), await box.boundingBox()];
      if (!form || !text) throw new Error('the composer is in the page');
      return { form: form.y + form.height, top: text.y, bottom: text.y + text.height };
    };
    const edge = phone.height - covered;
    const expectAbove = async () => {
      await expect.poll(async () => (await standing()).form).toBeLessThanOrEqual(edge);
      const { top, bottom } = await standing();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(edge);
    };
    await box.click();
    expect((await standing()).form).toBeGreaterThan(edge);
    await keyboard(true);
    await expectAbove();
    // Also where the page is longer than the screen, wherever in it somebody is.
    for (const text of texts) await own.write(text);
    for (const y of [0, 10_000]) {
      await page.evaluate((top) => scrollTo({ top }), y);
      await expectAbove();
    }
    await keyboard(false);
    await expect.poll(async () => (await standing()).form).toBeGreaterThan(edge);
  });

  test('reaches the first note with at most twelve stops, and no bar covers what has focus', async () => {
    await own.write('It was cold.');
    await workshop.open('read');
    await expect(own.title).toHaveText('Read');
    await expect(own.button('Translate “It was cold.”')).toBeVisible();
    // A laptop at 400 % zoom.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const { name, covered } = await page.evaluate(() => {
        const focused = document.activeElement;
        const { top, left, width, height } = focused?.getBoundingClientRect() ?? new DOMRect();
        const there = document.elementFromPoint(
          left + width / 2,
          Math.min(top + height / 2, innerHeight - 1),
        );
        const name = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
        return { name, covered: !(there && (focused?.contains(there) ?? false)) };
      });
      expect.soft(covered, `“${name}” is covered`).toBe(false);
      stops.push(name);
      if (name.startsWith('Translate')) break;
    }
    expect(stops.at(-1)).toBe('Translate “It was cold.”');
  });
});

/** The people for whom somebody should write, as the desk has them. */
function wantHelp({ desk }: SetWorkshop): unknown[] {
  return Object.values(desk.map('desk', 'people')).filter((person) => person['helpWanted']);
}

/** Lets the page's own `keyboard` events say how much of it a keyboard covers. */
function layKeyboardOver(): void {
  let covered = 0;
  const viewport = Object.defineProperty(new EventTarget(), 'height', { get: () => innerHeight - covered });
  Object.defineProperty(window, 'visualViewport', {
    value: Object.assign(viewport, { offsetTop: 0, scale: 1 }),
  });
  addEventListener('keyboard', (event) => {
    covered = (event as CustomEvent<number>).detail;
    viewport.dispatchEvent(new Event('resize'));
  });
}

/** Gives the page two voices of the device, which write down what they would say. */
function speakInto(): void {
  const voices = ['en-GB', 'pl-PL'].map((lang) => ({ lang, localService: true, default: false }));
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => undefined,
      speak: ({ lang, text }: { lang: string; text: string }) => {
        const { dataset } = document.documentElement;
        dataset['spoken'] = `${dataset['spoken'] ?? ''}${lang}: ${text}\n`;
      },
    }),
  });
  class Utterance extends EventTarget {
    readonly text: string;
    voice: object | undefined;
    lang = '';
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
}
