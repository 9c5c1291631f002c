import { join } from 'node:path';
import express, { Router } from 'express';
import { Refusal } from '#shared/domain/errors.ts';

/** Serves the built client: hashed files for ever, the page itself never from a cache. */
export function serveClient(directory: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use(express.static(directory, { index: false, cacheControl: false, setHeaders: noStore }));
  router.get('/{*path}', (request, response) => {
    // Only what a person opens gets the page; a missing picture or script is missing.
    const opensPage = request.accepts(['html', 'json']) === 'html' && !/\.\w+$/.test(request.path);
    if (!opensPage) throw new Refusal('not-found');
    response.sendFile(join(directory, 'index.html'), {
      cacheControl: false,
      headers: { 'Cache-Control': 'no-store' },
    });
  });
  return router;
}

function noStore(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-store');
}
