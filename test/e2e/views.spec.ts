import { expect, test, type Page } from '@playwright/test';
import { refusalFor, rules, type RuledAction } from '../../shared/domain/permissions.ts';
import { Board } from './support/board.ts';
import { newId, startSetting, type SetPerson, type Setting, type SetWorkshop } from './support/setting.ts';
import { watch, type Watch } from './support/watch.ts';
import { laptop, openWindow } from './support/window.ts';

const words = ['Cold tea', 'Loud nights', 'A kind nurse', 'Nobody rang', 'Too many forms', 'Late tablets'];
const [tea = '', nights = '', nurse = '', rang = '', forms = '', tablets = ''] = words;

let setting: Setting;
let workshop: SetWorkshop;
let alun: SetPerson;
let page: Page;
let board: Board;
let sent: Set<string>;
let windows: Watch;

/** All that a participant may do while notes are grouped. */
const allowed = (Object.keys(rules) as RuledAction[]).filter(
  (action) =>
    refusalFor('participant', action, { status: 'live', stage: 'group', everyoneGroups: true, own: true }) ===
    undefined,
);

/** What of it is no part of the board, and where it is done: there it is the same whatever the view. */
const elsewhere: Partial<Record<RuledAction, string>> = {
  'participant:edit': 'Mine, About me',
  'participant:agree': 'the welcome',
  'participant:done': 'the steps in which people work each on their own',
  'participant:more-time': 'the steps in which people work each on their own',
  'participant:help': 'the writing, beside the box',
  'participant:away': 'the head of the page',
  'participant:consent': 'Mine, for all of one’s notes',
  'participant:link-seen': 'the notice about a new return link',
  'pause:ask': 'Help',
  'pause:end': 'Help',
  'note:add-late': 'the box for what was still being written when writing closed',
  'note:remove': 'Mine, beside one’s own notes',
  'note:consent': 'Mine, beside one’s own notes',
  'word:answer': 'Mine, where a facilitator’s word is read',
  'vote:cast-late': 'the vote, in the grace after it closed',
  'action:answer': 'the question whether one looks after an action',
};

/** What has to be within reach in both views. A new command is one of these until it is named above. */
const given = allowed.filter((action) => elsewhere[action] === undefined);

test.beforeEach(async ({ browser }) => {
  setting = await startSetting();
  workshop = await setting.makeWorkshop('Leaving hospital');
  await workshop.openDoors();
  alun = await workshop.join('Alun');
  await workshop.desk.must('workshop:start', {});
  await workshop.open('write');
  for (const text of words) await alun.client.must('note:add', { noteId: newId(), text, consent: 'never' });
  await workshop.open('read');
  await workshop.open('group');
  await makeTheme('Staying', [tea, nights, nurse]);
  await makeTheme('Going', [rang]);
  const context = await browser.newContext({ viewport: laptop });
  windows = watch(context, setting.program.url);
  await alun.visitor.lendCookies(context);
  page = await openWindow(context, laptop);
  sent = new Set();
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const [, name] = /"name":"([a-z:-]+)"/.exec(payload.toString()) ?? [];
      if (name !== undefined) sent.add(name);
    }),
  );
  await page.goto(`${setting.program.url}/p/${alun.id}`);
  board = new Board(page);
});

test.afterEach(async () => {
  windows.expectNothingWrong();
  await page.context().close();
  await setting.stop();
});

/** The notes of a theme as everybody has them, in their order. */
function notesIn(title: string | null): string[] {
  const themes = Object.values(workshop.desk.map('board:main', 'themes'));
  const id = themes.find((theme) => theme['title'] === title)?.['id'] ?? null;
  return Object.values(workshop.desk.map('board:main', 'notes'))
    .filter((note) => note['themeId'] === id)
    .toSorted((one, other) => Number(one['themeOrder']) - Number(other['themeOrder']))
    .map((note) => String(note['text']));
}

const idOf = (map: 'notes' | 'themes', field: string, value: string) =>
  String(Object.values(workshop.desk.map('board:main', map)).find((row) => row[field] === value)?.['id']);

async function makeTheme(title: string, texts: string[]): Promise<void> {
  const noteIds = texts.map((text) => idOf('notes', 'text', text));
  await workshop.desk.must('theme:add', { themeId: newId(), title, noteIds });
}

async function moveByDesk(text: string, title: string | null): Promise<void> {
  const themeId = title === null ? null : idOf('themes', 'title', title);
  await workshop.desk.must('note:move', { noteIds: [idOf('notes', 'text', text)], themeId });
}

const note = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const pickUp = (text: string) => page.getByRole('button', { name: `Pick up “${text}”` });
const boxOf = async (text: string) => {
  const box = await pickUp(text).boundingBox();
  if (!box) throw new Error('the note is on the map');
  return box;
};
const status = () => page.getByRole('status').filter({ hasText: /./ });

for (const view of ['List', 'Map'] as const) {
  test(`${view}: every command of somebody who sorts can be given`, async () => {
    await board.show(view);
    const dialog = page.getByRole('dialog');
    /** A button of one note: in it, or in the bar of the one that is held. */
    const act = async (text: string, name: RegExp) => {
      if (view === 'List') return note(text).getByRole('button', { name }).click();
      await pickUp(text).click();
      await page.getByRole('button', { name }).click();
    };
    await test.step('themes are made, named, ordered, merged and taken apart', async () => {
      await page.getByRole('button', { name: 'New theme' }).click();
      await dialog.getByLabel('Name of the theme').fill('Forms');
      await dialog.getByRole('button', { name: 'Make theme' }).click();
      await page.getByRole('button', { name: 'Change theme “Forms”' }).click();
      await dialog.getByLabel('Name').fill('Papers');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Change theme “Papers”' }).click();
      await dialog.getByRole('button', { name: 'Earlier' }).click();
      await expect(dialog.getByRole('heading', { name: 'Order: 2 of 3' })).toBeVisible();
      await dialog.getByText('Put all its notes into another theme').click();
      await dialog.getByRole('radio', { name: 'Going' }).check();
      await dialog.getByRole('button', { name: 'Put them into “Going”' }).click();
      await expect(board.theme('Papers')).toHaveCount(0);
      await page.getByRole('button', { name: 'Change theme “Going”' }).click();
      await dialog.getByText('Take this theme apart').click();
      await dialog.getByRole('button', { name: 'Take apart' }).click();
      await dialog.getByRole('button', { name: 'Yes, take it apart' }).click();
      await expect(board.theme('Going')).toHaveCount(0);
    });
    await test.step('what was done last is undone', async () => {
      await page.getByRole('button', { name: 'Undo' }).click();
      await board.expectNotes('Going', [rang]);
    });
    await test.step('one note moves, within its theme too, and several together', async () => {
      await act(forms, /^Move to/);
      await dialog.getByRole('radio', { name: 'Going' }).check();
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await board.expectNotes('Going', [rang, forms]);
      await act(forms, /^Earlier/);
      await expect.poll(() => notesIn('Going')).toEqual([forms, rang]);
      if (view === 'Map') await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Choose several' }).click();
      for (const text of [tea, nurse]) {
        if (view === 'List') await note(text).getByRole('checkbox').check();
        else await page.getByRole('button', { name: `Choose “${text}”` }).click();
      }
      await page.getByRole('button', { name: 'Move 2 notes to …' }).click();
      await dialog.getByRole('radio', { name: 'Going' }).check();
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await expect.poll(() => notesIn('Going')).toEqual([forms, rang, tea, nurse]);
    });
    await test.step('a translation is added, changed and removed', async () => {
      await act(tablets, /^More for/);
      await dialog.getByLabel('Language', { exact: true }).selectOption({ label: 'Welsh' });
      await dialog.getByLabel('The words in Welsh').fill('Tabledi hwyr');
      await dialog.getByRole('button', { name: 'Add translation' }).click();
      await dialog.getByRole('button', { name: 'Change the translation into Welsh' }).click();
      await dialog.getByLabel('The words in Welsh').first().fill('Tabledi’n hwyr');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(note(tablets).getByText('Tabledi’n hwyr')).toBeVisible();
      await expect(note(tablets).getByText('Tabledi’n hwyr')).toHaveAttribute('lang', 'cy');
      await expect(note(tablets).getByText('Translation into Welsh, by the writer')).toBeVisible();
      await expect(note(tablets).getByText(tablets)).toBeVisible();
      await dialog.getByRole('button', { name: 'Remove the translation into Welsh' }).click();
      await dialog.getByRole('button', { name: 'Remove the translation into Welsh' }).click();
      await expect(page.getByText('Tabledi’n hwyr')).toHaveCount(0);
    });
    expect(given.filter((name) => !sent.has(name))).toEqual([]);
    // What is named there is still something that they may do, and no view has it.
    expect(Object.keys(elsewhere).filter((name) => !allowed.some((one) => one === name))).toEqual([]);
    expect(Object.keys(elsewhere).filter((name) => sent.has(name))).toEqual([]);
  });

  test(`${view}: what others change moves neither focus nor page, and new notes wait`, async () => {
    await board.show(view);
    const mine = view === 'List' ? note(nights).getByRole('button', { name: /^Move to/ }) : pickUp(nights);
    await mine.focus();
    // Letters of the page's own face are not as high as those that stand in for them until it has come.
    await page.evaluate(async () => void (await document.fonts.ready));
    const place = await mine.boundingBox();
    await moveByDesk(tablets, 'Going');
    await board.expectNotes('Going', [rang, tablets]);
    await workshop.desk.must('theme:add', { themeId: newId(), title: 'Later' });
    await expect(board.theme('Later')).toBeAttached();
    await expect(mine).toBeFocused();
    expect(await mine.boundingBox()).toEqual(place);
    for (const text of ['One more', 'And one more', 'The third'])
      await alun.client.must('note:add', { noteId: newId(), text, consent: 'never', late: true });
    const show = page.getByRole('button', { name: 'Show 3 new notes' });
    await expect(show).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'The third' })).toHaveCount(0);
    await expect(mine).toBeFocused();
    await show.click();
    await expect(page.getByRole('listitem').filter({ hasText: 'The third' })).toHaveCount(1);
  });

  test(`${view}: focus goes on to the neighbour of a note that is taken away, and that is said`, async () => {
    await board.show(view);
    const button = (text: string) =>
      view === 'List' ? note(text).getByRole('button', { name: /^Move to/ }) : pickUp(text);
    await button(nights).focus();
    await alun.client.must('note:remove', { noteId: idOf('notes', 'text', nights) });
    await expect(note(nights)).toHaveCount(0);
    await expect(button(nurse)).toBeFocused();
    await expect(status().filter({ hasText: 'That note was taken away' })).toHaveCount(1);
  });

  test(`${view}: while updates are paused nothing moves, but what is taken away goes`, async () => {
    await board.show(view);
    const pause = page.getByRole('button', { name: 'Pause updates' });
    await pause.click();
    await moveByDesk(tea, 'Going');
    await expect(page.getByText('Updates are paused. 1 change waits.')).toBeVisible();
    await board.expectNotes('Staying', [tea, nights, nurse]);
    await workshop.desk.must('note:hide', {
      noteId: idOf('notes', 'text', nurse),
      reason: 'Names somebody.',
    });
    await board.expectNotes('Staying', [tea, nights]);
    await pause.click();
    await board.expectNotes('Going', [rang, tea]);
  });
}

test('Map: a tap picks a note up, another puts it before a note, into a theme, or on empty ground', async () => {
  await board.show('Map');
  await pickUp(tablets).click();
  await expect(pickUp(tablets)).toHaveAttribute('aria-pressed', 'true');
  await pickUp(nights).click();
  await expect.poll(() => notesIn('Staying')).toEqual([tea, tablets, nights, nurse]);
  await pickUp(tablets).click();
  await board.theme('Going').getByRole('heading').click();
  await expect.poll(() => notesIn('Going')).toEqual([tablets, rang]);
  await pickUp(tablets).click();
  await page.getByRole('button', { name: 'Put it here, at the end of Going' }).click();
  await expect.poll(() => notesIn('Going')).toEqual([rang, tablets]);
  await pickUp(tablets).click();
  await page.getByRole('group', { name: 'Map of the notes' }).click({ position: { x: 8, y: 8 } });
  await expect.poll(() => notesIn('Going')).toEqual([rang]);
  await expect(pickUp(tablets)).toHaveAttribute('aria-pressed', 'false');
});

test('Map: with the keyboard alone a note goes to another place and another theme, and Escape leaves it', async () => {
  await board.show('Map');
  await pickUp(tea).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(status().filter({ hasText: `Before “${nurse}”, in Staying` })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => notesIn('Staying')).toEqual([nights, tea, nurse]);
  await expect(pickUp(tea)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(status().filter({ hasText: 'At the end of Going' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(status().filter({ hasText: 'Put back where it was.' })).toHaveCount(1);
  expect(notesIn('Staying')).toEqual([nights, tea, nurse]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => notesIn('Going')).toEqual([rang, tea]);
  await expect(pickUp(tea)).toBeFocused();
});

test('Map: one Tab stop leads to the notes, and arrows go from note to note', async () => {
  await board.show('Map');
  await pickUp(tea).focus();
  await page.keyboard.press('ArrowRight');
  await expect(pickUp(nights)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(pickUp(nights)).not.toBeFocused();
  const map = page.getByRole('group', { name: 'Map of the notes' });
  await page.keyboard.press('Tab');
  await expect(map.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(map.locator(':focus')).toHaveCount(1);
});

test('Map: a mouse drags a note to its place, and the ground moves the map', async () => {
  await board.show('Map');
  const from = await pickUp(tablets).boundingBox();
  const to = await pickUp(rang).boundingBox();
  if (!from || !to) throw new Error('the notes are in the page');
  const { mouse } = page;
  await mouse.move(from.x + 30, from.y + 20);
  await mouse.down();
  await mouse.move(from.x + 60, from.y + 30, { steps: 4 });
  await mouse.move(to.x + 10, to.y + 20, { steps: 6 });
  await mouse.up();
  await expect.poll(() => notesIn('Going')).toEqual([tablets, rang]);
  await expect(page.getByRole('button', { name: 'Put it here, at the end of Going' })).toHaveCount(0);

  const map = page.getByRole('group', { name: 'Map of the notes' });
  const ground = await map.boundingBox();
  const before = await pickUp(tea).boundingBox();
  if (!ground || !before) throw new Error('the map is in the page');
  await mouse.move(ground.x + 8, ground.y + 8);
  await mouse.down();
  await mouse.move(ground.x + 48, ground.y + 38, { steps: 4 });
  await mouse.up();
  const after = await pickUp(tea).boundingBox();
  expect(Math.round((after?.x ?? 0) - before.x)).toBe(40);
  expect(Math.round((after?.y ?? 0) - before.y)).toBe(30);
});

test('Map: buttons, two fingers and the small map lead nearer, further and anywhere', async () => {
  await board.show('Map');
  const map = page.getByRole('group', { name: 'Map of the notes' });
  // Not under the bar at the bottom.
  await map.evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
  await page.getByRole('button', { name: 'See all' }).click();
  const all = await boxOf(tea);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await boxOf(tea)).width).toBeLessThan(all.width);
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await boxOf(tea)).width).toBeGreaterThan(all.width * 1.5);

  const frame = await map.boundingBox();
  if (!frame) throw new Error('the map is in the page');
  const near = await boxOf(tea);
  const browser = await page.context().newCDPSession(page);
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const fingers = (apart: number) =>
    [-apart, apart].map((by) => ({ x: middle.x + by, y: middle.y, id: by > 0 ? 1 : 0 }));
  await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
  for (const apart of [50, 60, 70, 80])
    await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(async () => (await boxOf(tea)).width).toBeGreaterThan(near.width * 1.5);

  const small = map.locator('canvas').last();
  await small.click({ position: { x: 2, y: 2 } });
  const start = await boxOf(tea);
  const size = await small.boundingBox();
  await small.click({ position: { x: (size?.width ?? 0) - 2, y: (size?.height ?? 0) - 2 } });
  await expect.poll(async () => (await boxOf(tea)).y).toBeLessThan(start.y);
  await page.getByRole('button', { name: 'See all' }).click();
  await expect.poll(async () => Math.round((await boxOf(tea)).width)).toBe(Math.round(all.width));
  expect(Math.round((await boxOf(tea)).x)).toBe(Math.round(all.x));
});

test('the view that was chosen is there again after a reload', async () => {
  await board.show('Map');
  await expect(pickUp(tea)).toBeVisible();
  await page.reload();
  await expect(pickUp(tea)).toBeVisible();
  await board.show('List');
  await page.reload();
  await expect(note(tea).getByRole('button', { name: /^Move to/ })).toBeVisible();
});
