import { expect, test } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { startSetting, type Setting } from './support/setting.ts';
import { watch } from './support/watch.ts';
import { laptop, openWindow } from './support/window.ts';

test.describe('before the day', () => {
  let setting: Setting;
  test.beforeAll(async () => {
    setting = await startSetting();
  });
  test.afterAll(() => setting.stop());

  test('the agenda is put in another order by buttons and by dragging, and each way is stored', async ({
    browser,
  }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const context = await browser.newContext({ viewport: laptop });
    const windows = watch(context, url);
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    const agenda = await desk.open('Agenda');
    const order = () =>
      Object.values(workshop.desk.map('room', 'stages'))
        .toSorted((one, other) => Number(one['position']) - Number(other['position']))
        .map((stage) => stage['title'])
        .join(' ');

    await agenda.getByRole('button', { name: 'Earlier: Break' }).click();
    await expect.poll(order).toBe('Welcome Write Read Break Group Vote Decide Actions Close');

    await agenda.getByRole('button', { name: 'Arrange by dragging' }).click();
    const list = agenda.getByRole('grid', { name: 'Agenda' });
    await list.getByRole('row', { name: 'Vote' }).dragTo(list.getByRole('row', { name: 'Write' }), {
      targetPosition: { x: 60, y: 2 },
    });
    await expect.poll(order).toBe('Welcome Vote Write Read Break Group Decide Actions Close');
    await agenda.getByRole('button', { name: 'Done arranging' }).click();
    await expect(agenda.getByRole('listitem').filter({ hasText: '2. Vote' })).toBeVisible();
    windows.expectNothingWrong();
    await context.close();
  });

  test('the end is planned before the day, and a time that is over is not taken', async ({ browser }) => {
    const workshop = await setting.makeWorkshop('The end');
    const context = await browser.newContext({ viewport: laptop });
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    const agenda = await desk.open('Agenda');
    await expect(agenda.getByText('✓ ready').or(agenda.getByText('ready', { exact: true }))).toBeVisible();
    const end = agenda.getByLabel('Planned end');
    const stored = () => workshop.desk.map('desk', 'plan')['one']?.['endsAt'];
    await end.fill('2001-01-01T16:00');
    await end.blur();
    await expect(agenda.getByText('This is over already. Choose a time to come.')).toBeVisible();
    await expect(agenda.getByText('look at what is marked')).toBeVisible();
    expect(stored()).toBeNull();
    await end.fill('2099-12-01T16:00');
    await end.blur();
    await expect.poll(stored).toBe(new Date(2099, 11, 1, 16).getTime());
    await expect(agenda.getByText('look at what is marked')).toBeHidden();
    await context.close();
  });

  test('a rule and a group that were taken out come back at their place, with their words in Welsh', async ({
    browser,
  }) => {
    const workshop = await setting.makeWorkshop('Taken out');
    const rules = ['Listen.', 'Speak in turn.', 'Keep it here.'];
    const groups = [
      { id: 'carers', label: 'Carers' },
      { id: 'lived', label: 'Patients' },
    ];
    const welsh = {
      rules: ['Gwrando.', 'Siarad yn eich tro.', 'Cadw’r cyfan yma.'],
      groups: [{ id: 'carers', label: 'Gofalwyr' }],
    };
    await workshop.desk.must('workshop:edit', { rules, groups, languages: ['cy'] });
    await workshop.desk.must('workshop:translate', { language: 'cy', ...welsh });
    const about = () => workshop.desk.map('room', 'about')['one'];
    const context = await browser.newContext({ viewport: laptop });
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${setting.program.url}/f/${setting.facilitatorId}/w/${workshop.id}`);

    const list = await desk.open('Ground rules');
    await list.getByLabel('New rule').fill('Phones off');
    await list.getByRole('button', { name: 'Take out: Speak in turn.' }).click();
    await expect.poll(about).toMatchObject({ rules: ['Listen.', 'Keep it here.'] });
    const undo = list.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await undo.click();
    await expect.poll(about).toMatchObject({ rules, versions: { cy: { rules: welsh.rules } } });
    await expect(list.getByLabel('Rule 2')).toHaveValue('Speak in turn.');
    await expect(list.getByLabel('Rule 2')).toBeFocused();
    await expect(list.getByLabel('New rule')).toHaveValue('Phones off');
    await expect(undo).toHaveCount(0);

    // Only what was done last can be taken back.
    await list.getByRole('button', { name: 'Take out: Listen.' }).click();
    await expect(undo).toBeVisible();
    await list.getByRole('button', { name: 'Add rule' }).click();
    await expect.poll(about).toMatchObject({ rules: ['Speak in turn.', 'Keep it here.', 'Phones off'] });
    await expect(undo).toHaveCount(0);

    const labels = await desk.open('Groups');
    await labels.getByRole('button', { name: 'Take out: Carers' }).click();
    await expect.poll(about).toMatchObject({ groups: groups.slice(1) });
    await labels.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(about).toMatchObject({ groups, versions: { cy: { groups: welsh.groups } } });
    await context.close();
  });

  test('a workshop gets its words in Welsh, a short version and a picture', async ({ browser }) => {
    const { url } = setting.program;
    const workshop = await setting.makeWorkshop('Leaving hospital');
    const context = await browser.newContext({ viewport: laptop });
    await setting.facilitator.lendCookies(context);
    const desk = new Desk(await openWindow(context, laptop));
    await desk.page.goto(`${url}/f/${setting.facilitatorId}/w/${workshop.id}`);
    const about = () => workshop.desk.map('room', 'about')['one'];
    const write = () => workshop.desk.map('room', 'stages')[workshop.stageId('write')];

    await test.step('what is missing is said, and goes as it is written', async () => {
      const languages = await desk.open('Languages');
      await languages.getByLabel('Offer another language').selectOption('cy');
      const welsh = languages.getByRole('listitem').filter({ hasText: 'Cymraeg' });
      await welsh.getByRole('button', { name: 'Write the words in Cymraeg' }).click();
      const title = welsh.getByRole('textbox', { name: 'Title' }).first();
      await expect(title).toHaveAttribute('lang', 'cy');
      await title.fill('Gadael yr ysbyty');
      await title.blur();
      await expect.poll(about).toMatchObject({ versions: { cy: { title: 'Gadael yr ysbyty' } } });
      await welsh.locator('summary').filter({ hasText: 'Ground rules' }).click();
      const rules = about()?.['rules'] as string[];
      for (const place of rules.keys()) {
        const field = welsh.getByRole('textbox', { name: `Rule ${place + 1}` });
        await field.fill(`Rheol ${place + 1}`);
        await field.blur();
      }
      await expect(welsh.locator('summary').filter({ hasText: 'Ground rules' })).toContainText(
        'all words are there',
      );
      const welshRules = rules.map((_, at) => `Rheol ${at + 1}`);
      await expect.poll(about).toMatchObject({ versions: { cy: { rules: welshRules } } });
    });

    await test.step('a language that is taken out keeps its words', async () => {
      const languages = desk.part('Languages');
      await languages.getByRole('button', { name: 'Take out Cymraeg' }).click();
      await expect(languages.getByRole('listitem').filter({ hasText: 'Cymraeg' })).toHaveCount(0);
      await languages.getByLabel('Offer another language').selectOption('cy');
      await expect.poll(about).toMatchObject({ versions: { cy: { title: 'Gadael yr ysbyty' } } });
    });

    await test.step('words are counted, and a picture says what it shows', async () => {
      const agenda = await desk.open('Agenda');
      await agenda.getByRole('button', { name: 'Change Write' }).click();
      const short = agenda.getByLabel('Short version');
      await short.fill('Write down one thing that happened to you, good or bad, as you remember it');
      await expect(agenda.getByText('15 words: shorter than 12 is easier to take in.')).toBeVisible();
      await short.fill('Write down one thing that happened.');
      await expect(agenda.getByText('6 of at most 12 words.')).toBeVisible();
      await short.blur();
      await agenda.getByRole('button', { name: 'Change the picture' }).click();
      const dialog = desk.page.getByRole('dialog', { name: 'Choose a picture' });
      await dialog.getByRole('radio', { name: 'Talking' }).check();
      await dialog.getByLabel('What the picture shows').fill('');
      await dialog.getByRole('button', { name: 'Use this picture' }).click();
      await expect(dialog.getByText('Please say in a few words what it shows.')).toBeVisible();
      await dialog.getByLabel('What the picture shows').fill('Two people talk.');
      await dialog.getByRole('button', { name: 'Use this picture' }).click();
      await expect(agenda.getByRole('img', { name: 'Two people talk.' })).toBeVisible();
      await expect.poll(write).toMatchObject({
        short: 'Write down one thing that happened.',
        picture: { name: 'talk', text: 'Two people talk.' },
      });
    });
    await context.close();
  });
});
