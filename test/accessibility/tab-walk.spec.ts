import { expect, test, type Page } from '@playwright/test';
import { newId, type Setting, startSetting } from '../e2e/support/setting.ts';
import { heightOfBars, tabWalk } from './support/tab-walk.ts';

/** A laptop of 1280 × 1024 at 400 % zoom. */
const zoomed = { width: 320, height: 256 };
const words = 'It was cold.';

let setting: Setting;
test.beforeAll(async () => {
  setting = await startSetting();
});
test.afterAll(() => setting.stop());

test('with the keyboard at 400 % zoom nothing that has focus is covered, and the first note is near', async ({
  browser,
}) => {
  const workshop = await setting.makeWorkshop('Leaving hospital');
  await workshop.openDoors();
  const context = await browser.newContext({ viewport: zoomed });
  const page = await context.newPage();
  await page.goto(workshop.link('join'));
  await expect(page.getByRole('button', { name: 'Join the workshop' })).toBeVisible();
  await walk(page, 'join');

  const beth = await workshop.join('Beth');
  await beth.visitor.lendCookies(context);
  await page.goto(`${setting.program.url}/p/${beth.id}`);
  const { desk } = workshop;
  const at = async (title: string, note?: RegExp) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(/^(One moment …|Loading the page …)$/)).toHaveCount(0);
    if (note) await expect(page.getByRole('main').getByText(note).first()).toBeVisible();
    await walk(page, title, note);
  };
  await at('Welcome');
  await desk.must('workshop:start', {});
  await expect(page.getByRole('button', { name: 'I agree' })).toBeVisible();
  await at('Welcome');
  await workshop.open('write');
  await beth.client.must('note:add', { noteId: newId(), text: words, consent: null });
  await at('Write', /It was cold/);
  await workshop.open('read');
  await at('Read', /It was cold/);
  await workshop.open('group');
  const [noteId = ''] = Object.keys(desk.map('board:main', 'notes'));
  await at('Group', /It was cold/);
  const themeId = newId();
  await desk.must('theme:add', { themeId, title: 'Waiting', noteIds: [noteId] });
  await workshop.open('break');
  await at('Break');
  await workshop.open('vote');
  await expect(page.getByRole('button', { name: /Give a dot/ })).toBeVisible();
  await at('Vote');
  await desk.must('stage:close', { stageId: workshop.stageId('vote') });
  const [ballotId = ''] = Object.keys(desk.map('board:main', 'ballots'));
  await desk.must('results:show', { ballotId });
  await at('The next step opens soon');
  await workshop.open('decide');
  await desk.must('priority:choose', {
    themeId,
    statement: 'Tell us how long.',
    reason: 'It is easy.',
    version: 0,
  });
  await at('Decide');
  await workshop.open('actions');
  const actionId = newId();
  const what = { title: 'A board with the times', due: '2027-03-01', measure: '', noteIds: [] };
  await desk.must('action:add', { actionId, themeId, ...what });
  await desk.must('action:owner', { actionId, owner: { kind: 'person', participantId: beth.id } });
  await expect(page.getByText('Will you look after this?')).toBeVisible();
  await at('Actions');
  await workshop.open('close');
  await at('Close');
  await desk.must('workshop:close', {});
  await at('The workshop is over', /It was cold/);
  await context.close();
});

test('nor at the desk', async ({ browser }) => {
  const workshop = await setting.makeWorkshop('Waiting well');
  await workshop.openDoors();
  const { desk } = workshop;
  const alun = await workshop.join('Alun');
  const context = await browser.newContext({ viewport: zoomed });
  await setting.facilitator.lendCookies(context);
  const page = await context.newPage();
  await page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
  await page.getByRole('button', { name: 'Leave the tour' }).click();
  const place = (name: string) =>
    page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('button', { name });
  const at = async (name: string, state: string) => {
    await place(name).click();
    await expect(place(name)).toHaveAttribute('aria-current', 'page');
    await walk(page, `desk: ${state}, ${name}`);
  };
  for (const name of ['Lead', 'People', 'Agenda', 'More']) await at(name, 'lobby');
  await desk.must('workshop:start', {});
  await workshop.open('write');
  await alun.client.must('note:add', { noteId: newId(), text: words, consent: null });
  for (const kind of ['write', 'read', 'group', 'vote', 'decide', 'actions'] as const) {
    if (kind === 'vote') await desk.must('theme:add', { themeId: newId(), title: 'Waiting' });
    if (kind !== 'write') await workshop.open(kind);
    await place('Lead').click();
    await expect(page.getByRole('heading', { name: /^Now: / })).toHaveText(new RegExp(kind, 'i'));
    for (const name of ['Lead', 'Board']) await at(name, kind);
  }
  await context.close();
});

/** From the top to the end by Tab; then the way past the header. */
async function walk(page: Page, state: string, note?: RegExp): Promise<void> {
  const stops = await tabWalk(page);
  const faults = stops.flatMap(({ name, fault }) => (fault === undefined ? [] : [`“${name}” ${fault}`]));
  expect.soft(faults, `focus: ${state}`).toEqual([]);
  if (note) {
    const first = stops.findIndex(({ item }) => note.test(item)) + 1;
    expect.soft(first, `${state}: stops to the first note`).toBeGreaterThan(0);
    expect.soft(first, `${state}: stops to the first note`).toBeLessThanOrEqual(12);
  }
  expect.soft(await heightOfBars(page), `bars: ${state}`).toBeLessThanOrEqual(0.2);
  await skip(page);
}

/** The first stop leads past what stands above the task. */
async function skip(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.focus();
    scrollTo(0, 0);
  });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
}
