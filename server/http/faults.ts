import type { ErrorRequestHandler, Request } from 'express';
import { Refusal } from '#shared/domain/errors.ts';
import { EmailTaken, StorageUnavailable, SubjectGone } from '../storage/storage.ts';
import type { HttpDependencies } from './dependencies.ts';
import { statusOf } from './exchange.ts';

/** The pattern that a request matched, such as `/pictures/:pictureId`; empty where there is none. */
export function routeOf(request: Request): string {
  const route: unknown = request.route;
  const pattern = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof pattern === 'string' ? pattern : '';
}

/** Answers whatever was thrown with a refusal, and tells the log of what was no refusal. */
export function answerFaults(log: HttpDependencies['log']): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const refusal = refusalOf(fault);
    if (refusal.code === 'internal' || refusal.code === 'unavailable') {
      log.error('http-fault', { route: routeOf(request), code: refusal.code }, fault);
    }
    // What was to be sent is not: nothing that was said of it, and least of all that it may be kept for ever.
    for (const name of ['Content-Type', 'Content-Range', 'ETag', 'Last-Modified'])
      response.removeHeader(name);
    response.set('Cache-Control', 'no-store');
    const { code, detail } = refusal;
    response.status(statusOf[code]).json({ ok: false, code, ...(detail ? { detail } : {}) });
  };
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault;
  if (fault instanceof StorageUnavailable) return new Refusal('unavailable');
  if (fault instanceof EmailTaken) return new Refusal('conflict');
  if (fault instanceof SubjectGone) return new Refusal('not-found');
  // What the router throws for malformed requests carries a 4xx status.
  const status = fault instanceof Error && 'status' in fault ? Number(fault.status) : 500;
  return new Refusal(status >= 400 && status < 500 ? 'invalid' : 'internal');
}
