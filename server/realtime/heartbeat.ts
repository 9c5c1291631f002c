import type { Server, Socket } from 'socket.io';
import { rawLine } from './raw-line.ts';

type EngineSocket = Socket['conn'];

/** Engine.IO's "ping" as a WebSocket text message. */
const pingFrame = Buffer.from([0x81, 1, 0x32]);
/** Connections are asked in so many groups, one after another. */
const groupCount = 10;

export interface Pace {
  /** From one ping to the next. */
  everyMs: number;
  /** Who has said nothing for so long after a ping is gone. */
  patienceMs: number;
}

/**
 * Asks every connection whether it is still there, on one timer for all instead of two for each: a thousand silent pages
 * wake the server twice a second. Where a connection has no ping timer of the engine's, it is left to the engine.
 */
export function keepBeating(engine: Server['engine'], { everyMs, patienceMs }: Pace): void {
  const groups = Array.from({ length: groupCount }, () => new Set<EngineSocket>());
  const beatMs = everyMs / groupCount;
  const beatsOfPatience = Math.ceil(patienceMs / beatMs);
  /** The beat at which those who have not answered since were asked. */
  const asked = new Map<EngineSocket, number>();
  let connected = 0;
  let beat = 0;
  let timer: NodeJS.Timeout | undefined;

  const groupAt = (at: number) => groups[((at % groupCount) + groupCount) % groupCount] ?? new Set();

  function ask(conn: EngineSocket): void {
    if (conn.readyState !== 'open' || asked.has(conn)) return;
    asked.set(conn, beat);
    const line = rawLine(conn);
    if (line) line.write(pingFrame);
    else conn['sendPacket']('ping');
  }

  function goOn(): void {
    beat += 1;
    for (const conn of groupAt(beat)) ask(conn);
    const since = beat - beatsOfPatience;
    for (const conn of groupAt(since)) {
      const askedAt = asked.get(conn);
      if (askedAt !== undefined && askedAt <= since) conn['onClose']('ping timeout');
    }
  }

  /** Whatever comes says that somebody is there. */
  function heard(this: EngineSocket): void {
    asked.delete(this);
  }

  engine.on('connection', (conn: EngineSocket) => {
    const own = conn as unknown as { pingIntervalTimer?: NodeJS.Timeout | null };
    if (!own.pingIntervalTimer) return;
    clearTimeout(own.pingIntervalTimer);
    own.pingIntervalTimer = null;
    // Its turn was just now.
    const group = groupAt(beat);
    group.add(conn);
    connected += 1;
    timer ??= setInterval(goOn, beatMs);
    conn.on('packet', heard);
    conn.once('close', () => {
      group.delete(conn);
      asked.delete(conn);
      connected -= 1;
      if (connected > 0) return;
      clearInterval(timer);
      timer = undefined;
    });
  });
}
