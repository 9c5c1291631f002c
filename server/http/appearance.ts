import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Router } from 'express';
import type { Appearance } from '../config.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { StartFault } from '../start-fault.ts';

const never = { 'Cache-Control': 'no-store' };
const stylePath = '/appearance/style.css';
const logoPath = '/appearance/logo';

/** The only other files that are served: faces in the folder of the style sheet. */
const face = /^[\w-]+\.woff2$/;

/** Rejects with a `StartFault` where a file of the deployer's appearance cannot be read. */
export async function checkAppearance({ style, logo }: Appearance): Promise<void> {
  for (const file of [style, logo]) {
    if (file === null) continue;
    await access(file, constants.R_OK).catch((cause: unknown) => {
      throw new StartFault(`${file} cannot be read. Check APPEARANCE_FILE and APPEARANCE_LOGO.`, { cause });
    });
  }
}

/** Serves the deployer's own style, faces and logo under fixed addresses; nothing beside them. */
export function serveAppearance({ style, logo }: Appearance): Router {
  const router = Router();
  const files = { [stylePath]: style, [logoPath]: logo };
  for (const [path, file] of Object.entries(files)) {
    if (file === null) continue;
    router.get(path, (_request, response, next) => {
      readFile(file).then((body) => response.set(never).type(extname(file)).send(body), next);
    });
  }
  router.get('/appearance/:face', (request, response, next) => {
    const name = request.params.face;
    if (style === null || !face.test(name)) throw new Refusal('not-found');
    readFile(join(dirname(style), name)).then(
      (body) => response.set(never).type('woff2').send(body),
      () => next(new Refusal('not-found')),
    );
  });
  return router;
}

/** The page with the deployer's style after the program's own, and with what their logo needs. */
export function dressed(page: string, { style, logo, organisation }: Appearance): string {
  const added = [
    style !== null && `<link rel="stylesheet" href="${stylePath}" />`,
    organisation !== '' && `<meta name="organisation" content="${escaped(organisation)}" />`,
    logo !== null && `<meta name="organisation-logo" content="${logoPath}" />`,
  ].filter(Boolean);
  return page.replace('</head>', () => `${added.join('')}</head>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
