import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from 'express';
import { interfaceLanguages } from '#shared/domain/language.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { HttpDependencies } from './dependencies.ts';

/** What the build says of a page, or of a step of the agenda: its files, and its words in each language. */
interface Files {
  files: readonly string[];
  words: Readonly<Record<string, readonly string[]>>;
}

/** Finds what a page asks for next, as values of its `Link` header. Never rejects. */
export type Ahead = (request: Request) => Promise<string[]>;

/**
 * Names what a page will need, so that a phone asks for all of it at once instead of finding out file by file: the
 * scripts and styles of the page, those of the step that is open, and the documents.
 */
export function filesAhead(
  { signIns, rooms }: Pick<HttpDependencies, 'signIns' | 'rooms'>,
  directory: string,
): Ahead {
  const built: Promise<Record<string, Files | undefined>> = readFile(join(directory, 'pages.json'), 'utf8')
    .then((text) => JSON.parse(text) as Record<string, Files | undefined>)
    // Built by something else: pages find their files themselves.
    .catch(() => ({}));

  /** The kind of the step that is open for somebody; undefined where there is none, or they may not come in. */
  async function stepFor(cookie: string | undefined, as: string): Promise<string | undefined> {
    const identity = await signIns.identify(cookie, as);
    const room = identity && (await rooms.open(identity.workshopId));
    if (!room || refusalAtDoor(room.state, identity)) return undefined;
    const { currentStageId } = room.state.workshop;
    return (currentStageId !== null && room.state.get('stages', currentStageId)?.kind) || undefined;
  }

  return async (request) => {
    const [, participantId] = /^\/p\/([\w-]{1,40})$/.exec(request.path) ?? [];
    if (participantId === undefined && request.path !== '/join') return [];
    const pages = await built;
    const language = request.acceptsLanguages(interfaceLanguages.map(({ id }) => id)) || 'en';
    const filesOf = (name: string) => [
      ...(pages[name]?.files ?? []),
      ...(pages[name]?.words[language] ?? []),
    ];
    if (participantId === undefined) return linksTo(filesOf('join'));
    const as = `p:${participantId}`;
    const step = await stepFor(request.headers.cookie, as).catch(() => undefined);
    return [
      ...linksTo([
        ...filesOf('room'),
        ...(step === undefined ? [] : filesOf(`room:${step}`)),
        ...(step === 'group' && !isPhone(request) ? filesOf('map') : []),
      ]),
      `</api/documents?as=${encodeURIComponent(as)}>; rel=preload; as=fetch; crossorigin`,
    ];
  };
}

/** Who sorts notes on a laptop has the map first; on a phone it is the list. */
function isPhone(request: Request): boolean {
  return /\bMobi/.test(request.headers['user-agent'] ?? '');
}

function linksTo(files: readonly string[]): string[] {
  return [...new Set(files)].map((file) =>
    file.endsWith('.css') ? `<${file}>; rel=preload; as=style; crossorigin` : `<${file}>; rel=modulepreload`,
  );
}
