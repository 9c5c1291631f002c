import * as Y from 'yjs';
import type { Actor } from '../../shared/domain/permissions.ts';
import { tableNames } from '../../shared/domain/state.ts';
import type { Reply } from '../../shared/protocol/events.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import type { DocumentName } from '../../shared/document/projection.ts';
import { joinWorkshop } from '../../server/handlers/join.ts';
import { work } from '../../server/handlers/work.ts';
import { createLinks } from '../../server/identity/links.ts';
import type { Room } from '../../server/rooms/contract.ts';
import { createRooms } from '../../server/rooms/room-registry.ts';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { seededChance } from '../support/chance.ts';
import { fakeClock } from '../support/clock.ts';

/** Where in its agenda a workshop stands. */
export const scenarios = [
  'draft',
  'lobby',
  'write',
  'read',
  'group',
  'vote',
  'voted',
  'decide',
  'actions',
  'closed',
  'archived',
  'paused',
] as const;
export type Scenario = (typeof scenarios)[number];

/** Who there is; those who may do nothing are among them. */
export const roles = [
  'facilitator',
  'ann',
  'bea',
  'scribe',
  'supporter',
  'support',
  'screen',
  'waiting',
  'removed',
  'stranger',
] as const;
export type Role = (typeof roles)[number];

/** A workshop in memory with everybody in it. */
export interface FuzzWorld {
  room: Room;
  actors: Record<Role, Actor>;
  newId: () => string;
  /** What the room reported as bugs. */
  faults: string[];
  /** Updates since this was last emptied, by document. */
  updated: Set<string>;
  /** Every document as its audience has it. */
  replicas: ReadonlyMap<string, Y.Doc>;
  /** Opens the documents of people who came since. */
  openDocuments(): void;
  /** Every row as text. */
  rows(): Map<string, string>;
  /** Lets time pass, or sets the server's clock back. */
  skew(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function createFuzzWorld(scenario: Scenario, seed: number): Promise<FuzzWorld> {
  const chance = seededChance(seed);
  const clock = fakeClock();
  let offset = 0;
  const faults: string[] = [];
  const updated = new Set<string>();
  const replicas = new Map<string, Y.Doc>();
  const names = new Map<string, string>();
  const storage = openMemoryStorage();
  const secret = new Uint8Array(32).fill(3);
  const newId = () => chance.newId();
  const rooms = createRooms({
    storage,
    links: createLinks(Buffer.from(secret), 'http://workshop.test'),
    secret,
    clock: { now: () => clock.now() + offset, at: (time, call) => clock.at(time - offset, call) },
    chance,
    ...work,
    log: {
      error: (event, fields, cause) =>
        void faults.push(`${event} ${JSON.stringify(fields)} ${String(cause)}`),
    },
    listener: {
      update(channel, update) {
        const name = names.get(channel) ?? '';
        updated.add(name);
        const doc = replicas.get(name);
        if (doc) Y.applyUpdate(doc, update);
      },
      disconnect: () => undefined,
      gone: () => undefined,
    },
  });
  const facilitator: Actor = { kind: 'facilitator', id: newId() };
  const opened = await rooms.open(await rooms.create('A workshop', { id: facilitator.id, name: 'Fran' }));
  if (!opened) throw new Error('the room did not open');
  const room: Room = opened;

  function openDocuments(): void {
    const people = [...room.state.all('participants')].map(({ id }): DocumentName => `mine:${id}`);
    for (const name of ['room', 'board:main', 'desk', 'support', 'screen', ...people] as DocumentName[]) {
      if (replicas.has(name)) continue;
      const channel = room.channelOf(name);
      const doc = new Y.Doc();
      for (const update of room.updatesSince(channel, new Uint8Array([0]))) Y.applyUpdate(doc, update);
      names.set(channel, name);
      replicas.set(name, doc);
    }
  }

  const actors = await play(scenario, { room, facilitator, newId });
  openDocuments();
  for (const actor of Object.values(actors)) room.enter(actor);
  await settled();
  return {
    room,
    actors,
    newId,
    faults,
    updated,
    replicas,
    openDocuments,
    rows() {
      const rows = new Map<string, string>();
      for (const table of tableNames) {
        for (const row of room.state.all(table)) rows.set(`${table} ${row.id}`, JSON.stringify(row));
      }
      return rows;
    },
    async skew(ms) {
      if (ms < 0) offset += ms;
      else clock.advance(ms);
      await settled();
    },
    async close() {
      await rooms.close();
      await storage.close();
      for (const doc of replicas.values()) doc.destroy();
    },
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

interface Playing {
  room: Room;
  facilitator: Actor;
  newId: () => string;
}

/** Plays a workshop up to where it is wanted; whoever is in it has something of everything. */
async function play(scenario: Scenario, { room, facilitator, newId }: Playing): Promise<Record<Role, Actor>> {
  const until = scenarios.indexOf(scenario === 'paused' ? 'write' : scenario);
  const reached = (name: Scenario) => until >= scenarios.indexOf(name);
  const must = async <N extends CommandName>(actor: Actor, name: N, body: CommandBody<N>): Promise<void> =>
    done(`${name} at ${scenario}`, await room.submit(actor, { id: newId(), name, body }));
  const lead = <N extends CommandName>(name: N, body: CommandBody<N>) => must(facilitator, name, body);
  const nobody: Actor = { kind: 'participant', id: newId() };
  const actors: Record<Role, Actor> = {
    facilitator,
    ann: nobody,
    bea: nobody,
    scribe: nobody,
    supporter: nobody,
    support: { kind: 'support' },
    screen: { kind: 'screen' },
    waiting: nobody,
    removed: nobody,
    stranger: { kind: 'facilitator', id: newId() },
  };
  const join = async (role: Role, groupId: string | null): Promise<string> => {
    const id = newId();
    const answers = {
      name: role,
      kind: groupId === null ? ('supporter' as const) : ('participant' as const),
      groupId,
      accessNeeds: '',
      ownDevice: true,
    };
    done(role, await room.perform('participant:join', (context) => joinWorkshop(context, id, answers)));
    actors[role] = { kind: 'participant', id };
    return id;
  };
  const stage = (kind: string) => [...room.state.all('stages')].find((one) => one.kind === kind)?.id ?? '';

  await lead('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
    languages: ['cy', 'ur'],
  });
  await lead('stage:edit', { stageId: stage('group'), options: { whoGroups: 'everyone' } });
  if (!reached('lobby')) return actors;

  await lead('workshop:open', {});
  await join('ann', 'lived');
  await join('bea', 'staff');
  const scribe = await join('scribe', 'staff');
  await join('supporter', null);
  await lead('participant:scribe', { participantId: scribe, scribe: true });
  await lead('participant:remove', { participantId: await join('removed', 'lived'), withNotes: false });
  const withoutDevice = newId();
  await lead('participant:add', { participantId: withoutDevice, name: 'Dee', groupId: 'lived' });
  await lead('workshop:edit', { waitingRoom: true });
  await join('waiting', 'lived');
  await must(actors.ann, 'pause:ask', { pauseId: newId() });
  if (!reached('write')) return actors;

  await lead('workshop:start', {});
  await lead('stage:open', { stageId: stage('write') });
  const noteIds: string[] = [];
  for (const [at, role] of (['ann', 'bea', 'scribe', 'ann'] as const).entries()) {
    const noteId = newId();
    noteIds.push(noteId);
    await must(actors[role], 'note:add', { noteId, text: `Words of ${role} [[${at}]]`, consent: 'group' });
  }
  await lead('note:add', {
    noteId: newId(),
    text: 'Words of Dee [[dee]]',
    consent: null,
    for: withoutDevice,
  });
  if (scenario === 'paused') await lead('workshop:pause', {});
  if (!reached('read') || scenario === 'paused') return actors;

  await lead('stage:open', { stageId: stage('read') });
  const [first = '', second = '', third = ''] = noteIds;
  await lead('word:send', { wordId: newId(), noteId: first, text: 'Thank you.' });
  await must(actors.ann, 'translation:add', {
    translationId: newId(),
    noteId: first,
    language: 'cy',
    text: 'Oer',
  });
  await must(actors.supporter, 'translation:add', {
    translationId: newId(),
    noteId: second,
    language: 'cy',
    text: 'x',
  });
  await lead('translation:add', { translationId: newId(), noteId: second, language: 'ur', text: 'y' });
  await lead('note:hide', { noteId: third, reason: 'Let us talk first.' });
  if (!reached('group')) return actors;

  await lead('stage:open', { stageId: stage('group') });
  const themes = [newId(), newId(), newId()];
  for (const [at, themeId] of themes.entries()) {
    await must(at === 0 ? actors.ann : facilitator, 'theme:add', {
      themeId,
      title: `Theme ${at}`,
      noteIds: noteIds.slice(at, at + 1).filter((id) => room.state.get('notes', id)?.status === 'shown'),
    });
  }
  if (!reached('vote')) return actors;

  await lead('stage:open', { stageId: stage('vote') });
  const [ballot] = [...room.state.all('ballots')];
  const [themeId = '', otherTheme = ''] = themes;
  for (const role of ['ann', 'bea'] as const) {
    await must(actors[role], 'vote:cast', { ballotId: ballot?.id ?? '', themeId, dots: 1 });
  }
  if (!reached('voted')) return actors;
  await lead('stage:close', { stageId: stage('vote') });
  if (!reached('decide')) return actors;

  await lead('results:show', { ballotId: ballot?.id ?? '' });
  await lead('stage:open', { stageId: stage('decide') });
  await lead('priority:choose', { themeId, statement: 'Blankets', reason: 'It was cold', version: 0 });
  if (!reached('actions')) return actors;

  await lead('stage:open', { stageId: stage('actions') });
  const { id: annId } = actors.ann as { id: string };
  for (const title of ['Buy blankets', 'Ask first']) {
    const actionId = newId();
    await lead('action:add', { actionId, themeId, title, due: '', measure: '', noteIds: [second] });
    await lead('action:owner', { actionId, owner: { kind: 'person', participantId: annId } });
    await lead('action:co-lead', { actionId, participantId: annId });
  }
  if (!reached('closed')) return actors;

  await lead('priority:set-aside', { themeId: otherTheme, reason: 'Later', version: 0 });
  await lead('priority:set-aside', { themeId: themes[2] ?? '', reason: 'Later', version: 0 });
  await lead('workshop:close', {});
  if (reached('archived')) await lead('workshop:archive', {});
  return actors;
}

function done(what: string, reply: Reply): void {
  if (!reply.ok) throw new Error(`${what}: ${reply.code} ${reply.detail ?? ''}`);
}
