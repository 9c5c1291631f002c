import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { plainRefusal } from '../identity/security-headers.ts';

/** What a request that cannot be read as one is answered with; everything else about it is 400. */
const statusOfFault: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Express calls `otherwise` when nothing of it has answered. */
type Program = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/**
 * The program as a listener. Where the router finds no path in an address, none of the program is asked; Express would answer
 * with a page of its own and without our headers.
 */
export function listenerOf(app: Program, headers: Readonly<Record<string, string>>): RequestListener {
  return (request, response) =>
    app(request, response, () => {
      // Of an answer that has begun nothing more can be said.
      if (response.headersSent) request.socket.destroy();
      else response.writeHead(400, headers).end();
    });
}

/**
 * Answers what never becomes a request: a head that is too long or no HTTP, one that does not arrive in time, an
 * expectation nobody knows. Node answers those by itself, but without the headers that every answer is to carry.
 */
export function answerUnreadable(server: Server, headers: Readonly<Record<string, string>>): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => answers.set(request.socket, response));
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    const answer = answers.get(socket);
    // Of an answer that has begun more bytes would be read as a part.
    if (!socket.writable || (answer?.headersSent && !answer.writableFinished)) {
      socket.destroy();
      return;
    }
    const status = statusOfFault[fault.code ?? ''] ?? 400;
    socket.end(plainRefusal(status, Object.entries(headers)), () => socket.destroy());
  });
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, headers).end();
  });
}
