import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { filesAhead } from '../../../../server/http/ahead.ts';

const pages = {
  join: { files: ['/assets/join.css', '/assets/join.js'], words: { en: ['/assets/arrive-en.js'], cy: [] } },
  room: { files: ['/assets/room.js'], words: { en: ['/assets/room-en.js'], cy: ['/assets/room-cy.js'] } },
  'room:group': { files: ['/assets/room.js', '/assets/board.js'], words: { en: [], cy: [] } },
  map: { files: ['/assets/map.js'], words: { en: [], cy: [] } },
};
const phone =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36';
const laptop = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

interface Case {
  /** Who is signed in by the cookie. */
  signedIn?: string;
  built?: boolean;
}

function aheadOf({ signedIn, built = true }: Case) {
  const directory = mkdtempSync(join(tmpdir(), 'common-thread-ahead-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  if (built) writeFileSync(join(directory, 'pages.json'), JSON.stringify(pages));
  const tables: Record<string, object> = {
    participants: { status: 'in', signedOutBefore: 0 },
    stages: { kind: 'group' },
  };
  const state = { workshop: { currentStageId: 'stage' }, get: (table: string) => tables[table] };
  const identity = { workshopId: 'w', actor: { kind: 'participant', id: 'beth' }, linkGeneration: null };
  const needs = {
    signIns: { identify: async (_: unknown, as: string) => (as === signedIn ? identity : undefined) },
    rooms: { open: async () => ({ state }) },
  } as unknown as Parameters<typeof filesAhead>[0];
  const ahead = filesAhead(needs, directory);
  return (path: string, { language = 'en', agent = phone } = {}) =>
    ahead({
      path,
      headers: { 'user-agent': agent },
      acceptsLanguages: () => language,
    } as unknown as Request);
}

test('the way in names its styles, its scripts and the words in the language of the device', async () => {
  const ahead = aheadOf({});
  expect(await ahead('/join')).toEqual([
    '</assets/join.css>; rel=preload; as=style; crossorigin',
    '</assets/join.js>; rel=modulepreload',
    '</assets/arrive-en.js>; rel=modulepreload',
  ]);
  expect(await ahead('/join', { language: 'cy' })).not.toContain('</assets/arrive-en.js>; rel=modulepreload');
});

test('a participant’s page names the step that is open, each file once, and the documents', async () => {
  const ahead = aheadOf({ signedIn: 'p:beth' });
  expect(await ahead('/p/beth')).toEqual([
    '</assets/room.js>; rel=modulepreload',
    '</assets/room-en.js>; rel=modulepreload',
    '</assets/board.js>; rel=modulepreload',
    '</api/documents?as=p%3Abeth>; rel=preload; as=fetch; crossorigin',
  ]);
});

test('a laptop is named the map too while notes are sorted, a phone is not', async () => {
  const ahead = aheadOf({ signedIn: 'p:beth' });
  expect(await ahead('/p/beth', { agent: laptop })).toContain('</assets/map.js>; rel=modulepreload');
  expect((await ahead('/p/beth')).join()).not.toContain('map');
});

test('a stranger is not told by it which step is open', async () => {
  const ahead = aheadOf({ signedIn: 'p:beth' });
  expect((await ahead('/p/ann')).join()).not.toContain('board');
});

test('other pages, and a client that names nothing, find their files themselves', async () => {
  expect(await aheadOf({})('/sign-in')).toEqual([]);
  expect(await aheadOf({ built: false })('/join')).toEqual([]);
});
