import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

let workshop: TestWorkshop;
let ann: TestPerson;
let ben: TestPerson;
let notes: string[];

beforeEach(async () => {
  workshop = await startWorkshop();
  ann = await workshop.join('Ann', 'staff');
  ben = await workshop.join('Ben', 'lived');
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  notes = Array.from({ length: 6 }, () => workshop.newId());
  for (const noteId of notes) {
    await ann.client.must('note:add', { noteId, text: `Words of ${noteId}`, consent: null });
  }
  await workshop.openStage('group');
  await workshop.wait();
});
afterEach(() => workshop.close());

/** Where each note stands on a device, and that no note is there twice or missing. */
function places({ client }: TestPerson): Record<string, unknown> {
  const shown = client.map('board:main', 'notes');
  expect(Object.keys(shown).toSorted()).toEqual(notes.toSorted());
  return Object.fromEntries(Object.entries(shown).map(([id, note]) => [id, note['themeId']]));
}

async function everybodyHasTheSame(): Promise<Record<string, unknown>> {
  await workshop.wait();
  const seen = places(ann);
  expect(places(ben)).toEqual(seen);
  expect(ben.client.map('board:main', 'themes')).toEqual(ann.client.map('board:main', 'themes'));
  return seen;
}

test('two people who group at once lose nothing', async () => {
  const [mine, theirs] = [workshop.newId(), workshop.newId()];
  const [one = '', two = '', three = '', four = ''] = notes;
  const replies = await Promise.all([
    ann.client.command('theme:add', { themeId: mine, title: 'Mine', noteIds: [one, two] }),
    ben.client.command('theme:add', { themeId: theirs, title: 'Theirs', noteIds: [two, three] }),
    ann.client.command('note:move', { noteIds: [four], themeId: mine }),
    ben.client.command('note:move', { noteIds: [four], themeId: theirs }),
  ]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  const seen = await everybodyHasTheSame();
  expect(seen[one]).toBe(mine);
  expect(seen[three]).toBe(theirs);
  expect([mine, theirs]).toContain(seen[two]);
  expect([mine, theirs]).toContain(seen[four]);
});

test('of two new names for a theme one stays, and the other person is told', async () => {
  const themeId = workshop.newId();
  await ann.client.must('theme:add', { themeId, title: 'Nights', noteIds: notes });
  const replies = await Promise.all([
    ann.client.command('theme:rename', { themeId, title: 'Long nights', version: 1 }),
    ben.client.command('theme:rename', { themeId, title: 'First nights', version: 1 }),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies).toContainEqual({ ok: false, code: 'conflict' });
  await everybodyHasTheSame();
});

test('a note on its way into a theme that is being dissolved is still there', async () => {
  const themeId = workshop.newId();
  const [one = '', two = ''] = notes;
  await ann.client.must('theme:add', { themeId, title: 'Nights', noteIds: [one] });
  await Promise.all([
    ann.client.command('theme:dissolve', { themeId }),
    ben.client.command('note:move', { noteIds: [two], themeId }),
  ]);
  const seen = await everybodyHasTheSame();
  expect([seen[one], seen[two]]).toEqual([null, null]);
});

test('whoever comes late lands in the open stage, with all that was revealed', async () => {
  const cat = await workshop.join('Cat', 'lived');
  expect(cat.client.map('room', 'now')['one']).toMatchObject({ stageId: workshop.stageId('group') });
  await everybodyHasTheSame();
  expect(places(cat)).toEqual(places(ann));
  await cat.client.must('theme:add', {
    themeId: workshop.newId(),
    title: 'Late',
    noteIds: notes.slice(0, 1),
  });
});
