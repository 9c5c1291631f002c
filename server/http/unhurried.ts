import type { Request, RequestHandler } from 'express';
import { limits } from '#shared/domain/limits.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { createKeyedRate } from '../identity/keyed-rate.ts';

/** So much from one address and no more, whatever is asked: before anything is read. */
export function unhurried(addressOf: (request: Request) => string, now: () => number): RequestHandler {
  const rate = createKeyedRate({ burst: limits.requestBurst, perSecond: limits.requestsPerSecond }, now);
  return (request, _response, next) => {
    if (!rate(addressOf(request))) throw new Refusal('too-fast');
    next();
  };
}
