import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What a request that cannot be read as one is answered with; everything else about it is 400. */
const statusOfFault: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what never becomes a request: a head that is too long or no HTTP, one that does not arrive in time, an
 * expectation nobody knows. Node answers those by itself, but without the headers that every answer is to carry.
 */
export function answerUnreadable(server: Server, headers: Readonly<Record<string, string>>): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
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
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n`;
    socket.end(`${head}${lines.join('')}\r\n`, () => socket.destroy());
  });
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, headers).end();
  });
}
