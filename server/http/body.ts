import type { Request, RequestHandler } from 'express';
import { Refusal } from '#shared/domain/errors.ts';

/**
 * Reads a body into one buffer of its own length, so that it costs no more in however many pieces it comes: a thousand pieces
 * of a byte would cost two hundred thousand. A body must say its length, as all that a browser sends does, and is not
 * unpacked: what unpacks to a thousand times its size is not for us. Refuses with `invalid` what is longer than `most` bytes.
 */
export function readBody(most: number): RequestHandler {
  return (request, _response, next) => {
    const { 'transfer-encoding': coding, 'content-encoding': packing = 'identity' } = request.headers;
    const length = Number(request.headers['content-length'] ?? 0);
    if (coding !== undefined || packing !== 'identity' || length > most) throw new Refusal('invalid');
    if (length === 0) return next();
    const body = Buffer.alloc(length);
    let read = 0;
    request.on('data', (piece: Buffer) => {
      read += piece.copy(body, read);
    });
    request.once('end', () => {
      request.body = body;
      next();
    });
    // Who breaks off is not answered: nobody is there.
  };
}

/** Takes what was read for JSON; what is called something else is none, and no body at all. Refuses with `invalid`. */
export const readJson: RequestHandler = (request: Request<object, unknown, unknown>, _response, next) => {
  const { body } = request;
  request.body = undefined;
  if (body instanceof Uint8Array && request.is('application/json')) request.body = parsed(body);
  next();
};

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal('invalid');
  }
}
