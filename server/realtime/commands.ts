import { z } from 'zod';
import { idPattern } from '#shared/domain/ids.ts';
import type { Envelope, Reply } from '#shared/protocol/events.ts';
import { commands, isCommandName } from '#shared/protocol/registry.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../metrics/meters.ts';
import type { FanOut } from './fan-out.ts';
import type { Connection } from './server.ts';

export interface CommandNeeds {
  /** Takes one token; false when the connection sends too often. */
  mayAsk: () => boolean;
  /** The person did something. */
  alive: () => void;
  fanOut: Pick<FanOut, 'afterUpdates'>;
  log: Log;
  meters: Pick<Meters, 'commandIn'>;
}

const envelopeShape = z.strictObject({
  id: z.string().regex(idPattern),
  name: z.string(),
  body: z.unknown(),
});

/** Takes a connection's commands to its room, one reply for each. */
export function serveCommands(
  connection: Connection,
  { mayAsk, alive, fanOut, log, meters }: CommandNeeds,
): void {
  const { data } = connection;
  const { room, identity } = data.attendee;

  const answer = async (asked: unknown): Promise<Reply> => {
    try {
      // Before anything is parsed: a flood costs as little as it can.
      if (!mayAsk()) return { ok: false, code: 'too-fast' };
      alive();
      const envelope = parseEnvelope(asked);
      return envelope ? await room.submit(identity.actor, envelope) : { ok: false, code: 'invalid' };
    } catch (error) {
      log.error('command.fault', { workshopId: room.workshopId }, error);
      // Nobody knows whether it was stored: the same id may be sent again.
      return { ok: false, code: 'unavailable' };
    }
  };
  connection.on('command', (asked: unknown, reply: unknown) => {
    // Without a way to answer there is nobody who would ask again.
    if (typeof reply !== 'function') return;
    const answering = meters.commandIn(nameOf(asked));
    data.asking += 1;
    void answer(asked).then((answered) => {
      answering(answered);
      // What a command changed is sent before its answer, to those who lag behind too.
      fanOut.afterUpdates(connection, () => reply(answered));
      data.asking -= 1;
    });
  });
}

/** What the command calls itself, whatever that is. */
function nameOf(asked: unknown): string {
  return typeof asked === 'object' && asked !== null && 'name' in asked && typeof asked.name === 'string'
    ? asked.name
    : '';
}

/** Parses the envelope and the body by the schema of its name; undefined when either does not fit. */
function parseEnvelope(asked: unknown): Envelope | undefined {
  const envelope = envelopeShape.safeParse(asked);
  if (!envelope.success) return undefined;
  const { id, name, body } = envelope.data;
  if (!isCommandName(name)) return undefined;
  const parsed = commands[name].safeParse(body);
  return parsed.success ? { id, name, body: parsed.data } : undefined;
}
