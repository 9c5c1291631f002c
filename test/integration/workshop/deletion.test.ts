import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contains } from '../../support/detector.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

const words = {
  name: 'Wrenlow',
  needs: 'Large-print-needed',
  credit: 'Wrenlow of Thornby',
  note: 'The corridor smelled of lemons that night.',
  edited: 'The corridor smelled of oranges that night.',
  hidden: 'Ward Seven never rang me back.',
  hiddenReason: 'Names-a-ward',
  privateWord: 'Are you all right after Tuesday?',
  answer: 'Not quite, thank you for asking.',
  theme: 'Lemon corridors',
  summary: 'Smells that stay with people',
  statement: 'Open the windows at dusk',
  reason: 'Because everyone mentioned the smell',
  action: 'Buy eleven fans',
  measure: 'Fewer complaints by Michaelmas',
  title: 'Corridor evenings',
  aim: 'Learn what evenings are like',
  rule: 'Nobody mentions parsnips',
  support: 'Quillon',
  group: 'Night porters',
};

/** Nothing in the directory is packed: the detector need not look into layers. */
const plain = 3;

/** Which of the words are in which file of the data directory. */
async function found(workshop: TestWorkshop, sought: string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const name of await readdir(workshop.directory)) {
    const bytes = await readFile(path.join(workshop.directory, name));
    for (const text of sought) if (contains(bytes, text, plain)) hits.push(`${name}: ${text}`);
  }
  return hits;
}

/** A workshop that holds all of the words. */
async function filled(workshop: TestWorkshop) {
  const { facilitator, newId } = workshop;
  await facilitator.must('workshop:edit', {
    title: words.title,
    aim: words.aim,
    rules: [words.rule],
    supportName: words.support,
    groups: [
      { id: 'staff', label: words.group },
      { id: 'lived', label: 'Lived' },
    ],
  });
  const writer = await workshop.join(words.name, 'lived', { accessNeeds: words.needs });
  await writer.client.must('participant:edit', { credit: words.credit });
  await facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  const [noteId, hiddenId] = [newId(), newId()];
  await writer.client.must('note:add', { noteId, text: words.note, consent: 'named' });
  await writer.client.must('note:edit', { noteId, text: words.edited, version: 1 });
  await writer.client.must('note:add', { noteId: hiddenId, text: words.hidden, consent: null });
  await workshop.openStage('group');
  await facilitator.must('note:hide', { noteId: hiddenId, reason: words.hiddenReason });
  await facilitator.must('word:send', { wordId: newId(), noteId: hiddenId, text: words.privateWord });
  await writer.client.must('word:answer', {
    wordId: newId(),
    noteId: hiddenId,
    text: words.answer,
    withName: true,
  });
  const themeId = newId();
  await facilitator.must('theme:add', { themeId, title: words.theme, noteIds: [noteId] });
  await facilitator.must('theme:rename', {
    themeId,
    title: words.theme,
    summary: words.summary,
    version: 1,
  });
  await workshop.openStage('vote');
  const ballotId = Object.keys(facilitator.map('board:main', 'ballots'))[0] ?? '';
  await writer.client.must('vote:cast', { ballotId, themeId, dots: 1 });
  await workshop.openStage('decide');
  await facilitator.must('results:show', { ballotId });
  await facilitator.must('priority:choose', {
    themeId,
    statement: words.statement,
    reason: words.reason,
    version: 0,
  });
  await facilitator.must('action:add', {
    actionId: newId(),
    themeId,
    title: words.action,
    due: '',
    measure: words.measure,
    noteIds: [noteId],
  });
  await writer.client.must('pause:ask', { pauseId: newId() });
  await workshop.wait();
  return { writer, noteId };
}

test('of a deleted workshop no word is left in any file, and everybody is told', async () => {
  const workshop = await startWorkshop({ seed: 7 });
  const { facilitator, facilitatorBrowser, facilitatorId, workshopId } = workshop;
  try {
    const { writer } = await filled(workshop);
    const [screen, support] = [await workshop.screen(), await workshop.support()];
    const { edited, ...others } = words;
    const { note: _overwritten, ...kept } = { ...others, edited };
    expect(new Set((await found(workshop, Object.values(kept))).map((hit) => hit.split(': ')[1]))).toEqual(
      new Set(Object.values(kept)),
    );

    const token = workshop.token('join');
    const as = `f:${facilitatorId}`;
    await facilitatorBrowser.post('/api/workshops/delete', { as, workshopId, title: words.title });
    for (const client of [facilitator, writer.client, screen, support]) {
      await client.ended();
      const channels = client.hello?.channels ?? [];
      expect(client.closed.toSorted(byChannel)).toEqual(
        channels.map((channel) => ({ channel, code: 4410 })).toSorted(byChannel),
      );
    }
    expect(await found(workshop, Object.values(words))).toEqual([]);
    await expect(workshop.connect(`${as}@${workshopId}`, facilitatorBrowser)).rejects.toThrow('gone');
    await expect(workshop.comeBack(writer)).rejects.toThrow(/gone|signed-out/);
    expect(await workshop.browser().ask('/api/join/look', { token })).toMatchObject({ code: 'not-found' });
    await workshop.stop();
    expect(await found(workshop, [...Object.values(words), writer.id, workshopId])).toEqual([]);
  } finally {
    await workshop.close();
  }
});

const byChannel = (one: { channel: string }, other: { channel: string }) =>
  one.channel.localeCompare(other.channel);

test('a note that its author removed is gone from the files, whether or not it was revealed', async () => {
  const workshop = await startWorkshop({ seed: 8 });
  try {
    const { writer, noteId } = await filled(workshop);
    expect(await found(workshop, [words.edited])).not.toEqual([]);
    await writer.client.must('note:remove', { noteId });
    await expect
      .poll(() => found(workshop, [words.note, words.edited]), { timeout: 15_000, interval: 100 })
      .toEqual([]);
    expect(await found(workshop, [words.hidden])).not.toEqual([]);
    await workshop.stop();
    expect(await found(workshop, [words.note, words.edited])).toEqual([]);
  } finally {
    await workshop.close();
  }
});

test('with a person and their notes go their name, their needs and all their words', async () => {
  const workshop = await startWorkshop({ seed: 10 });
  const { name, needs, credit, note, edited, hidden, hiddenReason, privateWord, answer } = words;
  try {
    const { writer } = await filled(workshop);
    await workshop.facilitator.must('participant:remove', { participantId: writer.id, withNotes: true });
    await workshop.stop();
    const theirs = [name, needs, credit, note, edited, hidden, hiddenReason, privateWord, answer];
    expect(await found(workshop, theirs)).toEqual([]);
    expect(await found(workshop, [words.theme])).not.toEqual([]);
  } finally {
    await workshop.close();
  }
});
