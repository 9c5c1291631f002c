import { join } from 'node:path';
import express, { Router } from 'express';
import { Refusal } from '#shared/domain/errors.ts';
import { gzipped } from './gzipped.ts';

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const never = { 'Cache-Control': 'no-store' };

/** Serves the built client: hashed files for ever, the page itself never from a cache. */
export function serveClient(directory: string): Router {
  const router = Router();
  const assets = join(directory, 'assets');
  const files = { index: false, cacheControl: false } as const;
  router.get('/assets/:name', gzipped(assets, forEver));
  router.use(
    '/assets',
    express.static(assets, { ...files, setHeaders: (response) => response.set(forEver) }),
  );
  router.use(express.static(directory, { ...files, setHeaders: (response) => response.set(never) }));
  router.get('/{*path}', (request, response) => {
    // Only what a person opens gets the page; a missing picture or script is missing.
    const opensPage = request.accepts(['html', 'json']) === 'html' && !/\.\w+$/.test(request.path);
    if (!opensPage) throw new Refusal('not-found');
    // From a root: a folder above it may have a name with a dot, which only the files inside may not.
    response.sendFile('index.html', { root: directory, cacheControl: false, headers: never });
  });
  return router;
}
