import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { databaseName } from '../../server/storage/copy.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { seededChance } from '../support/chance.ts';
import { idOf } from '../support/storage-rows.ts';

/** What a disk writes at once, bytes: a power cut keeps or loses whole ones. */
const sector = 512;
const workshopId = idOf('workshop-one');
/** What else SQLite keeps beside a database is made anew after a crash. */
const names = [databaseName, `${databaseName}-wal`];

/** Something a process did to a file; `answers` is what it said. */
type Act =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; length: number }
  | { kind: 'flush'; file: string };

/** Says whether flushes can be observed on this machine: that takes Linux and a C compiler. */
export function canObserveFlushes(): boolean {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
}

/** Lets a process commit until it has answered so often, kills it, and returns all that it wrote and flushed. */
async function observe(directory: string, answers: number): Promise<Act[]> {
  const [library, log, data] = ['flushes.so', 'log', 'data'].map((name) => path.join(directory, name));
  assert(library && log && data);
  execFileSync('cc', [
    '-O1',
    '-shared',
    '-fPIC',
    '-o',
    library,
    path.join(import.meta.dirname, 'flushes.c'),
    '-ldl',
  ]);
  const program = path.join(import.meta.dirname, '../support/storage-writer.ts');
  const env = { PATH: process.env['PATH'], LD_PRELOAD: library, FLUSH_DIR: data, FLUSH_LOG: log };
  const child = spawn(process.execPath, [program, data], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  child.stdout.on('data', (text: Buffer) => {
    lines += text.toString().split('\n').length - 1;
    if (lines >= answers) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return actsOf(readFileSync(log));
}

function actsOf(log: Buffer): Act[] {
  const acts: Act[] = [];
  for (let place = 0; place < log.length;) {
    const end = log.indexOf('\n', place);
    const [kind, file = '', offset, length] = log.toString('latin1', place, end).split(' ');
    place = end + 1;
    if (kind === 'W') {
      const bytes = log.subarray(place, place + Number(length));
      acts.push({ kind: 'write', file, at: Number(offset), bytes });
      place += Number(length);
    } else if (kind === 'T') acts.push({ kind: 'truncate', file, length: Number(offset) });
    else acts.push({ kind: 'flush', file });
  }
  return acts;
}

/** A file's content after these acts. */
function after(content: Buffer, acts: readonly Act[]): Buffer {
  const ends = acts.map((act) => (act.kind === 'write' ? act.at + act.bytes.length : 0));
  const grown = Buffer.alloc(Math.max(content.length, ...ends));
  content.copy(grown);
  let { length } = content;
  for (const act of acts) {
    if (act.kind === 'write') {
      act.bytes.copy(grown, act.at);
      length = Math.max(length, act.at + act.bytes.length);
    } else if (act.kind === 'truncate') {
      grown.fill(0, act.length);
      length = act.length;
    }
  }
  return grown.subarray(0, length);
}

/** A file as the disk has it, and what was written since its last flush. */
interface Disk {
  flushed: Buffer;
  since: Act[];
}

/**
 * The power is cut at seeded moments of what was observed: what was flushed stays, of the rest each sector reached the disk
 * or did not. Whatever had been answered is there. Returns how many cuts took something away.
 */
export async function cutPowerObserved(directory: string, cuts: number, seed: number): Promise<number> {
  const chance = seededChance(seed);
  const acts = await observe(directory, 450);
  const first = acts.findIndex((act) => act.file === 'answers');
  assert(first > 0 && acts.some((act) => act.kind === 'flush'), 'nothing was observed');
  const moments = Array.from(
    { length: cuts },
    () => first + 1 + Math.floor(chance.random() * (acts.length - first)),
  );
  moments.sort((one, other) => one - other);
  const disk = new Map<string, Disk>();
  let answered = 0;
  let lossy = 0;
  for (const [index, act] of acts.entries()) {
    for (; moments[0] === index; moments.shift()) {
      if (names.some((name) => (disk.get(name)?.since.length ?? 0) > 0)) lossy += 1;
      checkAfterCut(path.join(directory, 'cut'), disk, answered, () => chance.random());
    }
    if (act.file === 'answers') {
      if (act.kind === 'write') answered = Number(act.bytes.toString().trim().split('\n').at(-1));
      continue;
    }
    const file = disk.get(act.file) ?? { flushed: Buffer.alloc(0), since: [] };
    disk.set(act.file, file);
    if (act.kind !== 'flush') file.since.push(act);
    else {
      file.flushed = after(file.flushed, file.since);
      file.since = [];
    }
  }
  return lossy;
}

function checkAfterCut(
  directory: string,
  disk: ReadonlyMap<string, Disk>,
  answered: number,
  random: () => number,
): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const luck = random();
  for (const name of names) {
    const file = disk.get(name);
    if (!file) continue;
    const reached = file.since.flatMap((act) => survivors(act, () => random() < luck));
    writeFileSync(path.join(directory, name), after(file.flushed, reached));
  }
  const database = openDatabase(path.join(directory, databaseName));
  try {
    database.check();
    const written = new Set(database.calls.load(workshopId)?.rows.notes.map((note) => note.text));
    const keys = Array.from({ length: answered }, (_, index) => `key-${index + 1}`);
    const missing = keys.filter((_, index) => !written.has(`written at ${index + 1}`));
    assert.deepEqual(missing, [], 'a power cut lost what was acknowledged');
    assert.equal(database.calls.remembered(workshopId, keys).size, answered);
  } finally {
    database.abandon();
  }
}

/** The parts of a write that reached the disk. */
function survivors(act: Act, lucky: () => boolean): Act[] {
  if (act.kind !== 'write') return lucky() ? [act] : [];
  const parts: Act[] = [];
  for (let at = 0; at < act.bytes.length;) {
    const end = Math.min(at + sector - ((act.at + at) % sector), act.bytes.length);
    if (lucky()) parts.push({ ...act, at: act.at + at, bytes: act.bytes.subarray(at, end) });
    at = end;
  }
  return parts;
}
