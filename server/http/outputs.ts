import type { RequestHandler } from 'express';
import { isOutputKind } from '#shared/output/kinds.ts';
import { reportOf } from '#shared/output/report.ts';
import { idPattern } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { type OutputFile, render } from '../output/render.ts';
import type { HttpDependencies } from './dependencies.ts';
import { asIn } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';

/** Where a workshop is written out: for its facilitators only. */
export const outputPath = '/workshops/:id/output/:kind';

/** Sends a workshop as a file, as it stands now. The page to take home opens in the browser, to be printed. */
export function outputRoute(deps: HttpDependencies): RequestHandler<{ id: string; kind: string }> {
  async function make(
    cookieHeader: string | undefined,
    as: string,
    id: string,
    kind: string,
  ): Promise<OutputFile> {
    if (!isOutputKind(kind) || !idPattern.test(id)) throw new Refusal('not-found');
    const { room } = await openAsFacilitator(deps, cookieHeader, as, id);
    return render(kind, reportOf(room.state, room.revision, deps.now()));
  }

  return (request, response, next) => {
    const { id, kind } = request.params;
    make(request.headers.cookie, asIn(request.query), id, kind).then(({ fileName, contentType, body }) => {
      const opens = contentType.startsWith('text/html') ? 'inline' : 'attachment';
      response.set({
        'Content-Type': contentType,
        'Content-Disposition': `${opens}; filename="${fileName}"`,
      });
      response.end(body);
    }, next);
  };
}
