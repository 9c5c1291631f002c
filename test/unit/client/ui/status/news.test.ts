import { beforeEach, expect, test } from 'vitest';
import { type Change, createNews, type Hearing, type News } from '../../../../../client/ui/status/news.ts';

let time: number;
let calls: { at: number; call: () => void }[];
let said: { at: number; sentence: string }[];
let hearing: Hearing;
let news: News;

beforeEach(() => {
  time = 0;
  calls = [];
  said = [];
  hearing = { amount: 'summaries', silent: false, held: false, place: undefined };
  news = createNews({
    now: () => time,
    later(call, ms) {
      const entry = { at: time + ms, call };
      calls.push(entry);
      return () => void calls.splice(calls.indexOf(entry), 1);
    },
    hearing: () => hearing,
    say: (sentence) => void said.push({ at: time, sentence }),
    list: (parts) => parts.join(', '),
  });
});

/** Lets time pass, calling what is due on the way. */
function pass(ms: number): void {
  const end = time + ms;
  for (;;) {
    const next = calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    calls.splice(calls.indexOf(next), 1);
    time = next.at;
    next.call();
  }
  time = end;
}

function change(settings: Partial<Hearing>): void {
  hearing = { ...hearing, ...settings };
  news.look();
}

const note = (more: Partial<Change> = {}): Change => ({
  key: 'note',
  count: 1,
  words: (count) => `${count} new ${count === 1 ? 'note' : 'notes'}`,
  ...more,
});
const moved: Change = { key: 'moved', count: 2, words: (count) => `${count} moved to Waiting` };

test('what others do together is told in one sentence', () => {
  for (let at = 0; at < 6; at += 1) news.add(note());
  news.add(moved);
  expect(said).toEqual([]);
  pass(2_000);
  expect(said).toEqual([{ at: 2_000, sentence: '6 new notes, 2 moved to Waiting.' }]);
});

test('however much happens, it is told at most every ten seconds, and all of it', () => {
  for (let second = 0; second < 40; second += 1) {
    news.add(note());
    pass(1_000);
  }
  pass(20_000);
  const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000);
  const told = said.reduce((sum, { sentence }) => sum + Number.parseInt(sentence, 10), 0);
  expect(told).toBe(40);
});

test('nothing is told over typing; it is told when the text box is left', () => {
  change({ held: true });
  news.add(note());
  pass(60_000);
  news.add(note());
  expect(said).toEqual([]);
  change({ held: false });
  expect(said).toEqual([]);
  pass(1_000);
  expect(said.map(({ sentence }) => sentence)).toEqual(['2 new notes.']);
});

test("one's own announcement is heard out first", () => {
  news.add(note());
  pass(1_500);
  news.makeRoom();
  pass(2_900);
  expect(said).toEqual([]);
  pass(100);
  expect(said).toHaveLength(1);
});

test.each([{ silent: true }, { amount: 'off' as const }])('%o: nothing is told, also not later', (quiet) => {
  news.add(note());
  change(quiet);
  pass(60_000);
  change({ silent: false, amount: 'summaries' });
  pass(60_000);
  expect(said).toEqual([]);
  news.add(moved);
  pass(10_000);
  expect(said.map(({ sentence }) => sentence)).toEqual(['2 moved to Waiting.']);
});

test('those who want everything hear in full what happens where they are, and the rest counted', () => {
  change({ amount: 'everything', place: 'waiting' });
  news.add(note({ detail: 'New note: “No chairs”.', place: 'waiting' }));
  news.add(note({ detail: 'New note: “Too loud”.', place: 'food' }));
  pass(2_000);
  expect(said.map(({ sentence }) => sentence)).toEqual(['New note: “No chairs”. 1 new note.']);
});

test('a flood of details is told in part and counted in part', () => {
  change({ amount: 'everything', place: 'waiting' });
  for (let at = 1; at <= 8; at += 1) news.add(note({ detail: `New note ${at}.`, place: 'waiting' }));
  pass(2_000);
  expect(said[0]?.sentence).toBe('New note 1. New note 2. New note 3. 5 new notes.');
});
