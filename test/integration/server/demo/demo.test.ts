import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BallotResult } from '../../../../shared/domain/ballot.ts';
import { aboutIn } from '../../../../shared/domain/versions.ts';
import { readConfig } from '../../../../server/config.ts';
import { type DemoLinks, loadDemo } from '../../../../server/demo/demo.ts';
import sample from '../../../../server/demo/sample-workshop.json' with { type: 'json' };
import { silentLog } from '../../../../server/log.ts';
import type { Room } from '../../../../server/rooms/contract.ts';
import type { RunningServer } from '../../../../server/services.ts';
import { seededChance } from '../../../support/chance.ts';
import { fakeClock } from '../../../support/clock.ts';
import { createBrowser, fragmentOf } from '../http/site.ts';

const directory = mkdtempSync(join(tmpdir(), 'common-thread-demo-'));
let server: RunningServer;
let links: DemoLinks;
const rooms = new Map<string, Room>();
let facilitatorPage = '';
let cookie = '';

beforeAll(async () => {
  const config = readConfig({ PORT: '0', DATA_DIR: directory });
  const overrides = { clock: fakeClock(), chance: seededChance(7), log: silentLog(), serveClient: false };
  ({ server, links } = await loadDemo(config, overrides));
  const entered = await fetch(links.facilitator, { redirect: 'manual' });
  facilitatorPage = entered.headers.get('location') ?? '';
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const { id, status } of await server.storage.workshopsOf(facilitatorPage.replace('/f/', ''))) {
    const room = await server.rooms.open(id);
    if (room) rooms.set(status, room);
  }
});

afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

function roomThatIs(status: string): Room {
  const room = rooms.get(status);
  if (!room) throw new Error(`no workshop is ${status}`);
  return room;
}

/** Theme letters of the sample by our ids. */
function letters(room: Room): Map<string, string> {
  const byTitle = new Map(sample.themes.map(({ label, id }) => [label, id]));
  return new Map([...room.state.all('themes')].map(({ id, title }) => [id, byTitle.get(title) ?? title]));
}

test('one workshop is live at Group with every note revealed, and one is closed', () => {
  expect([...rooms.keys()].sort()).toEqual(['closed', 'live']);
  const live = roomThatIs('live').state;
  expect([...live.all('stages')].find(({ status }) => status === 'open')?.kind).toBe('group');
  const notes = [...live.all('notes')];
  expect(notes).toHaveLength(sample.expected.ideas.total);
  expect(notes.every(({ status }) => status === 'shown')).toBe(true);
  expect([...live.all('participants')].map(({ hasDevice }) => hasDevice).filter((has) => !has)).toHaveLength(
    1,
  );
});

test('it speaks Welsh and Urdu, and three notes have translations of which each says whose it is', () => {
  for (const { state } of rooms.values()) {
    const { workshop } = state;
    expect(workshop.languages).toEqual(['cy', 'ur']);
    for (const language of workshop.languages) {
      const about = aboutIn({ ...workshop, hearBack: { way: workshop.hearWay } }, language);
      const { title, aim, promise, influence, rules, groups, hearWay } = about;
      for (const words of [title, aim, promise, influence, hearWay, ...rules, ...groups]) {
        expect(words.language, words.text).toBe(language);
      }
    }
    const notes = [...state.all('notes')];
    expect(new Set(notes.map(({ language }) => language))).toEqual(new Set(['en', 'cy', 'ur']));
    const kinds = [...state.all('translations')].map(({ noteId, language, by }) => {
      return `${state.get('notes', noteId)?.language} to ${language} by ${by}`;
    });
    expect(kinds.toSorted()).toEqual([
      'cy to en by author',
      'en to cy by facilitator',
      'ur to en by supporter',
    ]);
    expect([...state.all('translations')].every(({ onWall }) => onWall)).toBe(true);
  }
});

test('consent is taken over from the sample', () => {
  const consents = [...roomThatIs('live').state.all('notes')].map(({ consent }) => consent);
  expect(consents.filter((consent) => consent !== 'never')).toHaveLength(sample.expected.quotableByDefault);
  expect(new Set(consents)).toEqual(new Set(['named', 'group', 'never']));
});

test('the closed one has the theme sizes, dots and rankings that the sample expects', () => {
  const room = roomThatIs('closed');
  const letterOf = letters(room);
  const sizes: Record<string, number> = {};
  let parked = 0;
  for (const { themeId } of room.state.all('notes')) {
    const letter = themeId === null ? undefined : letterOf.get(themeId);
    if (letter === undefined) parked += 1;
    else sizes[letter] = (sizes[letter] ?? 0) + 1;
  }
  expect(sizes).toEqual(sample.expected.themeSizes);
  expect(parked).toBe(sample.expected.parked);

  const [ballot] = room.state.all('ballots');
  const result = ballot?.result;
  if (!result) throw new Error('the ballot is not counted');
  const inLetters = (ranking: BallotResult['byTotal'] | undefined) =>
    ranking?.map((place) => place.map((id) => letterOf.get(id) ?? id).sort());
  const { ranking } = sample.expected;
  expect(inLetters(result.byTotal)).toEqual(ranking.byTotal);
  expect(inLetters(result.groups.find(({ groupId }) => groupId === 'staff')?.ranking)).toEqual(
    ranking.staffOnly,
  );
  expect(inLetters(result.groups.find(({ groupId }) => groupId === 'lived')?.ranking)).toEqual(
    ranking.livedOnly,
  );
  expect(inLetters(result.equalVoice?.ranking)).toEqual(ranking.equalGroupWeight);
});

test('every theme of the closed one has a fate with a reason, and every action an owner who said yes', () => {
  const { state } = roomThatIs('closed');
  const fates = [...state.all('priorities')];
  expect(fates).toHaveLength(sample.themes.length);
  expect(fates.every(({ reason }) => reason.length > 5)).toBe(true);
  expect(fates.filter(({ outcome }) => outcome === 'set-aside')).toHaveLength(2);
  const actions = [...state.all('actions')];
  expect(actions).toHaveLength(sample.actions.length);
  for (const { owner, agreed } of actions) {
    expect(owner).toMatchObject({ kind: 'person', answer: 'yes' });
    expect(agreed).toBe(true);
  }
});

test('the links lead two participants of different groups, the projector and the facilitator in', async () => {
  const browser = createBrowser(server);
  const groups = new Set<string | null | undefined>();
  for (const { link, name } of links.participants) {
    const { participantId } = await browser.done('/api/return', { token: fragmentOf(link), ownDevice: true });
    const person = roomThatIs('live').state.get('participants', participantId);
    expect(person?.name).toBe(name);
    groups.add(person?.groupId);
  }
  expect(groups).toEqual(new Set(['staff', 'lived']));
  const screen = await browser.done('/api/link', { token: fragmentOf(links.screen) });
  expect(screen).toEqual({ ok: true, kind: 'screen', workshopId: roomThatIs('live').workshopId });
  expect(facilitatorPage).toMatch(/^\/f\/[\w-]{22}$/);
  browser.cookies.set('facilitator', cookie);
  expect((await browser.get(`/api/me?as=f:${facilitatorPage.slice(3)}`)).status).toBe(200);
  expect((await browser.get('/demo/wrong')).status).toBe(404);
});
