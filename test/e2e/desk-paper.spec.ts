import { expect, test, type Locator, type Page } from '@playwright/test';
import { newId, startSetting } from './support/setting.ts';
import { laptop, openWindow } from './support/window.ts';

/** Whoever types in sheets of paper, and how many keys besides the words on the sheets that takes. */
class Typist {
  readonly page: Page;
  keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  /** Goes on by Tab until this has focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let stops = 0; stops < 60; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not lead there.');
  }
}

test('ten notes and three ballots from paper are entered by keyboard alone, with few keys', async ({
  browser,
}) => {
  const setting = await startSetting();
  const workshop = await setting.makeWorkshop('Leaving hospital');
  const { desk } = workshop;
  await workshop.openDoors();
  await desk.must('participant:add', { participantId: newId(), name: 'Carys', groupId: 'lived' });
  await desk.must('workshop:start', {});
  await workshop.open('write');
  const context = await browser.newContext({ viewport: laptop });
  await setting.facilitator.lendCookies(context);
  const page = await openWindow(context, laptop);
  await page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
  await expect(page.getByRole('heading', { name: 'Now: Write' })).toBeVisible();
  const typist = new Typist(page);
  const paper = page.locator('#paper');
  const name = paper.getByLabel('Name on the sheet');
  const words = paper.getByLabel('Words on the sheet');

  await test.step('ten notes of three people, two of whom are new', async () => {
    await typist.tabTo(page.getByRole('link', { name: 'Enter from paper' }));
    await typist.press('Enter');
    await expect(name).toBeFocused();
    const reached = typist.keys;

    let saved = 0;
    const note = async (answer?: string) => {
      await expect(words).toBeFocused();
      await typist.type(`The words on sheet ${saved + 1}.`);
      if (answer !== undefined) await typist.press('Tab', answer);
      await typist.press('Enter');
      saved += 1;
      await expect(paper.getByText(`${saved} note${saved === 1 ? '' : 's'} entered here`)).toBeVisible();
    };
    await typist.type('carys');
    await expect(paper.getByText('Carys is here, in Lived-experience partner.')).toBeVisible();
    await typist.press('Enter');
    await note('1');
    for (let more = 0; more < 3; more += 1) await note();

    await typist.press('Shift+Tab');
    await typist.type('Dilys');
    await expect(paper.getByText('Dilys is new and is added with this sheet.')).toBeVisible();
    // The group, chosen by its first letter; it stays for the next person.
    await typist.press('Tab', 'L', 'Tab');
    await note('2');
    for (let more = 0; more < 2; more += 1) await note('3');

    await typist.press('Shift+Tab');
    await typist.type('Emrys');
    await typist.press('Enter');
    for (let more = 0; more < 3; more += 1) await note('1');
    expect(saved).toBe(10);
    expect(typist.keys - reached).toBeLessThanOrEqual(35);
    await expect(page.getByRole('region', { name: 'Lived-experience partner' })).toContainText('Emrys');
  });

  await workshop.open('read');
  await expect.poll(() => Object.keys(desk.map('board:main', 'notes')).length).toBe(10);
  await workshop.open('group');
  for (const title of ['Waiting', 'Going home', 'Letters']) {
    await desk.must('theme:add', { themeId: newId(), title });
  }
  await workshop.open('vote');
  await expect(page.getByRole('heading', { name: 'Now: Vote' })).toBeVisible();

  await test.step('three ballots by the numbers of the themes', async () => {
    const numbers = paper.getByLabel('Numbers of the themes, one for each dot');
    await page.getByRole('link', { name: 'Enter from paper' }).focus();
    await typist.press('Enter');
    await expect(name).toBeFocused();
    const reached = typist.keys;
    for (const [index, [who, ballot]] of [
      ['Carys', '12'],
      ['Dilys', '1'],
      ['Emrys', '13'],
    ].entries()) {
      await expect(name).toBeFocused();
      await typist.type(String(who));
      await typist.press('Enter');
      await expect(numbers).toBeFocused();
      await typist.type(String(ballot));
      await typist.press('Enter');
      await expect(
        paper.getByText(`${index + 1} ballot${index === 0 ? '' : 's'} entered here`),
      ).toBeVisible();
      await expect(numbers).toHaveValue('');
    }
    expect(typist.keys - reached).toBe(6);
    await typist.type('Emrys');
    await typist.press('Enter');
    await typist.type('9');
    await expect(paper.getByText('There is no theme with the number 9.')).toBeVisible();
  });

  await desk.must('stage:close', { stageId: workshop.stageId('vote') });
  const ballotId = String(Object.values(desk.map('board:main', 'ballots'))[0]?.['id']);
  await desk.must('results:show', { ballotId });
  const results = page.getByRole('region', { name: 'Results of the vote' });
  await expect(results).toContainText('3 people voted.');
  const total = results.getByRole('figure').first().getByRole('listitem');
  await expect(total.filter({ hasText: 'Waiting' })).toContainText('3 dots');
  await context.close();
  await setting.stop();
});
