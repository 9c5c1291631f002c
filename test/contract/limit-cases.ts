import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { createLog } from '../../server/log.ts';
import { noMeters } from '../../server/metrics/meters.ts';
import { createEndings } from '../../server/realtime/endings.ts';
import { boundLines } from '../../server/realtime/lines.ts';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { createSignIns } from '../../server/identity/sign-ins.ts';
import { createOneTimeLinks } from '../../server/identity/tokens.ts';
import { createKeyedRate } from '../../server/identity/keyed-rate.ts';
import { createThrottle } from '../../server/identity/throttle.ts';
import { unhurried } from '../../server/http/unhurried.ts';
import { Replicated } from '../../server/rooms/replicated.ts';
import { createRates } from '../../server/realtime/rates.ts';
import { readStateVector } from '../../server/realtime/frames.ts';
import { createKeptFrames } from '../../server/realtime/kept-frames.ts';
import type { SignIn } from '../../server/storage/storage.ts';
import { actionHandlers } from '../../server/handlers/agreed-action.ts';
import { ballotHandlers } from '../../server/handlers/ballot.ts';
import { noteHandlers } from '../../server/handlers/note.ts';
import { participantHandlers } from '../../server/handlers/participant.ts';
import { stageHandlers } from '../../server/handlers/stage.ts';
import { themeHandlers } from '../../server/handlers/theme.ts';
import { translationHandlers } from '../../server/handlers/translation.ts';
import { wordHandlers } from '../../server/handlers/word.ts';
import { agendaWarnings } from '../../shared/domain/agenda.ts';
import { nextDue } from '../../shared/domain/due.ts';
import { limits } from '../../shared/domain/limits.ts';
import { newWorkshop } from '../../shared/domain/new-workshop.ts';
import { everyoneGroups } from '../../shared/domain/situation.ts';
import type { TableName, Rows } from '../../shared/domain/state.ts';
import { commands, type CommandName } from '../../shared/protocol/registry.ts';
import { restBodies } from '../../shared/protocol/rest.ts';
import { fakeClock } from '../support/clock.ts';
import { boundConnection, gateWorld } from '../support/fake-engine.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  stageRow,
  themeRow,
  translationRow,
  type World,
} from '../support/handler-context.ts';

/** How a limit is held, and whether so many (so long, so big) are allowed. */
type Case =
  | {
      /** `most`: itself allowed, more not. `under`: itself not allowed any more. `least`: itself allowed, less not. `exactly`: only itself. */
      kind: 'most' | 'under' | 'least' | 'exactly';
      /** Sizes come in these steps; 1 unless said otherwise. */
      step?: number;
      allowed: (count: number) => boolean | Promise<boolean>;
    }
  /** Too dear, or too much of a machine, to be tried at each size here: the file that does names the limit. */
  | { provenIn: string };

const x = (length: number) => 'x'.repeat(length);
const anId = id('one');
const ids = (count: number) => Array.from({ length: count }, (_, n) => id(`n${n}_`));
/** `aa`, `ab` … */
const tags = (count: number) => Array.from({ length: count }, (_, n) => `a${String.fromCharCode(97 + n)}`);

const fits = (name: CommandName, body: (count: number) => object): Case => ({
  kind: 'most',
  allowed: (count) => commands[name].safeParse(body(count)).success,
});
const passphrase = (length: number) =>
  restBodies['/api/set-up'].safeParse({
    token: x(30),
    name: 'Fran',
    email: 'fran@example.org',
    passphrase: x(length),
  }).success;

/** A world with one row fewer than the count: what is done in it must be allowed, or refused with `limit-reached`. */
const oneMore = <T extends TableName>(
  table: T,
  row: (n: number) => Rows[T],
  act: (world: World) => void,
  stage: 'write' | 'group' | 'actions' = 'group',
): Case => ({
  kind: 'most',
  allowed(count) {
    const world = createWorld({
      workshop: { currentStageId: id(stage) },
      stages: [stageRow(stage, { status: 'open' })],
      participants: [personRow('ann')],
      notes: [noteRow('note', 'ann')],
    });
    const missing = count - 1 - [...world.draft.all(table)].length;
    for (let n = 0; n < missing; n += 1) world.draft.put(table, row(n));
    const refusal = refusalOf(() => act(world));
    if (refusal !== 'not refused' && !refusal.startsWith('limit-reached')) throw new Error(refusal);
    return refusal === 'not refused';
  },
});
const addNote = (world: World) =>
  noteHandlers['note:add'](world.participant(id('ann')), { noteId: id('new'), text: 'x', consent: null });

/** So many at once; and with `afterMs`, what a full count allows again after that time. */
const takes = (start: (now: () => number) => () => boolean, burst = 0): Case => ({
  kind: 'most',
  allowed(count) {
    const clock = fakeClock();
    const take = start(() => clock.now());
    if (burst > 0) {
      for (let n = 0; n < burst; n += 1) if (!take()) throw new Error('the burst was not granted');
      clock.advance(1_000);
    }
    for (let n = 0; n < count; n += 1) if (!take()) return false;
    return true;
  },
});
type Attendee = Parameters<ReturnType<typeof createRates>>[0];
const attendee = (as: string) => ({ as, room: { workshopId: 'w' } }) as Attendee;
const perConnection = (what: 'command' | 'document') => (now: () => number) =>
  createRates(now)(attendee('p'))[what];
/** Of one person, each time on a new connection. */
const perPerson = (what: 'command' | 'document') => (now: () => number) => {
  const rates = createRates(now);
  return () => rates(attendee('p'))[what]();
};
/** Of one workshop, each time by another person. */
const perWorkshop = (now: () => number) => {
  const rates = createRates(now);
  let person = 0;
  return () => rates(attendee(`p${(person += 1)}`)).command();
};
const requests = (now: () => number) => {
  const handler = unhurried(() => 'address', now);
  return () => {
    try {
      let passed = false;
      handler({} as never, {} as never, () => (passed = true));
      return passed;
    } catch {
      return false;
    }
  };
};
const handshakes = (burst: number): Case => ({
  kind: 'most',
  allowed(count) {
    const gate = gateWorld();
    for (let n = 0; n < burst; n += 1) gate.handshake('a');
    if (burst > 0) gate.clock.advance(1_000);
    for (let n = 0; n < count; n += 1) if (!gate.handshake('a')) return false;
    return true;
  },
});

/** Something is good for a time that is just not reached. */
const lasts = (start: (now: () => number) => Promise<() => Promise<boolean>>): Case => ({
  kind: 'under',
  async allowed(ms) {
    const clock = fakeClock();
    const good = await start(() => clock.now());
    clock.advance(ms);
    return good();
  },
});
async function accounts(now: () => number) {
  const storage = openMemoryStorage();
  const account = { id: anId, name: 'Fran', email: 'fran@example.org', passphrase: 'x', createdAt: 0 };
  await storage.putAccount(account);
  return { storage, signIns: createSignIns({ storage, now, secure: false }) };
}
const signedIn = lasts(async (now) => {
  const { signIns } = await accounts(now);
  const cookie = (await signIns.issue({ kind: 'facilitator', accountId: anId })).split(';')[0];
  return async () => (await signIns.facilitator(cookie, `f:${anId}`)) !== undefined;
});
const oneTime = (kind: 'set-up' | 'invite') =>
  lasts(async (now) => {
    const links = createOneTimeLinks((await accounts(now)).storage, now, 'http://workshop.test');
    const token = new URL(await links.issue(kind, {})).hash.slice(1);
    return async () => (await links.look(token)) !== undefined;
  });
/** Sign-ins over a storage that only remembers what it was told to keep. */
function forgetful() {
  const kept: SignIn[] = [];
  const storage = {
    putSignIn: async (signIn: SignIn) => void kept.push(signIn),
    findSignIn: async () => ({ kind: 'participant', subjectId: '', workshopId: 'w', idleMs: null }) as SignIn,
    touchSignIn: async () => undefined,
    deleteSignIn: async () => undefined,
    deleteSignInsOf: async () => undefined,
  };
  return { kept, storage };
}

function lateNotes(count: number): number {
  const notes = Array.from({ length: count }, (_, n) =>
    noteRow(`late${n}`, 'ann', { status: 'late', lateAt: 1_000 }),
  );
  const world = createWorld({
    workshop: { currentStageId: id('read') },
    stages: [stageRow('read', { status: 'open' })],
    notes,
  });
  return (nextDue(world.draft)?.at ?? Number.NaN) - 1_000;
}

function votesLate(ms: number): boolean {
  const themeId = id('theme');
  const world = createWorld({
    workshop: { currentStageId: null },
    participants: [personRow('ann')],
    themes: [themeRow('theme', 0)],
  });
  world.draft.put('ballots', {
    id: id('ballot'),
    stageId: id('vote'),
    position: 0,
    question: '',
    dots: 3,
    perTheme: 3,
    options: [{ themeId, title: 'theme' }],
    status: 'closed',
    closedAt: world.now - ms,
    lateVoterIds: [id('ann')],
    shown: false,
    result: null,
  });
  const body = { ballotId: id('ballot'), themeId, dots: 1 };
  return refusalOf(() => ballotHandlers['vote:cast'](world.participant(id('ann')), body)) === 'not refused';
}

/** A sync step 1 of exactly so many characters: pairs of one byte each, and a longer number where the count is odd. */
function vectorOf(characters: number): string {
  const bytes = (characters / 4) * 3;
  // Two for the kinds, two for the length, two for the count.
  const rest = bytes - 6;
  const pairs = Math.floor(rest / 2);
  const long = rest % 2 === 1;
  const entries = Array.from({ length: pairs }, (_, n) =>
    long && n === 0 ? [0x81, 0x00, 1] : [1, 1],
  ).flat();
  return Buffer.from([0, 0, ...twoBytes(rest + 2), ...twoBytes(pairs), ...entries]).toString('base64');
}

/** A number in the two bytes that it takes from 128 to 16,383. */
function twoBytes(value: number): number[] {
  return [(value & 0x7f) | 0x80, value >> 7];
}

/** Whether a newcomer is sent a kept state and so many bytes behind it, and not a new state. */
function hasTail(bytes: number): boolean {
  let update = 0;
  const document = new Replicated(7, ({ length }) => {
    update = length;
  });
  const write = (key: string, text: string) =>
    document.edit((doc) => void doc.getMap('notes').set(key, text));
  write('a', x(bytes));
  // What stands around a text of about that length.
  const around = update - bytes;
  document.updatesSince(new Uint8Array([0]));
  write('b', x(bytes - around));
  if (update !== bytes) throw new Error(`an update of ${update} bytes`);
  return document.updatesSince(new Uint8Array([0])).length === 2;
}

/** What one connection says. */
const packets = (now: () => number) => {
  const connection = boundConnection();
  return () => {
    connection.clock.advance(now() - connection.clock.now());
    return connection.says();
  };
};

function takesPackets(count: number): boolean {
  const connection = boundConnection();
  for (let n = 0; n < count; n += 1) if (!connection.isSent()) return false;
  return true;
}

/** Each is of a connection of its own. True when the log has a line of it. */
const warnings = (now: () => number) => {
  let lines = 0;
  const log = createLog({ level: 'warn', write: () => (lines += 1), now });
  const endings = createEndings(log, noMeters, now);
  return () => {
    const before = lines;
    endings.note({} as Parameters<typeof endings.note>[0], 'said-too-much');
    return lines > before;
  };
};

/** One case for each limit: a limit without one does not compile, and fails. */
export const limitCases: Record<keyof typeof limits, Case> = {
  noteText: fits('note:add', (n) => ({ noteId: anId, text: x(n), consent: null })),
  name: fits('participant:edit', (n) => ({ name: x(n) })),
  title: fits('theme:rename', (n) => ({ themeId: anId, title: x(n), version: 0 })),
  paragraph: fits('priority:set-aside', (n) => ({ themeId: anId, reason: x(n), version: 0 })),
  address: fits('workshop:edit', (n) => ({ contact: x(n) })),
  short: fits('stage:edit', (n) => ({ stageId: anId, short: x(n) })),
  pictureText: fits('stage:translate', (n) => ({ stageId: anId, language: 'cy', pictureText: x(n) })),
  identityName: {
    kind: 'most',
    allowed: (n) => restBodies['/api/sign-out'].safeParse({ as: x(n) }).success,
  },
  codeTyped: { kind: 'most', allowed: (n) => restBodies['/api/join/look'].safeParse({ code: x(n) }).success },
  channelName: { provenIn: 'integration/realtime/hostile.test.ts' },
  languageTag: fits('workshop:edit', (n) => ({
    language: n < 12 ? 'abc-Abcd-GB' : 'abc-Abcd-1'.padEnd(n, '2'),
  })),
  languages: fits('workshop:edit', (n) => ({ languages: tags(n) })),
  groundRules: fits('workshop:edit', (n) => ({ rules: tags(n) })),
  groups: fits('workshop:edit', (n) => ({ groups: tags(n).map((tag) => ({ id: tag, label: tag })) })),
  stages: oneMore(
    'stages',
    (n) => stageRow('break', { id: id(`s${n}`), position: n }),
    (world) =>
      stageHandlers['stage:add'](world.facilitator(), {
        stageId: id('new'),
        kind: 'break',
        title: 'Tea',
        prompt: '',
        minutes: 5,
        position: 0,
      }),
  ),
  themes: oneMore(
    'themes',
    (n) => themeRow(`t${n}`, n),
    (world) => themeHandlers['theme:add'](world.facilitator(), { themeId: id('new'), title: 'x' }),
  ),
  notesPerPerson: oneMore('notes', (n) => noteRow(`n${n}`, 'ann'), addNote, 'write'),
  notesPerWorkshop: oneMore('notes', (n) => noteRow(`n${n}`, `author${n}`), addNote, 'write'),
  notesPerMove: fits('note:move', (n) => ({ noteIds: ids(n), themeId: null })),
  people: oneMore(
    'participants',
    (n) => personRow(`p${n}`),
    (world) =>
      participantHandlers['participant:add'](world.facilitator(), {
        participantId: id('new'),
        name: 'x',
        groupId: 'staff',
      }),
  ),
  actions: oneMore(
    'actions',
    (n) => ({
      id: id(`a${n}`),
      themeId: null,
      title: 'x',
      owner: { kind: 'none' },
      coLead: null,
      due: '',
      measure: '',
      noteIds: [],
      agreed: false,
      position: n,
      version: 1,
    }),
    (world) =>
      actionHandlers['action:add'](world.facilitator(), {
        actionId: id('new'),
        themeId: null,
        title: 'x',
        due: '',
        measure: '',
        noteIds: [],
      }),
    'actions',
  ),
  notesPerAction: fits('action:edit', (n) => ({ actionId: anId, version: 1, noteIds: ids(n) })),
  privateWordsPerNote: oneMore(
    'privateWords',
    (n) => ({ id: id(`w${n}`), noteId: id('note'), from: 'facilitator', text: 'x', name: null, at: 0 }),
    (world) =>
      wordHandlers['word:send'](world.facilitator(), { wordId: id('new'), noteId: id('note'), text: 'x' }),
  ),
  translationsPerNote: oneMore(
    'translations',
    (n) => translationRow(`t${n}`, 'note', 'sue', { language: `b${String.fromCharCode(97 + n)}` }),
    (world) =>
      translationHandlers['translation:add'](world.participant(id('ann')), {
        translationId: id('new'),
        noteId: id('note'),
        language: 'cy',
        text: 'x',
      }),
  ),
  minutesAdded: fits('timer:add', (n) => ({ minutes: n })),
  keepDays: fits('workshop:edit', (n) => ({ keepDays: n })),
  minutesPerStage: fits('stage:edit', (n) => ({ stageId: anId, minutes: n })),
  dotsPerPerson: fits('vote:cast', (n) => ({ ballotId: anId, themeId: anId, dots: n })),
  smallestThreshold: {
    kind: 'least',
    allowed: (n) => commands['workshop:edit'].safeParse({ threshold: n }).success,
  },
  defaultThreshold: {
    kind: 'exactly',
    allowed: (n) => newWorkshop({ id: anId, title: 'x', now: 0 }).threshold === n,
  },
  largestThreshold: fits('workshop:edit', (n) => ({ threshold: n })),
  everyoneGroupsUpTo: {
    kind: 'most',
    allowed: (n) =>
      everyoneGroups(
        createWorld({
          workshop: { currentStageId: id('group') },
          stages: [stageRow('group', { status: 'open' })],
          participants: Array.from({ length: n }, (_, at) => personRow(`p${at}`)),
        }).draft,
      ),
  },
  ballotGraceMs: { kind: 'most', allowed: votesLate },
  lateBatchNotes: { kind: 'least', allowed: (n) => lateNotes(n) === 0 },
  lateBatchWaitMs: { kind: 'exactly', allowed: (ms) => lateNotes(1) === ms },
  batchEveryMs: { provenIn: 'unit/server/rooms/batch-window.test.ts' },
  tailBytes: { kind: 'most', allowed: hasTail },
  documentRestMs: { provenIn: 'unit/server/rooms/live-documents.test.ts' },
  keptFrameBytes: {
    kind: 'most',
    allowed(bytes) {
      const frames = createKeptFrames(fakeClock());
      const first = new Uint8Array();
      let made = 0;
      const frame = (length: number) => () => ((made += 1), { length } as Buffer);
      frames.of(first, 'plain', frame(1));
      frames.of(new Uint8Array(), 'plain', frame(bytes - 1));
      frames.of(first, 'plain', frame(1));
      return made === 2;
    },
  },
  countsEveryMs: { provenIn: 'unit/server/rooms/live-documents.test.ts' },
  objectionDays: { provenIn: 'unit/shared/output/report.test.ts' },
  minutesWithoutBreak: {
    kind: 'most',
    allowed: (n) => agendaWarnings([{ id: anId, kind: 'write', minutes: n, position: 0 }]).length === 0,
  },
  sharedDeviceIdleMs: { provenIn: 'integration/workshop/people.test.ts' },
  ownDeviceMs: {
    kind: 'exactly',
    async allowed(ms) {
      const { storage, kept } = forgetful();
      const signIns = createSignIns({ storage, now: () => 0, secure: false });
      const device = { workshopId: 'w', ownDevice: true, linkGeneration: null };
      await signIns.issue({ kind: 'participant', id: anId, ...device });
      return kept[0]?.expiresAt === ms;
    },
  },
  facilitatorSignInMs: signedIn,
  setUpLinkMs: oneTime('set-up'),
  invitationMs: oneTime('invite'),
  handOverMs: { provenIn: 'integration/server/http/hand-over.test.ts' },
  rehearsals: { provenIn: 'integration/server/practice/practice.test.ts' },
  rehearsalsPerFacilitator: { provenIn: 'integration/server/practice/practice.test.ts' },
  rehearsalIdleMs: { provenIn: 'integration/server/practice/practice.test.ts' },
  pictures: { provenIn: 'integration/server/http/pictures.test.ts' },
  pictureBytes: { provenIn: 'integration/server/http/pictures.test.ts' },
  pictureSide: { provenIn: 'integration/server/http/pictures.test.ts' },
  passphraseShortest: { kind: 'least', allowed: passphrase },
  passphraseLongest: { kind: 'most', allowed: passphrase },
  commandBurst: takes(perConnection('command')),
  commandsPerSecond: takes(perConnection('command'), limits.commandBurst),
  personCommandBurst: takes(perPerson('command')),
  personCommandsPerSecond: takes(perPerson('command'), limits.personCommandBurst),
  workshopCommandBurst: takes(perWorkshop),
  workshopCommandsPerSecond: takes(perWorkshop, limits.workshopCommandBurst),
  documentBurst: takes(perConnection('document')),
  documentAsksPerSecond: takes(perConnection('document'), limits.documentBurst),
  personDocumentBurst: takes(perPerson('document')),
  personDocumentAsksPerSecond: takes(perPerson('document'), limits.personDocumentBurst),
  requestBurst: takes(requests),
  requestsPerSecond: takes(requests, limits.requestBurst),
  handshakeBurst: handshakes(0),
  handshakesPerSecond: handshakes(limits.handshakeBurst),
  failures: takes((now) => {
    const throttle = createThrottle(now);
    return () => throttle.begin(['a']);
  }),
  failureWindowMs: {
    kind: 'least',
    allowed(ms) {
      const clock = fakeClock();
      const throttle = createThrottle(() => clock.now());
      for (let n = 0; n < limits.failures; n += 1) throttle.begin(['a']);
      clock.advance(ms);
      return throttle.begin(['a']);
    },
  },
  countedKeys: {
    kind: 'most',
    allowed(count) {
      const rate = createKeyedRate({ burst: 1, perSecond: 0 }, () => 0);
      for (let n = 0; n < count; n += 1) rate(`key${n}`);
      // The first is still known: it has had its token.
      return !rate('key0');
    },
  },
  arrivalBurst: { provenIn: 'integration/realtime/handshake.test.ts' },
  arrivalsPerSecond: { provenIn: 'integration/realtime/handshake.test.ts' },
  connectionsPerIdentity: { provenIn: 'integration/realtime/handshake.test.ts' },
  connectionsPerAddress: {
    kind: 'most',
    allowed(count) {
      const gate = gateWorld();
      for (let n = 0; n < count; n += 1) {
        const one = gate.connect('a');
        if (!one.open) return false;
        one.letIn();
      }
      return true;
    },
  },
  connectionsPerServer: {
    kind: 'most',
    allowed(count) {
      const gate = gateWorld();
      gate.clientsCount = count - 1;
      return gate.handshake('a');
    },
  },
  linesPerAddress: {
    kind: 'most',
    allowed(count) {
      const server = new EventEmitter();
      boundLines(server as Server, false, { turnAway: () => undefined });
      let destroyed = false;
      const destroy = () => (destroyed = true);
      for (let n = 0; n < count; n += 1)
        server.emit('connection', Object.assign(new EventEmitter(), { remoteAddress: 'a', destroy }));
      return !destroyed;
    },
  },
  strangersPerAddress: {
    kind: 'most',
    allowed(count) {
      const gate = gateWorld();
      const first = gate.connect('a');
      for (let n = 1; n < count; n += 1) gate.connect('a');
      return first.open;
    },
  },
  identitiesPerBrowser: {
    kind: 'most',
    async allowed(count) {
      let asked = 0;
      const storage = { ...forgetful().storage, findSignIn: async () => void (asked += 1) as never };
      const signIns = createSignIns({ storage, now: () => 0, secure: false });
      await signIns.participantsHere(
        ids(count)
          .map((one) => `ct-p-${one}=x`)
          .join('; '),
        'w',
      );
      return asked === count;
    },
  },
  introductionMs: { provenIn: 'integration/realtime/handshake.test.ts' },
  packetsBehind: { kind: 'most', allowed: takesPackets },
  repliesBehind: { provenIn: 'integration/realtime/bounds.test.ts' },
  packetBurst: takes(packets),
  packetsPerSecond: takes(packets, limits.packetBurst),
  bytesBehind: { provenIn: 'integration/realtime/slow-client.test.ts' },
  headerBytes: { provenIn: 'integration/server/http/sources.test.ts' },
  headersWithinMs: { provenIn: 'unit/server/patience.test.ts' },
  requestWithinMs: { provenIn: 'unit/server/patience.test.ts' },
  lookAtLinesMs: { provenIn: 'soak/slow.ts' },
  stillLineMs: { provenIn: 'unit/server/patience.test.ts' },
  warningBurst: takes(warnings),
  warningsPerSecond: takes(warnings, limits.warningBurst),
  messageBytes: { provenIn: 'integration/server/http/sizes.test.ts' },
  messageFrames: { provenIn: 'integration/realtime/bounds.test.ts' },
  messageChunks: { provenIn: 'integration/realtime/bounds.test.ts' },
  stateVector: { kind: 'most', step: 4, allowed: (n) => readStateVector(vectorOf(n)) !== undefined },
  farewellMs: { provenIn: 'unit/server/stop.test.ts' },
  stopGraceMs: { provenIn: 'unit/server/stop.test.ts' },
  readyWithinMs: { provenIn: 'unit/server/http/health.test.ts' },
  undoSteps: { provenIn: 'unit/server/handlers/undo.test.ts' },
};
