import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RestAnswers } from '../../shared/protocol/rest.ts';
import type { StageKind } from '../../shared/domain/stage.ts';
import { createLog } from '../../server/log.ts';
import { startServer, type RunningServer } from '../../server/services.ts';
import { seededChance } from './chance.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { WireClient } from './wire-client.ts';

/** The address people would use; it stays the same whatever port was free. */
const publicUrl = 'http://workshop.test';

/** A person's browser: its cookies, and what came back over HTTP. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Posts to a route and keeps the cookies; throws when it is refused. */
  async post<P extends keyof RestAnswers>(route: P, body: unknown): Promise<RestAnswers[P]> {
    const response = await fetch(this.#url + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl, cookie: this.cookie },
      body: JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const answer = (await response.json()) as RestAnswers[P] & { ok: boolean };
    if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return answer;
  }

  get(route: string): Promise<Response> {
    return fetch(this.#url + route, { headers: { cookie: this.cookie } });
  }
}

/** A real server on a free port with a facilitator, a workshop whose doors are open, and clients to come. */
export interface TestWorkshop {
  server: RunningServer;
  clock: FakeClock;
  newId: () => string;
  /** What the server logged. */
  log: string[];
  workshopId: string;
  facilitatorId: string;
  facilitatorBrowser: Browser;
  facilitator: WireClient;
  join(name: string, groupId: string): Promise<TestPerson>;
  screen(): Promise<WireClient>;
  support(): Promise<WireClient>;
  /** Opens the first stage of a kind. */
  openStage(kind: StageKind): Promise<void>;
  close(): Promise<void>;
}

export interface TestPerson {
  id: string;
  browser: Browser;
  client: WireClient;
}

/** Starts everything up to the lobby. The same seed gives the same ids everywhere. */
export async function startWorkshop({ seed = 1 }: { seed?: number } = {}): Promise<TestWorkshop> {
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-'));
  await writeFile(path.join(directory, 'key'), Buffer.alloc(32, seed));
  const clock = fakeClock();
  const chance = seededChance(seed);
  const clientChance = seededChance(seed + 1);
  const newId = () => clientChance.newId();
  const log: string[] = [];
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      dataDirectory: directory,
      publicUrl,
      trustProxy: false,
      logLevel: 'info',
    },
    {
      clock,
      chance,
      serveClient: false,
      log: createLog(
        'debug',
        (line) => log.push(line),
        () => clock.now(),
      ),
    },
  );
  const url = `http://127.0.0.1:${server.port}`;
  const clients: WireClient[] = [];
  async function connect(as: string, cookie: string): Promise<WireClient> {
    const client = await WireClient.connect({ url, as, cookie, newId, origin: publicUrl });
    clients.push(client);
    return client;
  }

  const facilitatorBrowser = new Browser(url);
  const token = (await server.oneTime.issue('set-up', {})).split('#')[1];
  const { facilitatorId } = await facilitatorBrowser.post('/api/set-up', {
    token,
    name: 'Fran',
    email: 'fran@example.org',
    passphrase: 'a long enough passphrase',
  });
  const as = `f:${facilitatorId}`;
  const { workshopId } = await facilitatorBrowser.post('/api/workshops', { as, title: 'Coming home' });
  const facilitator = await connect(`${as}@${workshopId}`, facilitatorBrowser.cookie);
  await facilitator.must('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
  });
  await facilitator.must('workshop:open', {});

  const link = (kind: 'join' | 'screen' | 'support') =>
    String(facilitator.map('desk', 'links')['one']?.[kind]).split('#')[1];
  async function open(kind: 'screen' | 'support'): Promise<WireClient> {
    const browser = new Browser(url);
    await browser.post('/api/link', { token: link(kind) });
    return connect(`${kind}:${workshopId}`, browser.cookie);
  }

  return {
    server,
    clock,
    newId,
    log,
    workshopId,
    facilitatorId,
    facilitatorBrowser,
    facilitator,
    async join(name, groupId) {
      const browser = new Browser(url);
      const { participantId: id } = await browser.post('/api/join', {
        token: link('join'),
        name,
        kind: 'participant',
        groupId,
        accessNeeds: '',
        ownDevice: false,
      });
      return { id, browser, client: await connect(`p:${id}`, browser.cookie) };
    },
    screen: () => open('screen'),
    support: () => open('support'),
    async openStage(kind) {
      const stages = Object.values(facilitator.map('room', 'stages'));
      const stage = stages.find((one) => one['kind'] === kind);
      await facilitator.must('stage:open', { stageId: String(stage?.['id']) });
    },
    async close() {
      for (const client of clients) client.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
