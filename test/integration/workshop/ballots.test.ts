import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { allOutputs } from '../../support/outputs.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

interface Vote {
  workshop: TestWorkshop;
  people: TestPerson[];
  ballotId: string;
  themeIds: string[];
}

/** A ballot over so many themes, open to these many people of each group. */
async function openVote(staff: number, lived: number, themes: number): Promise<Vote> {
  const workshop = await startWorkshop({ seed: 3 });
  const { facilitator } = workshop;
  const people: TestPerson[] = [];
  for (let index = 0; index < staff + lived; index += 1) {
    people.push(await workshop.join(`Person ${index}`, index < staff ? 'staff' : 'lived'));
  }
  await facilitator.must('workshop:start', {});
  await workshop.openStage('group');
  const themeIds = Array.from({ length: themes }, () => workshop.newId());
  for (const [index, themeId] of themeIds.entries()) {
    await facilitator.must('theme:add', { themeId, title: `Theme ${index}` });
  }
  await workshop.openStage('vote');
  await workshop.wait();
  const [ballotId = ''] = Object.keys(facilitator.map('board:main', 'ballots'));
  return { workshop, people, ballotId, themeIds };
}

const dotsOf = ({ client, id }: TestPerson, ballotId: string) => client.map(`mine:${id}`, 'votes')[ballotId];

test('who was offline when voting closed may send their dots for two minutes, and nobody else', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(3, 3, 3);
  const [here, away, later] = people;
  const [themeId = '', otherId = ''] = themeIds;
  if (!here || !away || !later) throw new Error('nobody came');
  try {
    await here.client.must('vote:cast', { ballotId, themeId, dots: 1 });
    away.client.close();
    later.client.close();
    await expect.poll(() => workshop.facilitator.map('desk', 'people')[later.id]?.['connected']).toBe(false);
    await expect.poll(() => workshop.facilitator.map('desk', 'people')[away.id]?.['connected']).toBe(false);
    await workshop.openStage('decide');
    await workshop.wait(limits.ballotGraceMs - 1_000);

    const over = { ok: false, code: 'closed', detail: 'voting-over' };
    expect(await here.client.command('vote:cast', { ballotId, themeId: otherId, dots: 1 })).toEqual(over);
    await workshop.comeBack(away);
    expect(dotsOf(away, ballotId)).toEqual({ id: ballotId, dots: {}, left: 2, late: true });
    await away.client.must('vote:cast', { ballotId, themeId, dots: 1 });
    expect(workshop.facilitator.map('board:main', 'ballots')[ballotId]).toMatchObject({ status: 'closed' });

    await workshop.wait(1_001);
    await expect
      .poll(() => workshop.facilitator.map('board:main', 'ballots')[ballotId]?.['status'])
      .toBe('counted');
    await workshop.comeBack(later);
    expect(dotsOf(later, ballotId)).toBeUndefined();
    expect(await later.client.command('vote:cast', { ballotId, themeId, dots: 1 })).toEqual(over);
    expect(later.client.map('board:main', 'ballots')[ballotId]).toMatchObject({ result: null });
    await workshop.facilitator.must('results:show', { ballotId });
    await later.client.settled();
    expect(later.client.map('board:main', 'ballots')[ballotId]?.['result']).toMatchObject({
      answered: 2,
      totals: { [themeId]: 2, [otherId]: 0 },
    });
  } finally {
    await workshop.close();
  }
});

test('a phone whose connection was dead at closing, without anybody knowing yet, votes when it is back', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(1, 1, 2);
  const [lost, here] = people;
  const [themeId = ''] = themeIds;
  if (!lost || !here) throw new Error('nobody came');
  try {
    // The old connection still counts: the server has not missed it yet.
    await workshop.openStage('decide');
    await workshop.comeBack(lost);
    await lost.client.must('vote:cast', { ballotId, themeId, dots: 1 });
    expect(await here.client.command('vote:cast', { ballotId, themeId, dots: 1 })).toMatchObject({
      detail: 'voting-over',
    });
  } finally {
    await workshop.close();
  }
});

test('showing the results ends the grace', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(1, 1, 2);
  const [away] = people;
  const [themeId = ''] = themeIds;
  if (!away) throw new Error('nobody came');
  try {
    away.client.close();
    await expect.poll(() => workshop.facilitator.map('desk', 'people')[away.id]?.['connected']).toBe(false);
    await workshop.openStage('decide');
    await workshop.facilitator.must('results:show', { ballotId });
    await workshop.comeBack(away);
    expect(await away.client.command('vote:cast', { ballotId, themeId, dots: 1 })).toMatchObject({
      detail: 'voting-over',
    });
  } finally {
    await workshop.close();
  }
});

test('once counted, nothing in the database leads from a person to a choice', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(6, 5, 3);
  const [first = '', second = ''] = themeIds;
  try {
    for (const { client } of people) {
      await client.must('vote:cast', { ballotId, themeId: second, dots: 1 });
      await client.must('vote:cast', { ballotId, themeId: second, dots: 0 });
      await client.must('vote:cast', { ballotId, themeId: first, dots: 1 });
    }
    const room = await workshop.server.rooms.open(workshop.workshopId);
    const open = [...(room?.state.all('votes') ?? [])];
    expect(open.map((vote) => String(vote.participantId)).toSorted()).toEqual(
      people.map(({ id }) => id).toSorted(),
    );
    await workshop.openStage('decide');
    await workshop.facilitator.must('results:show', { ballotId });
    await workshop.stop();

    const database = new DatabaseSync(path.join(workshop.directory, 'common-thread.sqlite'), {
      readOnly: true,
    });
    const votes = database.prepare('SELECT * FROM votes').all();
    expect(votes).toHaveLength(people.length);
    const ids = new Set([...people.map(({ id }) => id), ...open.map(({ id }) => id)]);
    for (const vote of votes) {
      expect(vote['participant_id']).toBeNull();
      expect(Object.values(vote).filter((value) => ids.has(String(value)))).toEqual([]);
    }
    const commands = database.prepare('SELECT * FROM commands').all();
    expect(commands.filter((command) => command['ballot_id'] !== null)).toEqual([]);
    expect(commands.filter((command) => command['body_hash'] === null)).toHaveLength(people.length * 3);
    for (const entry of database.prepare("SELECT * FROM audit WHERE action = 'vote:cast'").all()) {
      expect(themeIds).not.toContain(entry['subject_id']);
    }
    database.close();
    // Nor in what is left over in the files: the rows of the open ballot are gone from every byte.
    for (const name of await readdir(workshop.directory)) {
      const bytes = await readFile(path.join(workshop.directory, name));
      for (const { id } of open) expect(bytes.includes(id), name).toBe(false);
    }
  } finally {
    await workshop.close();
  }
});

test('fifty votes of one person at once never exceed their dots', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(1, 1, 8);
  const [voter, other] = people;
  if (!voter || !other) throw new Error('nobody came');
  try {
    // The same person on two devices, so that no limit of a connection holds them back.
    const second = await workshop.connect(`p:${voter.id}`, voter.browser);
    const votes = Array.from({ length: 50 }, (_, index) => ({
      ballotId,
      themeId: themeIds[index % themeIds.length] ?? '',
      dots: 1 + (index % 3),
    }));
    const replies = await Promise.all(
      votes.map((vote, index) => (index % 2 ? voter.client : second).command('vote:cast', vote)),
    );
    expect(replies.filter((reply) => reply.ok).length).toBeGreaterThan(2);
    const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.code]));
    expect(new Set(codes)).toEqual(new Set(['limit-reached']));
    await workshop.wait();
    const own = dotsOf(voter, ballotId);
    const dots = Object.values((own?.['dots'] ?? {}) as Record<string, number>);
    expect(dots.reduce((sum, one) => sum + one, 0)).toBe(5 - Number(own?.['left']));
    expect(own?.['left']).toBeGreaterThanOrEqual(0);
    expect(Math.max(...dots)).toBeLessThanOrEqual(2);
    expect(second.map(`mine:${voter.id}`, 'votes')[ballotId]).toEqual(own);

    await workshop.openStage('decide');
    await workshop.facilitator.must('results:show', { ballotId });
    await workshop.wait();
    const result = other.client.map('board:main', 'ballots')[ballotId]?.['result'] as {
      totals: Record<string, number>;
    };
    const total = Object.values(result.totals).reduce((sum, one) => sum + one, 0);
    expect(total).toBe(dots.reduce((sum, one) => sum + one, 0));
  } finally {
    await workshop.close();
  }
});

test('the split of a small group is on no client and in no output, though the total is', async () => {
  const { workshop, people, ballotId, themeIds } = await openVote(6, 3, 3);
  const [first = '', second = ''] = themeIds;
  try {
    const screen = await workshop.screen();
    for (const [index, { client }] of people.entries()) {
      await client.must('vote:cast', { ballotId, themeId: index < 6 ? first : second, dots: 1 });
    }
    await workshop.openStage('decide');
    await workshop.facilitator.must('results:show', { ballotId });
    await workshop.wait();
    const boards = [workshop.facilitator, ...people.map(({ client }) => client)];
    const results = [
      ...boards.map((client) => client.map('board:main', 'ballots')[ballotId]?.['result']),
      screen.map('screen', 'ballots')[ballotId]?.['result'],
    ];
    for (const result of results) {
      expect(result).toMatchObject({
        answered: 9,
        totals: { [first]: 6, [second]: 3 },
        groups: [],
        withheld: ['Staff', 'Lived-experience partner'],
        equalVoice: null,
      });
    }
    const { 'votes-csv': csv, json, word } = await allOutputs(workshop);
    expect(csv).not.toContain('Each group weighing the same');
    const rows = csv.split('\r\n').filter((row) => row.includes('Theme 0'));
    expect(rows).toEqual(['Vote,Theme 0,Everyone,9,6,,1']);
    expect(JSON.parse(json)).toMatchObject({ votes: [{ groups: [], equalVoice: null, answered: 9 }] });
    expect(word).toContain('is not shown, because it could give away how one person voted');
  } finally {
    await workshop.close();
  }
});
