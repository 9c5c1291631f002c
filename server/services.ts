import type { RequestListener, Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { clientDirectory } from './client-build.ts';
import type { Config } from './config.ts';
import { signOfErasure } from './erase-again.ts';
import type { LinkKeeper } from './handlers/handler.ts';
import { work } from './handlers/work.ts';
import { checkAppearance } from './http/appearance.ts';
import { createApp } from './http/app.ts';
import { answerUnreadable, listenerOf } from './http/unreadable.ts';
import type { HttpDependencies } from './http/dependencies.ts';
import { lanAddress, mendLine } from './http/reachability.ts';
import { deriveKey } from './identity/key.ts';
import { createHandOvers } from './identity/hand-overs.ts';
import { createLinks } from './identity/links.ts';
import { rememberSignIns } from './identity/remembered-sign-ins.ts';
import { securityHeaders } from './identity/security-headers.ts';
import { createSignIns, type SignIns } from './identity/sign-ins.ts';
import { createOneTimeLinks, type OneTimeLinks } from './identity/tokens.ts';
import { loadKey, prepareDirectory } from './key-file.ts';
import { createIntake } from './intake.ts';
import { listen } from './listen.ts';
import { createLog, type Log, type LogLevel } from './log.ts';
import { type Metrics, startMetrics } from './metrics/endpoint.ts';
import { measuredStorage } from './metrics/measured-storage.ts';
import { createPatientServer } from './patience.ts';
import { createPractice } from './practice/practice.ts';
import { createRealtime } from './realtime/realtime.ts';
import { createBatchWindow } from './rooms/batch-window.ts';
import type { Chance, Clock, Rooms } from './rooms/contract.ts';
import { createRooms } from './rooms/room-registry.ts';
import { hangUpOn, stopInOrder } from './stop.ts';
import { erasuresName, rememberingErasures } from './storage/erasures.ts';
import { openSqliteStorage } from './storage/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';
import type { Condition, ThreadDouble } from './storage/worker-line.ts';
import { systemChance, systemClock } from './system.ts';

/** What a test or the demonstration brings itself. */
export interface Overrides {
  clock?: Clock;
  chance?: Chance;
  /** Closed together with the server. */
  storage?: Storage;
  /** In place of the thread that holds the database: one whose disk fails. */
  disk?: ThreadDouble;
  log?: Log;
  /** False serves no pages; nothing has to be built then. */
  serveClient?: boolean;
  /** Lets a demonstration's facilitator in without a passphrase. */
  entrance?: HttpDependencies['entrance'];
}

/** A server that answers. */
export interface RunningServer {
  /** The address people open. */
  url: string;
  port: number;
  /** Null where no metrics are served. */
  metricsPort: number | null;
  /** The line that makes it reachable from phones; null when it is. */
  mend: string | null;
  storage: Storage;
  rooms: Rooms;
  links: LinkKeeper;
  signIns: SignIns;
  oneTime: OneTimeLinks;
  /** What answers every request that is not the transport's. */
  app: RequestListener;
  log: Log;
  /** The database turned out to be damaged while the server ran: it must not end as if all were well. */
  isDamaged(): boolean;
  /** Brings what is under way to its end, tells everybody to come back, and lets go of everything. */
  close(): Promise<void>;
}

/** Puts the server together and starts it. Rejects with a `StartFault` or `StorageUnavailable`. */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const clock = overrides.clock ?? systemClock();
  const now = () => clock.now();
  const log = overrides.log ?? logToStderr(config.logLevel, now);
  const { dataDirectory } = config;
  await prepareDirectory(dataDirectory);
  await checkAppearance(config.appearance);
  let damaged = false;
  const tell = (condition: Condition) => {
    damaged ||= condition.kind === 'damaged';
    if (condition.kind === 'well') log.info('storage.well');
    else log.error(`storage.${condition.kind}`, {}, condition.sentence);
  };
  const { disk } = overrides;
  const onDisk = { directory: dataDirectory, lock: true, tell, ...(disk && { thread: disk }) };
  const storage = overrides.storage ?? (await openSqliteStorage(onDisk));
  // Until everything is in place; the socket server and the pages come in behind it.
  let answer = notYet(config.publicUrl);
  const server = createPatientServer((request, response) => answer(request, response), config.trustProxy);
  let metrics: Metrics | undefined;
  try {
    const key = await loadKey(dataDirectory, (await storage.countAccounts()) > 0);
    const kept = overrides.storage
      ? storage
      : rememberingErasures(storage, join(dataDirectory, erasuresName), signOfErasure(key));
    metrics = await startMetrics(config.metrics, log);
    const port = await listen(server, { ...config, settings: { port: 'PORT', host: 'HOST' } });
    const settled = { ...config, port, publicUrl: withPort(config, port) };
    const running = assemble(
      settled,
      { ...overrides, ownClock: !overrides.clock, clock, log, storage: kept, metrics },
      key,
      server,
    );
    answer = listenerOf(running.app, securityHeaders(config.publicUrl));
    log.info('started', { port });
    return { ...running, url: settled.publicUrl, port, metricsPort: metrics.port, isDamaged: () => damaged };
  } catch (fault) {
    server.close();
    metrics?.close();
    await storage.close();
    throw fault;
  }
}

/** JSON for a program that gathers lines, something to read for a person. Standard output is for the person alone. */
function logToStderr(level: LogLevel, now: () => number): Log {
  const terminal = process.stderr.isTTY;
  return createLog({ level, write: (line) => process.stderr.write(line), now, terminal });
}

function notYet(publicUrl: string): RequestListener {
  const headers = { ...securityHeaders(publicUrl), 'Retry-After': '1' };
  return (_request, response) => response.writeHead(503, headers).end();
}

type Assembled = Omit<RunningServer, 'url' | 'port' | 'metricsPort' | 'isDamaged'>;

function assemble(
  config: Config,
  parts: Overrides & { ownClock: boolean; clock: Clock; log: Log; storage: Storage; metrics: Metrics },
  key: Buffer,
  server: Server,
): Assembled {
  const { clock, log, metrics, chance = systemChance(), entrance = null } = parts;
  const { meters } = metrics;
  const intake = createIntake();
  const now = () => clock.now();
  const secure = config.publicUrl.startsWith('https:');
  const links = createLinks(deriveKey(key, 'links'), config.publicUrl);
  // Rehearsals, which never reach the disk, are not measured.
  const kept = config.metrics === null ? parts.storage : measuredStorage(parts.storage, meters);
  const practice = createPractice({ storage: kept, rooms: () => rooms, links, clock, chance });
  const storage = rememberSignIns(practice.storage);
  const signIns = createSignIns({ storage, now, secure });
  const oneTime = createOneTimeLinks(storage, now, config.publicUrl);
  const newId = () => chance.newId();
  const handOvers = createHandOvers({ storage, signIns, now, newId, publicUrl: config.publicUrl });
  const realtime = createRealtime({
    server,
    rooms: () => rooms,
    identity: signIns,
    config,
    intake,
    log,
    meters,
    clock,
  });
  // One for all rooms, so that those that are busy at the same time share transactions.
  const batchWindow = createBatchWindow(() => performance.now());
  const rooms: Rooms = createRooms({
    storage,
    links,
    secret: deriveKey(key, 'commands'),
    clock,
    chance,
    listener: realtime.listener,
    ...work,
    // A clock that a test brings stands still: nothing may wait for the machine's.
    ...(parts.ownClock && { createBatchWindow: () => batchWindow }),
    log,
  });
  meters.watch({ connections: () => realtime.connections(), rooms: () => rooms.count });
  answerUnreadable(server, securityHeaders(config.publicUrl));
  const hangUp = hangUpOn(server);
  const mend = mendOf(config, entrance !== null);
  const app = createApp({
    config,
    clock,
    intake,
    storage,
    rooms,
    signIns,
    oneTime,
    handOvers,
    practice,
    now,
    chance,
    log,
    signedOut: (actor, workshopId) => realtime.signedOut(actor, workshopId),
    clientDirectory: parts.serveClient === false ? null : clientDirectory,
    mend,
    entrance,
  });
  let closing: Promise<void> | undefined;
  const close = () => stopInOrder({ intake, realtime, practice, rooms, hangUp, storage, metrics, log });
  return { app, log, mend, storage, rooms, links, signIns, oneTime, close: () => (closing ??= close()) };
}

/** With port 0 the default address follows the port that was found. */
function withPort(config: Config, port: number): string {
  return config.port === 0 ? config.publicUrl.replace(/:0$/, `:${port}`) : config.publicUrl;
}

function mendOf({ publicUrl, port, dataDirectory }: Config, demo: boolean): string | null {
  const given = dataDirectory === resolve('data') ? undefined : dataDirectory;
  const settings = { publicUrl, port, dataDirectory: given, demo, platform: process.platform };
  return mendLine(settings, lanAddress(networkInterfaces()));
}
