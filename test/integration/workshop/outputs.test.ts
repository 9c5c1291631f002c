import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputKinds } from '../../../shared/output/kinds.ts';
import { allOutputs, askForOutput } from '../../support/outputs.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

const people = {
  ann: { name: 'Ann', group: 'staff', consent: 'named', text: '=HYPERLINK("http://x.test","Sign here")' },
  ben: { name: 'Ben', group: 'staff', consent: 'group', text: 'The bell, "always" the bell,\nall night.' },
  cat: { name: 'Cat', group: 'staff', consent: 'never', text: 'I would rather you did not repeat this.' },
  dee: { name: 'Dee', group: 'lived', consent: null, text: 'I have not answered about this one.' },
  eli: { name: '-Eli', group: 'lived', consent: 'named', text: '@SUM of small kindnesses' },
  fay: { name: 'Fay', group: 'lived', consent: 'group', text: 'Somebody held the door; ärmel, 門.' },
} as const;
type Who = keyof typeof people;

const unrevealed = 'Written, and revealed to nobody.';
const late = 'Sent after the bell, still waiting.';
const hidden = 'Taken down at once.';

let workshop: TestWorkshop;
let who: Record<Who, TestPerson & { noteId: string }>;
/** Every id that must not leave. */
let ids: string[];

beforeEach(async () => {
  workshop = await startWorkshop({ seed: 4 });
  const { facilitator, newId } = workshop;
  await facilitator.must('workshop:edit', { threshold: 3, aim: '-1 to begin with' });
  const joined: Partial<typeof who> = {};
  for (const [key, { name, group }] of Object.entries(people)) {
    joined[key as Who] = { ...(await workshop.join(name, group)), noteId: newId() };
  }
  who = joined as typeof who;
  await facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  for (const [key, { client, noteId }] of Object.entries(who)) {
    const { text, consent } = people[key as Who];
    await client.must('note:add', { noteId, text, consent });
  }
  const hiddenId = newId();
  await who.eli.client.must('note:add', { noteId: hiddenId, text: hidden, consent: 'named' });
  await workshop.openStage('read');
  await facilitator.must('note:hide', { noteId: hiddenId, reason: 'Names a nurse.' });
  ids = [workshop.facilitatorId, hiddenId];
  for (const { id, noteId } of Object.values(who)) ids.push(id, noteId);
});
afterEach(() => workshop.close());

async function everyOutput(): Promise<[string, string][]> {
  return Object.entries(await allOutputs(workshop));
}

/** From grouping to the closed workshop, with a vote that is shown, one that never is, and words never revealed. */
async function finish(): Promise<void> {
  const { facilitator, newId } = workshop;
  const [themeId, actionId] = [newId(), newId()];
  await workshop.openStage('group');
  await facilitator.must('theme:add', {
    themeId,
    title: '+Nights',
    noteIds: Object.values(who).map(({ noteId }) => noteId),
  });
  await workshop.openStage('vote');
  const ballotId = Object.keys(facilitator.map('board:main', 'ballots'))[0] ?? '';
  for (const { client } of Object.values(who)) {
    await client.must('vote:cast', { ballotId, themeId, dots: 1 });
  }
  await workshop.openStage('decide');
  await facilitator.must('results:show', { ballotId });
  await facilitator.must('priority:choose', { themeId, statement: '', reason: '=1+1', version: 0 });
  const add = { themeId, title: '@Lamps', due: '', measure: '\tquieter', noteIds: [who.ann.noteId] };
  await facilitator.must('action:add', { actionId, ...add });

  const [second, again] = [newId(), newId()];
  const stage = { title: 'Second thoughts', prompt: '', minutes: 5, position: 30 };
  await facilitator.must('stage:add', { stageId: second, kind: 'vote', ...stage });
  await facilitator.must('stage:add', { stageId: again, kind: 'write', ...stage });
  await facilitator.must('stage:open', { stageId: second });
  const open = Object.values(facilitator.map('board:main', 'ballots')).find((one) => one['id'] !== ballotId);
  await who.ann.client.must('vote:cast', { ballotId: String(open?.['id']), themeId, dots: 1 });
  await facilitator.must('stage:open', { stageId: again });
  const noteId = newId();
  await who.ann.client.must('note:add', { noteId, text: unrevealed, consent: 'named' });
  await workshop.wait();
  ids.push(themeId, actionId, ballotId, String(open?.['id']), second, noteId);
}

test('outputs are for the facilitators of this workshop alone', async () => {
  const { facilitatorBrowser, facilitatorId } = workshop;
  const as = `f:${facilitatorId}`;
  const { link } = await facilitatorBrowser.post('/api/invitations', { as, workshopId: null });
  const stranger = workshop.browser();
  const gil = await stranger.post('/api/invitations/accept', {
    token: link.split('#')[1],
    name: 'Gil',
    email: 'gil@example.org',
    passphrase: 'another long passphrase',
  });
  const asStranger = `f:${gil.facilitatorId}`;
  await stranger.post('/api/workshops', { as: asStranger, title: 'Elsewhere' });
  for (const kind of outputKinds) {
    for (const [browser, name] of [
      [workshop.browser(), as],
      [who.ann.browser, `p:${who.ann.id}`],
      [who.ann.browser, as],
      [stranger, asStranger],
      [stranger, `${asStranger}@${workshop.workshopId}`],
      [stranger, as],
    ] as const) {
      const answer = await askForOutput(workshop, browser, name, kind);
      expect(answer.status, `${kind} as ${name}`).toBe(403);
      expect(await answer.json()).toEqual({ ok: false, code: 'forbidden' });
    }
    expect((await askForOutput(workshop, facilitatorBrowser, as, kind)).status).toBe(200);
  }
});

test('words leave only as their authors allow, and only what is revealed', async () => {
  await who.fay.client.must('note:add', {
    noteId: workshop.newId(),
    text: late,
    consent: 'named',
    late: true,
  });
  for (const [kind, text] of await everyOutput()) expect(text, kind).not.toContain(late);
  await finish();
  await workshop.facilitator.must('workshop:close', {});
  for (const [kind, text] of await everyOutput()) {
    const silent = [unrevealed, hidden, people.cat.text, people.dee.text, 'Cat', 'Dee'];
    for (const words of [...silent, ...ids]) expect(text, kind).not.toContain(words);
  }
  const { json, word, 'notes-csv': csv, 'votes-csv': votes } = await allOutputs(workshop);
  const report = JSON.parse(json);
  const quotes = Object.fromEntries(
    report.notes.flatMap(({ quote }: { quote: { text: string; by: string } | null }) =>
      quote ? [[quote.text, quote.by]] : [],
    ),
  );
  expect(quotes).toEqual({
    [people.ann.text]: 'Ann',
    [people.ben.text]: 'Staff',
    [people.eli.text]: '-Eli',
    [people.fay.text]: 'Lived-experience partner',
    // By now the late note was released with the others.
    [late]: 'Fay',
  });
  expect(report.notes).toHaveLength(7);
  expect(report.votes).toHaveLength(1);
  expect(votes).not.toContain('Second thoughts');
  expect(report.votes[0]).toMatchObject({ answered: 6, rows: [{ dots: 6, groups: [3, 3] }] });
  for (const words of [people.eli.text, people.fay.text, 'Staff']) {
    expect(word).toContain(words);
    expect(csv).toContain(words);
  }
});

test('a ballot that is open, closed or counted but not shown is in no output', async () => {
  const votes = async () => JSON.parse((await allOutputs(workshop)).json).votes;
  const { facilitator, newId } = workshop;
  const themeId = newId();
  await workshop.openStage('group');
  await facilitator.must('theme:add', { themeId, title: 'Nights' });
  await workshop.openStage('vote');
  const ballotId = Object.keys(facilitator.map('board:main', 'ballots'))[0] ?? '';
  await who.ann.client.must('vote:cast', { ballotId, themeId, dots: 1 });
  expect(await votes()).toEqual([]);
  await workshop.openStage('decide');
  expect(await votes()).toEqual([]);
  await workshop.wait(121_000);
  await expect.poll(() => facilitator.map('board:main', 'ballots')[ballotId]?.['status']).toBe('counted');
  expect(await votes()).toEqual([]);
  await facilitator.must('results:show', { ballotId });
  // One person answered: the total is shown, the splits are not.
  expect(await votes()).toMatchObject([{ answered: 1, groups: [], equalVoice: null }]);
});

test('the report is a draft for checking until the facilitator makes it final', async () => {
  await finish();
  const { facilitator } = workshop;
  expect(await facilitator.command('report:final', {})).toMatchObject({ code: 'wrong-stage' });
  await facilitator.must('workshop:close', {});
  const draft = await allOutputs(workshop);
  expect(draft.word).toContain('DRAFT FOR CHECKING');
  expect(draft['take-home']).toContain('DRAFT FOR CHECKING');
  expect(JSON.parse(draft.json)).toMatchObject({ final: false, objectUntil: '2026-05-21T12:00:05.000Z' });
  await facilitator.must('report:final', {});
  const final = await allOutputs(workshop);
  expect(final.word).not.toContain('DRAFT FOR CHECKING');
  expect(final['take-home']).not.toContain('DRAFT FOR CHECKING');
  expect(JSON.parse(final.json)).toMatchObject({ final: true });
});

test('after closing, a return link still changes consent and removes words, and new outputs obey', async () => {
  await finish();
  const { facilitator } = workshop;
  const links = Object.entries(who).map(([key, { id, client }]) => {
    const link = String(client.map(`mine:${id}`, 'me')['one']?.['returnLink']);
    return [key, link.split('#')[1]];
  });
  const tokens = Object.fromEntries(links) as Record<Who, string>;
  await facilitator.must('workshop:close', {});
  await facilitator.must('report:final', {});
  async function returning(key: Who) {
    const browser = workshop.browser();
    const { participantId } = await browser.post('/api/return', { token: tokens[key], ownDevice: true });
    expect(participantId).toBe(who[key].id);
    return workshop.connect(`p:${participantId}`, browser);
  }
  const before = await allOutputs(workshop);
  expect(before.word).toContain(people.ben.text.split('\n')[1]);
  expect(before.word).toContain(people.eli.text);

  const [ann, ben, eli, fay] = [
    await returning('ann'),
    await returning('ben'),
    await returning('eli'),
    await returning('fay'),
  ];
  await ann.must('note:consent', { noteId: who.ann.noteId, consent: 'never' });
  await ben.must('note:remove', { noteId: who.ben.noteId });
  await facilitator.must('workshop:archive', {});
  await eli.must('note:consent', { noteId: who.eli.noteId, consent: 'group' });
  await fay.must('note:remove', { noteId: who.fay.noteId });
  for (const [kind, text] of await everyOutput()) {
    for (const words of ['HYPERLINK', 'always', 'Somebody held', 'Ann', 'Eli']) {
      expect(text, kind).not.toContain(words);
    }
  }
  const report = JSON.parse((await allOutputs(workshop)).json);
  expect(report.notes).toHaveLength(4);
  expect(report.notes.filter((note: { quote: unknown }) => note.quote !== null)).toMatchObject([
    { quote: { text: people.eli.text, by: 'Lived-experience partner' } },
  ]);
});

test('spreadsheets open the files as UTF-8 and run nothing in them', async () => {
  await finish();
  const files = await allOutputs(workshop);
  for (const kind of ['notes-csv', 'themes-csv', 'votes-csv', 'actions-csv'] as const) {
    expect(files[kind].startsWith('\uFEFF'), kind).toBe(true);
    expect(files[kind].slice(1)).not.toContain('\uFEFF');
    for (const cell of cellsOf(files[kind].slice(1))) expect(cell, kind).not.toMatch(/^[\s]*[=+\-@]/);
  }
  const notes = cellsOf(files['notes-csv']);
  expect(notes).toContain(`'${people.ann.text}`);
  expect(notes).toContain(`'${people.eli.text}`);
  expect(notes).toContain("'-Eli");
  expect(notes).toContain(people.ben.text);
  expect(notes).toContain(people.fay.text);
  expect(cellsOf(files['themes-csv'])).toEqual(expect.arrayContaining(["'+Nights", "'=1+1"]));
  expect(cellsOf(files['votes-csv'])).toContain("'+Nights");
  expect(cellsOf(files['actions-csv'])).toContain("'@Lamps");
});

/** The cells of a file, as RFC 4180 has them. */
function cellsOf(csv: string): string[] {
  const cells = csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
  return [...cells].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
