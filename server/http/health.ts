import { Router, type RequestHandler, type Response } from 'express';
import { limits } from '#shared/domain/limits.ts';
import type { HttpDependencies } from './dependencies.ts';

/** Why the server is not ready. */
type NotReady = 'stopping' | 'storage' | 'storage-slow';

type HealthNeeds = Pick<HttpDependencies, 'storage' | 'intake' | 'clock'>;

/**
 * `/healthz`: the program is alive and answers. `/readyz`: it can also read its storage and is not stopping; otherwise
 * 503 with a code that says why. Neither says anything of anybody.
 */
export function healthRoutes(needs: HealthNeeds): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => say(response, undefined));
  router.get('/readyz', readiness(needs));
  return router;
}

function readiness({ storage, intake, clock }: HealthNeeds): RequestHandler {
  let asking: Promise<NotReady | undefined> | undefined;

  function askStorage(): Promise<NotReady | undefined> {
    return new Promise((resolve) => {
      const cancel = clock.at(clock.now() + limits.readyWithinMs, () => resolve('storage-slow'));
      storage
        .countAccounts()
        .then(
          () => resolve(undefined),
          () => resolve('storage'),
        )
        .finally(cancel);
    });
  }
  return (_request, response, next) => {
    if (intake.stopping) return say(response, 'stopping');
    // However many ask, the storage is asked once at a time.
    asking ??= askStorage().finally(() => {
      asking = undefined;
    });
    asking.then((reason) => say(response, reason), next);
  };
}

function say(response: Response, reason: NotReady | undefined): void {
  response.set('Cache-Control', 'no-store').status(reason === undefined ? 200 : 503);
  response.json(reason === undefined ? { ok: true } : { ok: false, code: reason });
}
