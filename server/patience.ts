import { createServer, type RequestListener, type Server } from 'node:http';
import { limits } from '#shared/domain/limits.ts';
import type { Config } from './config.ts';
import { transportPath } from './realtime/server.ts';

/** How long whoever is slow is waited for, in milliseconds. */
interface Patience {
  /** For the head of a request, from the opening of the line or the end of the request before. */
  headersWithinMs: number;
  /** For the whole of it. */
  requestWithinMs: number;
  /** Lines are looked at so often. */
  lookAtLinesMs: number;
  /** For a line on which nothing moves, not even the answer that is being sent. */
  stillLineMs: number;
}

/** An HTTP server that ends the lines of those who dribble, say nothing or do not take their answers. A slow phone is none of them. */
export function createPatientServer(
  listener: RequestListener,
  trustProxy: Config['trustProxy'],
  patience: Patience = limits,
): Server {
  const server = createServer(
    {
      headersTimeout: patience.headersWithinMs,
      requestTimeout: patience.requestWithinMs,
      connectionsCheckingInterval: patience.lookAtLinesMs,
      maxHeaderSize: limits.headerBytes,
      // Refused with all others that name a wrong one: Node would leave out the headers that every answer carries.
      requireHostHeader: false,
      // Elsewhere the wish to speak something else is passed over: Node would leave the line to nobody, for good.
      shouldUpgradeCallback: ({ url = '', headers: { upgrade } }) =>
        url.startsWith(transportPath) && upgrade?.toLowerCase() === 'websocket',
    },
    listener,
  );
  server.timeout = patience.stillLineMs;
  // A proxy ends its lines itself. If we were first, what it sends in that moment would be lost: a 502, which it may not send again.
  if (trustProxy !== false) server.keepAliveTimeout = patience.stillLineMs;
  return server;
}
