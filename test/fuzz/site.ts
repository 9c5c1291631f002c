import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { tableNames } from '../../shared/domain/state.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { startServer, type RunningServer } from '../../server/services.ts';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { seededChance } from '../support/chance.ts';
import { fakeClock, type FakeClock } from '../support/clock.ts';

/** A whole server with one workshop in it, reached over its port. */
export interface FuzzSite {
  server: RunningServer;
  clock: FakeClock;
  workshopId: string;
  facilitatorId: string;
  /** Cookies by who has them. */
  cookies: Record<Caller, string>;
  /** What each names itself. */
  as: Record<Caller, string>;
  /** Values that bodies may name, by field. */
  pools: Record<string, string[]>;
  /** Lines that the server wrote of faults. */
  faults: string[];
  /** Somebody honest, who must not notice any of it. */
  witness: Socket;
  /** Posts from a page of its own; throws when it is refused. */
  post(
    route: string,
    body: object,
    cookie?: string,
  ): Promise<{ answer: Record<string, string>; cookie: string }>;
  /** Signs everybody in again. */
  renew(): Promise<void>;
  /** Every row of the workshop, and what stands beside workshops. */
  rows(): Promise<Map<string, string>>;
  close(): Promise<void>;
}

export const callers = ['facilitator', 'ann', 'bea', 'screen', 'nobody'] as const;
export type Caller = (typeof callers)[number];

/** The cookie of a new sign-in. */
async function issued(
  { signIns }: Pick<RunningServer, 'signIns'>,
  newcomer: Parameters<RunningServer['signIns']['issue']>[0],
): Promise<string> {
  return (await signIns.issue(newcomer)).split(';')[0] ?? '';
}

export function token(link: string): string {
  return new URL(link).hash.slice(1);
}

export const passphrase = 'four plain words here';

export async function startFuzzSite(seed: number): Promise<FuzzSite> {
  const directory = mkdtempSync(path.join(tmpdir(), 'common-thread-fuzz-'));
  const clock = fakeClock();
  const faults: string[] = [];
  const log = createLog({ level: 'error', write: (line) => faults.push(line), now: () => clock.now() });
  const server = await startServer(readConfig({ PORT: '0', DATA_DIR: directory }), {
    clock,
    chance: seededChance(seed),
    storage: openMemoryStorage(),
    log,
    serveClient: false,
  });
  const url = `http://127.0.0.1:${server.port}`;
  const cookieOf = async (route: string, body: object, cookie = '') => {
    const response = await fetch(url + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, string>;
    if (!response.ok) throw new Error(`${route}: ${JSON.stringify(answer)}`);
    return { answer, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  };
  const setUp = token(await server.oneTime.issue('set-up', {}));
  const person = { name: 'Fran', email: 'fran@example.org', passphrase };
  const fran = await cookieOf('/api/set-up', { token: setUp, ...person });
  const facilitatorId = fran.answer['facilitatorId'] ?? '';
  const workshopId = await server.rooms.create('Coming home', { id: facilitatorId, name: 'Fran' });
  const room = await server.rooms.open(workshopId);
  if (!room) throw new Error('there is no workshop');
  let commands = 0;
  const lead = async <N extends CommandName>(name: N, body: CommandBody<N>) => {
    const id = `lead${(commands += 1)}`.padEnd(22, '_');
    const reply = await room.submit({ kind: 'facilitator', id: facilitatorId }, { id, name, body });
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  };
  await lead('workshop:edit', { supportName: 'Sam', supportPhone: '01632 960001' });
  await lead('workshop:open', {});
  const links = () => server.links.over(room.state);
  const answers = { kind: 'participant', groupId: 'lived', accessNeeds: '', ownDevice: true };
  const join = (name: string) => cookieOf('/api/join', { ...answers, name, token: token(links().join()) });
  const [ann, bea] = [await join('Ann'), await join('Bea')];
  const annId = ann.answer['participantId'] ?? '';
  const beaId = bea.answer['participantId'] ?? '';
  const screen = await cookieOf('/api/link', { token: token(links().screen()) });
  await lead('workshop:start', {});
  const stage = [...room.state.all('stages')].find(({ kind }) => kind === 'write');
  await lead('stage:open', { stageId: stage?.id ?? '' });

  const cookies = {
    facilitator: fran.cookie,
    ann: ann.cookie,
    bea: bea.cookie,
    screen: screen.cookie,
    nobody: '',
  };
  const as = {
    facilitator: `f:${facilitatorId}@${workshopId}`,
    ann: `p:${annId}`,
    bea: `p:${beaId}`,
    screen: `screen:${workshopId}`,
    nobody: 'p:nobody',
  };
  const witness = io(url, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    auth: { as: as.bea, version: protocolVersion },
    extraHeaders: { cookie: cookies.bea, origin: server.url },
  });
  await new Promise((resolve) => witness.once('hello', resolve));
  const invitation = await server.oneTime.issue('co-facilitate', { workshopId });
  return {
    server,
    clock,
    workshopId,
    facilitatorId,
    post: cookieOf,
    cookies,
    as,
    pools: {
      token: [links().join(), links().screen(), links().support(), links().returnTo(annId), invitation].map(
        token,
      ),
      code: [links().code(), links().code().toLowerCase(), 'AAAA-AAAA'],
      as: [...Object.values(as), `f:${facilitatorId}`, 'f:x', '__proto__'],
      workshopId: [workshopId],
      id: [workshopId, annId],
      passphrase: [passphrase, 'not these words at all'],
      annReturn: [token(links().returnTo(annId))],
    },
    faults,
    witness,
    async renew() {
      const device = { workshopId, ownDevice: true, linkGeneration: null };
      cookies.facilitator = await issued(server, { kind: 'facilitator', accountId: facilitatorId });
      cookies.ann = await issued(server, { kind: 'participant', id: annId, ...device });
      cookies.screen = await issued(server, { kind: 'screen', workshopId, linkGeneration: 1 });
    },
    async rows() {
      const rows = new Map<string, string>();
      for (const table of tableNames) {
        for (const row of room.state.all(table)) rows.set(`${table} ${row.id}`, JSON.stringify(row));
      }
      rows.set('accounts', String(await server.storage.countAccounts()));
      return rows;
    },
    async close() {
      witness.disconnect();
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
