import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Room } from '../../../../server/rooms/contract.ts';
import { type Config, readConfig } from '../../../../server/config.ts';
import { silentLog } from '../../../../server/log.ts';
import { type Overrides, type RunningServer, startServer } from '../../../../server/services.ts';
import type { CommandBody, CommandName } from '../../../../shared/protocol/registry.ts';
import type { RestAnswers } from '../../../../shared/protocol/rest.ts';
import { seededChance } from '../../../support/chance.ts';
import { type FakeClock, fakeClock } from '../../../support/clock.ts';

export const passphrase = 'four plain words here';

interface Refused {
  ok: false;
  code: string;
  detail?: string;
}

/** A browser with its cookies, on pages of this server. */
export interface Browser {
  /** `name=value` by name. */
  readonly cookies: Map<string, string>;
  /** `Set-Cookie` values of the last answer. */
  lastCookies: string[];
  post<P extends keyof RestAnswers>(
    path: P,
    body: object,
  ): Promise<{ status: number; body: RestAnswers[P] | Refused }>;
  /** The answer of a POST that must succeed. */
  done<P extends keyof RestAnswers>(path: P, body: object): Promise<RestAnswers[P]>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  cookieHeader(): string;
}

/** A server on a directory of its own, with a clock that stands still. */
export interface Site {
  server: RunningServer;
  clock: FakeClock;
  /** Its data directory. */
  directory: string;
  browser: () => Browser;
  /** Sets the first facilitator up. */
  setUp: (name?: string) => Promise<Facilitator>;
}

interface Facilitator {
  id: string;
  as: string;
  email: string;
  browser: Browser;
  /** Makes a workshop whose doors are open. */
  openWorkshop(title?: string): Promise<Workshop>;
}

interface Workshop {
  id: string;
  room: Room;
  command<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void>;
  /** Token of the current link. */
  token(kind: 'join' | 'screen' | 'support'): string;
  returnToken(participantId: string): string;
  code(): string;
}

export async function startSite(changes: Partial<Config> = {}, overrides: Overrides = {}): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'common-thread-http-'));
  const clock = fakeClock();
  const config = { ...readConfig({ PORT: '0', DATA_DIR: directory }), ...changes };
  const server = await startServer(config, {
    clock,
    chance: seededChance(1),
    log: silentLog(),
    serveClient: false,
    ...overrides,
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });

  const newBrowser = () => createBrowser(server);

  async function setUp(name = 'Nerys'): Promise<Facilitator> {
    const browser = newBrowser();
    const email = `${name.toLowerCase()}@example.org`;
    const token = fragmentOf(await server.oneTime.issue('set-up', {}));
    const { facilitatorId } = await browser.done('/api/set-up', { token, name, email, passphrase });
    return facilitatorOf(server, browser, facilitatorId, email);
  }

  return { server, clock, directory, browser: newBrowser, setUp };
}

export function fragmentOf(address: string): string {
  return new URL(address).hash.slice(1);
}

export const answers = {
  name: 'Ann',
  kind: 'participant',
  groupId: 'lived',
  accessNeeds: '',
  ownDevice: true,
};

export function createBrowser(server: Pick<RunningServer, 'port' | 'url'>): Browser {
  const base = `http://127.0.0.1:${server.port}`;
  const cookies = new Map<string, string>();
  const cookieHeader = () => [...cookies.values()].join('; ');
  const browser: Browser = {
    cookies,
    lastCookies: [],
    cookieHeader,
    async post(path, body) {
      const response = await fetch(base + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: new URL(server.url).origin,
          cookie: cookieHeader(),
        },
        body: JSON.stringify(body),
      });
      browser.lastCookies = response.headers.getSetCookie();
      for (const line of browser.lastCookies) keep(cookies, line);
      return { status: response.status, body: await response.json() };
    },
    async done(path, body) {
      const answer = await browser.post(path, body);
      if (!answer.body.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer.body;
    },
    get: (path, headers) => fetch(base + path, { headers: { cookie: cookieHeader(), ...headers } }),
  };
  return browser;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, pair);
}

function facilitatorOf(server: RunningServer, browser: Browser, id: string, email: string): Facilitator {
  const as = `f:${id}`;
  return {
    id,
    as,
    email,
    browser,
    async openWorkshop(title = 'Coming home') {
      const { workshopId } = await browser.done('/api/workshops', { as, title });
      const workshop = await workshopOf(server, workshopId, id);
      await workshop.command('workshop:edit', { supportName: 'Robin', supportPhone: '01632 960 123' });
      await workshop.command('workshop:open', {});
      return workshop;
    },
  };
}

async function workshopOf(
  server: RunningServer,
  workshopId: string,
  facilitatorId: string,
): Promise<Workshop> {
  const room = await server.rooms.open(workshopId);
  if (!room) throw new Error('there is no such workshop');
  const links = () => server.links.over(room.state);
  let commands = 0;
  return {
    id: workshopId,
    room,
    async command(name, body) {
      commands += 1;
      const id = `command${commands}`.padEnd(22, '_');
      const reply = await room.submit({ kind: 'facilitator', id: facilitatorId }, { id, name, body });
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    },
    token: (kind) => fragmentOf(links()[kind]()),
    returnToken: (participantId) => fragmentOf(links().returnTo(participantId)),
    code: () => links().code(),
  };
}
