import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { limits } from '#shared/domain/limits.ts';
import type { Intake } from './intake.ts';
import type { Log } from './log.ts';
import { within } from './within.ts';

/** What a server lets go of, in the order in which it does. */
interface Parts {
  intake: Pick<Intake, 'stop'>;
  realtime: { stopListening(): void; close(): Promise<void> };
  practice: { close(): void };
  rooms: { close(): Promise<void> };
  hangUp: () => Promise<void>;
  storage: { close(): Promise<void> };
  metrics: { close(): void };
  log: Log;
}

/**
 * Stops a server so that nothing is half done: nothing new is taken; what is under way is stored and answered; then
 * everybody is told to come back later, and last of all the storage is closed.
 */
export async function stopInOrder(parts: Parts): Promise<void> {
  const { intake, realtime, practice, rooms, hangUp, storage, metrics, log } = parts;
  log.info('stopping');
  realtime.stopListening();
  practice.close();
  await within(limits.farewellMs, intake.stop());
  await rooms.close();
  // The answers of the last batches are handed over in this turn, before the goodbyes.
  await turn();
  await realtime.close();
  await hangUp();
  await storage.close();
  metrics.close();
  log.info('stopped');
}

/** Remembers who is connected. The function stops listening, gives them a moment, and cuts off whoever is left. */
export function hangUpOn(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return async () => {
    const quiet = new Promise<void>((done) => server.close(() => done()));
    await within(limits.farewellMs, quiet);
    for (const socket of open) socket.destroy();
    await quiet;
  };
}
