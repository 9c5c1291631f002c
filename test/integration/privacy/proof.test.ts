import { expect, test } from 'vitest';
import { contains } from '../../support/detector.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';
import type { WireClient } from '../../support/wire-client.ts';

interface Room {
  workshop: TestWorkshop;
  writer: TestPerson;
  others: Record<string, WireClient>;
  people: TestPerson[];
}

/** A writer, and one of every kind of client that must learn nothing. */
async function gather(seed: number): Promise<Room> {
  const workshop = await startWorkshop({ seed });
  const writer = await workshop.join('Wren', 'lived');
  const people: TestPerson[] = [];
  for (const [name, group] of [
    ['Pat', 'lived'],
    ['Ola', 'staff'],
    ['Max', 'staff'],
  ] as const) {
    people.push(await workshop.join(name, group));
  }
  const screen = await workshop.screen();
  const support = await workshop.support();
  const others: Record<string, WireClient> = { facilitator: workshop.facilitator, screen, support };
  for (const [index, person] of people.entries()) others[`participant ${index}`] = person.client;
  await workshop.facilitator.must('workshop:start', {});
  return { workshop, writer, others, people };
}

async function settle(others: Record<string, WireClient>): Promise<void> {
  for (const client of Object.values(others)) await client.settled();
}

/** Lets slow counts go out, and everything arrive. */
async function wait({ workshop, others }: Room): Promise<void> {
  workshop.clock.advance(1_000);
  await settle(others);
}

function received(client: WireClient): string {
  return client.packets.join('\n');
}

interface Words {
  first: string;
  second: string;
  changed: string;
}

/** A person writes, edits, removes, changes consent, and says they are done. Returns the ids of what remains. */
async function write({ writer, workshop }: Room, words: Words, consent: 'named' | 'group'): Promise<string> {
  const [kept, gone] = [workshop.newId(), workshop.newId()];
  await writer.client.must('note:add', { noteId: kept, text: words.first, consent });
  await writer.client.must('note:add', { noteId: gone, text: words.second, consent: 'never' });
  await writer.client.must('note:edit', { noteId: kept, text: words.changed, version: 1 });
  await writer.client.must('note:consent', { noteId: kept, consent });
  await writer.client.must('note:remove', { noteId: gone });
  await writer.client.must('participant:done', { done: true });
  return kept;
}

const words: Words = {
  first: 'The night at home was long and I said nothing.',
  second: 'Nobody in the ward café asked me — niemand, žádný.',
  changed: 'The first night at home was long; I slept badly.',
};

test('hidden words reach nobody until reveal, and authors nobody ever', async () => {
  const room = await gather(11);
  const { workshop, writer, others } = room;
  try {
    await workshop.openStage('write');
    const kept = await write(room, words, 'named');
    await wait(room);
    for (const [who, client] of Object.entries(others)) {
      const seen = received(client);
      expect(client.packets.length, who).toBeGreaterThan(1);
      for (const text of Object.values(words))
        expect(contains(seen, text), `${who} before reveal`).toBe(false);
      expect(contains(seen, kept), `${who} learns that the note exists`).toBe(false);
    }
    // The writer has their own words: the detector does see through every layer.
    expect(contains(received(writer.client), words.changed)).toBe(true);

    await workshop.openStage('read');
    await wait(room);
    const { screen, support, ...board } = others;
    for (const [who, client] of Object.entries(board)) {
      expect(contains(received(client), words.changed), `${who} after reveal`).toBe(true);
    }
    if (!screen || !support) throw new Error('a client is missing');
    expect(contains(received(screen), words.changed), 'the wall waits').toBe(false);
    await workshop.facilitator.must('wall:set', { on: true });
    await wait(room);
    expect(contains(received(screen), words.changed), 'the wall shows').toBe(true);
    expect(contains(received(support), words.changed)).toBe(false);

    for (const [who, client] of Object.entries(others)) {
      const seen = received(client);
      // What was removed or overwritten before reveal is gone for good.
      expect(contains(seen, words.first), who).toBe(false);
      expect(contains(seen, words.second), who).toBe(false);
      // The desk knows people by id, for the roster; what it may never have is an author beside a note.
      const learns = who !== 'facilitator' && contains(seen, writer.id);
      expect(learns, `${who} learns an author`).toBe(false);
      for (const document of ['board:main', 'screen', 'room']) {
        expect(JSON.stringify(client.docs.get(document)?.toJSON() ?? {}), who).not.toContain(writer.id);
      }
    }
    expect(JSON.stringify(workshop.facilitator.map('board:main', 'notes'))).not.toContain('Wren');
    for (const line of workshop.log) {
      for (const text of [...Object.values(words), 'Wren'])
        expect(contains(line, text), 'in the log').toBe(false);
    }
  } finally {
    await workshop.close();
  }
});

test('a late note, a hidden note and a private word reach only whom they may', async () => {
  const room = await gather(12);
  const { workshop, writer, others, people } = room;
  const secret = 'What I only say quietly to the desk, please.';
  try {
    await workshop.openStage('write');
    const kept = await write(room, words, 'named');
    await workshop.openStage('read');
    await workshop.facilitator.must('wall:set', { on: true });
    const late = 'I was still writing when the bell went.';
    await writer.client.must('note:add', { noteId: workshop.newId(), text: late, consent: null, late: true });
    await wait(room);
    for (const [who, client] of Object.entries(others))
      expect(contains(received(client), late), who).toBe(false);
    workshop.clock.advance(60_000);
    await wait(room);
    await wait(room);
    expect(contains(received(workshop.facilitator), late)).toBe(true);
    // The desk reads first: the wall has what was shown on it, and waits for another yes for what came later.
    const { screen } = others;
    if (!screen) throw new Error('a client is missing');
    expect(contains(received(screen), words.changed)).toBe(true);
    expect(contains(received(screen), late)).toBe(false);
    expect(workshop.facilitator.map('desk', 'settings')['one']).toMatchObject({ onWall: true, notOnWall: 1 });
    await workshop.facilitator.must('wall:set', { on: true });
    await wait(room);
    expect(contains(received(screen), late)).toBe(true);

    await workshop.facilitator.must('note:hide', { noteId: kept, reason: 'Let us talk first.' });
    await workshop.facilitator.must('word:send', {
      wordId: workshop.newId(),
      noteId: kept,
      text: 'Are you safe?',
    });
    await writer.client.must('word:answer', {
      wordId: workshop.newId(),
      noteId: kept,
      text: secret,
      withName: false,
    });
    await wait(room);
    for (const person of people) {
      expect(person.client.map('board:main', 'notes')[kept]).toBeUndefined();
      for (const text of ['Are you safe?', secret, 'Let us talk first.']) {
        expect(contains(received(person.client), text)).toBe(false);
      }
    }
    const desk = JSON.stringify(workshop.facilitator.map('desk', 'words'));
    expect(desk).toContain(secret);
    expect(desk).not.toContain('Wren');
    expect(desk).not.toContain(writer.id);
    expect(Object.keys(writer.client.map(`mine:${writer.id}`, 'words'))).toHaveLength(2);
  } finally {
    await workshop.close();
  }
});

test('a pause reaches the support person and nobody else', async () => {
  const room = await gather(13);
  const { workshop, writer, others } = room;
  try {
    await wait(room);
    const before = new Map(Object.entries(others).map(([who, client]) => [who, pushes(client).length]));
    await writer.client.must('pause:ask', { pauseId: workshop.newId() });
    await wait(room);
    for (const [who, client] of Object.entries(others)) {
      const grew = pushes(client).length - (before.get(who) ?? 0);
      expect(grew, who).toBe(who === 'support' ? 1 : 0);
    }
    expect(contains(received(others['support'] as WireClient), 'Wren')).toBe(true);
  } finally {
    await workshop.close();
  }
});

test('a call for help, more time and a break reach the desk as far as each may, and nobody else', async () => {
  const room = await gather(14);
  const { workshop, writer, others } = room;
  const { facilitator: desk, ...rest } = others;
  if (!desk) throw new Error('a client is missing');
  try {
    await workshop.openStage('write');
    await wait(room);
    const counts = () => new Map(Object.entries(others).map(([who, client]) => [who, pushes(client).length]));
    const asks = [
      ['participant:more-time', { more: true }],
      ['participant:help', { wanted: true }],
      ['participant:away', { away: true }],
    ] as const;
    for (const [name, body] of asks) {
      const before = counts();
      const seen = desk.packets.length;
      await writer.client.must(name, body);
      await wait(room);
      for (const [who, client] of Object.entries(rest)) {
        expect(pushes(client).length, `${who} after ${name}`).toBe(before.get(who));
      }
      expect(pushes(desk).length, `the desk after ${name}`).toBe((before.get('facilitator') ?? 0) + 1);
      // The desk learns that somebody needs more time. Who, is in none of what it is sent.
      const learnt = desk.packets.slice(seen).join('\n');
      expect(contains(learnt, writer.id), name).toBe(name !== 'participant:more-time');
    }
    expect(desk.map('desk', 'progress')['one']).toMatchObject({ moreTime: 1 });
    expect(desk.map('desk', 'people')[writer.id]).toMatchObject({ helpWanted: true, away: true });
    await desk.must('participant:help', { wanted: false, for: writer.id });
    await wait(room);
    expect(writer.client.map(`mine:${writer.id}`, 'me')['one']).toMatchObject({
      moreTime: true,
      helpWanted: false,
      away: true,
    });
    for (const line of workshop.log) expect(line).not.toMatch(/Wren|helpWanted/);
  } finally {
    await workshop.close();
  }
});

test('a translation goes where its note goes, and who made it to nobody', async () => {
  const room = await gather(15);
  const { workshop, writer, others, people } = room;
  const { facilitator, screen, support, ...rest } = others;
  if (!facilitator || !screen || !support) throw new Error('a client is missing');
  const [own, helped] = ['Roedd y noson gyntaf gartref yn hir.', 'گھر پر پہلی رات بہت لمبی تھی۔'];
  try {
    const supporter = await workshop.join('Sunil', null, { kind: 'supporter' });
    await workshop.openStage('write');
    const kept = await write(room, words, 'named');
    const put = (client: WireClient, language: string, text: string) =>
      client.command('translation:add', { translationId: workshop.newId(), noteId: kept, language, text });
    // Before the reveal nobody can, and the answer does not tell whether there is a note.
    expect(await put(supporter.client, 'ur', helped)).toMatchObject({ ok: false, code: 'not-found' });
    const none = await supporter.client.command('translation:add', {
      translationId: workshop.newId(),
      noteId: workshop.newId(),
      language: 'ur',
      text: helped,
    });
    expect(none).toMatchObject({ ok: false, code: 'not-found' });

    await workshop.openStage('read');
    await facilitator.must('wall:set', { on: true });
    await put(writer.client, 'cy', own);
    await put(supporter.client, 'ur', helped);
    await wait(room);
    for (const [who, client] of Object.entries({ facilitator, ...rest })) {
      for (const text of [own, helped]) expect(contains(received(client), text), who).toBe(true);
    }
    for (const text of [own, helped]) {
      expect(contains(received(screen), text), 'the wall waits').toBe(false);
      expect(contains(received(support), text), 'the support person').toBe(false);
    }
    expect(facilitator.map('desk', 'settings')['one']).toMatchObject({ translationsNotOnWall: 2 });
    await facilitator.must('wall:set', { on: true });
    await wait(room);
    expect(contains(received(screen), own), 'the wall shows').toBe(true);

    for (const [who, client] of Object.entries(others)) {
      for (const author of [writer, supporter]) {
        for (const document of ['board:main', 'screen', 'room']) {
          const held = JSON.stringify(client.docs.get(document)?.toJSON() ?? {});
          expect(held, `${who} ${document}`).not.toContain(author.id);
        }
        const learns = who !== 'facilitator' && contains(received(client), author.id);
        expect(learns, `${who} learns a translator`).toBe(false);
      }
    }
    await facilitator.must('note:hide', { noteId: kept, reason: 'Let us talk first.' });
    await wait(room);
    const board = people.map((person) => person.client.map('board:main', 'translations'));
    expect([...board, screen.map('screen', 'translations')]).toEqual([{}, {}, {}, {}]);
    for (const line of workshop.log) {
      for (const text of [own, helped]) expect(contains(line, text), 'in the log').toBe(false);
    }
  } finally {
    await workshop.close();
  }
});

/** Packets that are not replies to the client's own commands. */
function pushes(client: WireClient): string[] {
  return client.packets.filter((packet) => packet.startsWith('2'));
}

interface Choices {
  words: Words;
  consent: 'named' | 'group';
  /** A person has one dot less than there are themes. */
  dots: [number, number, number, number];
}

/** One seeded history; returns what everyone else received until reveal, and until results are shown. */
async function history(choices: Choices): Promise<{ beforeReveal: string[]; duringVote: string[] }> {
  const room = await gather(21);
  const { workshop, writer, others, people } = room;
  const { facilitator } = workshop;
  await wait(room);
  const handshake = Object.fromEntries(
    Object.entries(others).map(([who, client]) => [who, client.packets.length]),
  );
  const take = () =>
    Object.entries(others).map(
      ([who, client]) => `${who}: ${client.packets.splice(0).slice(handshake[who]).join('\n')}`,
    );
  try {
    await workshop.openStage('write');
    await write(room, choices.words, choices.consent);
    await wait(room);
    const beforeReveal = take();
    for (const who of Object.keys(handshake)) handshake[who] = 0;

    await workshop.openStage('group');
    const themes = Array.from({ length: 4 }, () => workshop.newId());
    for (const [index, themeId] of themes.entries()) {
      await facilitator.must('theme:add', { themeId, title: `Theme ${index}`, noteIds: [] });
    }
    await workshop.openStage('vote');
    await wait(room);
    take();
    const ballotId = Object.keys(facilitator.map('board:main', 'ballots'))[0] ?? '';
    for (const voter of [writer, ...people.slice(0, 2)]) {
      for (const [index, themeId] of themes.entries()) {
        const dots = choices.dots[index] ?? 0;
        await voter.client.must('vote:cast', { ballotId, themeId, dots });
      }
    }
    await writer.client.must('participant:done', { done: true });
    await wait(room);
    await workshop.openStage('decide');
    await wait(room);
    // Two voters receive their own choices; everybody else must see the same, whatever was chosen.
    const duringVote = take().filter((line) => !/^participant [01]/.test(line));
    expect(duringVote).toHaveLength(4);
    return { beforeReveal, duringVote };
  } finally {
    await workshop.close();
  }
}

/** Other words, equally long in bytes: every letter of the alphabet moves thirteen places. */
function turned(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

test('the same history with other words and choices looks the same to everybody else, byte for byte', async () => {
  const other: Words = {
    first: turned(words.first),
    second: turned(words.second),
    changed: turned(words.changed),
  };
  expect(other.changed).not.toBe(words.changed);
  expect(Buffer.byteLength(other.second)).toBe(Buffer.byteLength(words.second));
  const one = await history({ words, consent: 'named', dots: [1, 1, 1, 0] });
  const two = await history({ words: other, consent: 'group', dots: [1, 0, 1, 0] });
  expect(one.beforeReveal.join('').length).toBeGreaterThan(500);
  expect(one.duringVote.join('').length).toBeGreaterThan(500);
  expect(two.beforeReveal).toEqual(one.beforeReveal);
  expect(two.duringVote).toEqual(one.duringVote);
});
