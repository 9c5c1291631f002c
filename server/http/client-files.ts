import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router } from 'express';
import { Refusal } from '#shared/domain/errors.ts';
import type { Appearance } from '../config.ts';
import type { Ahead } from './ahead.ts';
import { dressed, serveAppearance } from './appearance.ts';
import { gzipped } from './gzipped.ts';

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const never = { 'Cache-Control': 'no-store' };

/**
 * Serves the built client in the deployer's appearance: hashed files for ever, the page itself never from a cache, and
 * with it the names of what it will need.
 */
export function serveClient(directory: string, appearance: Appearance, ahead: Ahead): Router {
  const router = Router();
  router.use(serveAppearance(appearance));
  const assets = join(directory, 'assets');
  // A redirection would repeat an address that anybody can make up, with their own server's name in it.
  const files = { index: false, cacheControl: false, redirect: false } as const;
  router.get('/assets/:name', gzipped(assets, forEver));
  router.use(
    '/assets',
    express.static(assets, { ...files, setHeaders: (response) => response.set(forEver) }),
  );
  router.use(express.static(directory, { ...files, setHeaders: (response) => response.set(never) }));
  router.get('/{*path}', (request, response, next) => {
    // Only what a person opens gets the page; a missing picture or script is missing.
    const opensPage = request.accepts(['html', 'json']) === 'html' && !/\.\w+$/.test(request.path);
    if (!opensPage) throw new Refusal('not-found');
    Promise.all([readFile(join(directory, 'index.html'), 'utf8'), ahead(request)]).then(([page, links]) => {
      if (links.length > 0) response.set('Link', links.join(', '));
      response.set(never).type('html').send(dressed(page, appearance));
    }, next);
  });
  return router;
}
