import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RestAnswers, RestBody } from '../../shared/protocol/rest.ts';
import type { StageKind } from '../../shared/domain/stage.ts';
import type { Config } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { startServer, type RunningServer } from '../../server/services.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { ThreadDouble } from '../../server/storage/worker-line.ts';
import { seededChance } from './chance.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { WireClient } from './wire-client.ts';

/** The address people would use; it stays the same whatever port was free. */
const publicUrl = 'http://workshop.test';

/** A person's browser: its cookies, and what came back over HTTP. */
export class Browser {
  readonly #url: () => string;
  readonly #cookies = new Map<string, string>();

  constructor(url: () => string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Posts to a route and keeps the cookies. */
  async ask<P extends keyof RestAnswers>(route: P, body: unknown): Promise<RestAnswers[P] | Refused> {
    const response = await fetch(this.#url() + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl, cookie: this.cookie },
      body: JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return (await response.json()) as RestAnswers[P] | Refused;
  }

  /** The same; throws when it is refused. */
  async post<P extends keyof RestAnswers>(route: P, body: unknown): Promise<RestAnswers[P]> {
    const answer = await this.ask(route, body);
    if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return answer;
  }

  get(route: string): Promise<Response> {
    return fetch(this.#url() + route, { headers: { cookie: this.cookie } });
  }
}

interface Refused {
  ok: false;
  code: string;
  detail?: string;
}

/** What a person may answer on the join screen otherwise than the harness does. */
type Answers = Partial<Pick<RestBody<'/api/join'>, 'kind' | 'accessNeeds' | 'ownDevice'>>;
type Transports = ('websocket' | 'polling')[];

/** A real server on a free port with a facilitator, a workshop whose doors are open, and clients to come. */
export interface TestWorkshop {
  /** The server that runs now. */
  readonly server: RunningServer;
  /** Its data directory. */
  directory: string;
  clock: FakeClock;
  newId: () => string;
  /** What the server logged. */
  log: string[];
  workshopId: string;
  facilitatorId: string;
  facilitatorBrowser: Browser;
  readonly facilitator: WireClient;
  /** Somebody's browser without any cookie. */
  browser(): Browser;
  /** Connects as somebody whose cookie the browser has. */
  connect(as: string, browser: Browser, transports?: Transports): Promise<WireClient>;
  /** The token of a link, as the desk shows it. */
  token(kind: 'join' | 'screen' | 'support'): string;
  join(name: string, groupId: string | null, answers?: Answers): Promise<TestPerson>;
  /** Connects a person again, on the device they have. */
  comeBack(person: TestPerson, transports?: Transports): Promise<void>;
  screen(): Promise<WireClient>;
  support(): Promise<WireClient>;
  /** The first stage of a kind. */
  stageId(kind: StageKind): string;
  /** Opens the first stage of a kind. */
  openStage(kind: StageKind): Promise<void>;
  /** The stored revision. */
  revision(): Promise<number>;
  /** Lets time pass, so that slow counts go out and everybody may send again; all that was sent has arrived then. */
  wait(ms?: number): Promise<void>;
  /** Ends the server and leaves its data directory. Clients say goodbye before, unless they are not to. */
  stop(how?: { goodbye: boolean }): Promise<void>;
  /** Ends the server and starts another on the same data directory; the facilitator comes back, nobody else. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestPerson {
  id: string;
  browser: Browser;
  client: WireClient;
}

interface StartOptions {
  /** The thread that holds the database: one whose disk fails. */
  disk?: ThreadDouble;
  seed?: number;
  /** Where metrics are served. */
  metrics?: Config['metrics'];
  /** Brings a storage of its own for the data directory. */
  storage?: (directory: string) => Promise<Storage>;
}

/** Starts everything up to the lobby. The same seed gives the same ids everywhere. */
export async function startWorkshop(options: StartOptions = {}): Promise<TestWorkshop> {
  const { seed = 1, metrics = null, storage, disk } = options;
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-'));
  await writeFile(path.join(directory, 'key'), Buffer.alloc(32, seed));
  const clock = fakeClock();
  const chance = seededChance(seed);
  const clientChance = seededChance(seed + 1);
  const newId = () => clientChance.newId();
  const log: string[] = [];
  const start = async () =>
    startServer(
      {
        port: 0,
        host: '127.0.0.1',
        dataDirectory: directory,
        publicUrl,
        trustProxy: false,
        logLevel: 'info',
        metrics,
        appearance: { style: null, logo: null, organisation: '' },
      },
      {
        clock,
        chance,
        serveClient: false,
        ...(storage && { storage: await storage(directory) }),
        ...(disk && { disk }),
        log: createLog({ level: 'debug', write: (line) => log.push(line), now: () => clock.now() }),
      },
    );
  let server = await start();
  const url = () => `http://127.0.0.1:${server.port}`;
  const browser = () => new Browser(url);
  const clients: WireClient[] = [];
  async function connect(as: string, { cookie }: Browser, transports?: Transports): Promise<WireClient> {
    const options = { url: url(), as, cookie, newId, origin: publicUrl };
    const client = await WireClient.connect(transports ? { ...options, transports } : options);
    clients.push(client);
    return client;
  }

  const facilitatorBrowser = browser();
  const setUpToken = (await server.oneTime.issue('set-up', {})).split('#')[1];
  const { facilitatorId } = await facilitatorBrowser.post('/api/set-up', {
    token: setUpToken,
    name: 'Fran',
    email: 'fran@example.org',
    passphrase: 'a long enough passphrase',
  });
  const as = `f:${facilitatorId}`;
  const { workshopId } = await facilitatorBrowser.post('/api/workshops', { as, title: 'Coming home' });
  const facilitate = () => connect(`${as}@${workshopId}`, facilitatorBrowser);
  let facilitator = await facilitate();
  await facilitator.must('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
  });
  await facilitator.must('workshop:open', {});

  const token = (kind: 'join' | 'screen' | 'support') =>
    String(String(facilitator.map('desk', 'links')['one']?.[kind]).split('#')[1]);
  async function open(kind: 'screen' | 'support'): Promise<WireClient> {
    const device = browser();
    await device.post('/api/link', { token: token(kind) });
    return connect(`${kind}:${workshopId}`, device);
  }
  function stageId(kind: StageKind): string {
    const stages = Object.values(facilitator.map('room', 'stages'));
    return String(stages.find((stage) => stage['kind'] === kind)?.['id']);
  }
  async function stop({ goodbye }: { goodbye: boolean } = { goodbye: true }): Promise<void> {
    if (goodbye) for (const client of clients.splice(0)) client.close();
    await server.close();
  }

  return {
    get server() {
      return server;
    },
    get facilitator() {
      return facilitator;
    },
    directory,
    clock,
    newId,
    log,
    workshopId,
    facilitatorId,
    facilitatorBrowser,
    browser,
    connect,
    token,
    async join(name, groupId, answers) {
      const device = browser();
      const { participantId: id } = await device.post('/api/join', {
        token: token('join'),
        name,
        kind: 'participant',
        groupId,
        accessNeeds: '',
        ownDevice: false,
        ...answers,
      });
      return { id, browser: device, client: await connect(`p:${id}`, device) };
    },
    async comeBack(person, transports) {
      person.client.close();
      person.client = await connect(`p:${person.id}`, person.browser, transports);
    },
    screen: () => open('screen'),
    support: () => open('support'),
    stageId,
    openStage: (kind) => facilitator.must('stage:open', { stageId: stageId(kind) }),
    async revision() {
      const room = await server.rooms.open(workshopId);
      return room?.revision ?? 0;
    },
    async wait(ms = 5_000) {
      clock.advance(ms);
      for (const client of clients) if (client.socket.connected) await client.settled();
    },
    stop,
    async restart() {
      await stop();
      server = await start();
      facilitator = await facilitate();
    },
    async close() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
