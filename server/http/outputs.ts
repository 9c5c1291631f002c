import type { RequestHandler } from 'express';
import { isOutputKind } from '#shared/output/kinds.ts';
import { languagePattern } from '#shared/domain/language.ts';
import { reportOf } from '#shared/output/report.ts';
import { idPattern } from '#shared/domain/ids.ts';
import { Refusal, type RefusalCode } from '#shared/domain/errors.ts';
import { type OutputFile, render } from '../output/render.ts';
import { speechIn } from '../output/speech.ts';
import type { HttpDependencies } from './dependencies.ts';
import { StorageUnavailable } from '../storage/storage.ts';
import { asIn, statusOf } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';
import { refusalPage } from './refusal-page.ts';

/** Where a workshop is written out: for its facilitators only. */
export const outputPath = '/workshops/:id/output/:kind';

/**
 * Sends a workshop as a file, as it stands now. The page to take home opens in the browser, to be printed. A person who
 * cannot have it reads why; a program gets the code. The page speaks the language of its reader, `?lang=cy`, where it
 * can; everything else the workshop's own.
 */
export function outputRoute(deps: HttpDependencies): RequestHandler<{ id: string; kind: string }> {
  async function make(
    cookieHeader: string | undefined,
    as: string,
    id: string,
    kind: string,
    lang: unknown,
  ): Promise<OutputFile> {
    if (!isOutputKind(kind) || !idPattern.test(id)) throw new Refusal('not-found');
    const { room } = await openAsFacilitator(deps, cookieHeader, as, id);
    const { language } = room.state.workshop;
    const wanted = typeof lang === 'string' && languagePattern.test(lang) ? lang : language;
    const reader = kind === 'take-home' ? wanted : language;
    const speech = speechIn(reader, language);
    const at = deps.now();
    return render(kind, reportOf(room.state, { revision: room.revision, at, speech, reader }), speech);
  }

  return (request, response, next) => {
    const { id, kind } = request.params;
    make(request.headers.cookie, asIn(request.query), id, kind, request.query['lang']).then(
      ({ fileName, contentType, body }) => {
        const opens = contentType.startsWith('text/html') ? 'inline' : 'attachment';
        response.set({
          'Content-Type': contentType,
          'Content-Disposition': `${opens}; filename="${fileName}"`,
        });
        response.end(body);
      },
      (fault: unknown) => {
        const code = codeOf(fault);
        const person = request.accepts(['json', 'html']) === 'html';
        if (!person || code === undefined) return next(fault);
        response.status(statusOf[code]).type('html').send(refusalPage(code));
      },
    );
  };
}

function codeOf(fault: unknown): RefusalCode | undefined {
  if (fault instanceof Refusal) return fault.code;
  return fault instanceof StorageUnavailable ? 'unavailable' : undefined;
}
