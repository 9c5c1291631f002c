import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
} from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { eraseAgain } from './erase-again.ts';
import { codeOf, keyName, prepareDirectory } from './key-file.ts';
import { StartFault } from './start-fault.ts';
import { copyDatabase, databaseName, inspectDatabase } from './storage/copy.ts';
import { makeDirectory } from './storage/directory.ts';
import { erasuresName, readErasures, writeErasures } from './storage/erasures.ts';
import { holdLock } from './storage/lock.ts';
import { StorageUnavailable } from './storage/storage.ts';

/** A finished backup. */
interface Backup {
  /** The folder that holds it: the database and the key. */
  path: string;
  workshops: number;
}

const unfinished = /^\.common-thread-.*\.unfinished$/;

/**
 * Backs up a data directory into a new folder inside `folder`, beside the running server: the database as it stands at one
 * moment, uploaded pictures in it, and the key. It has its name only once it is whole, verified and on the disk. Throws a
 * `StartFault`, or `StorageUnavailable` when the database is damaged.
 */
export async function backUp(dataDirectory: string, folder: string, now: number): Promise<Backup> {
  const database = join(dataDirectory, databaseName);
  if (!existsSync(database) || !existsSync(join(dataDirectory, keyName))) {
    throw new StartFault(`There is no data in ${dataDirectory} yet. Is DATA_DIR the one the server uses?`);
  }
  const target = resolve(folder);
  if (!relative(dataDirectory, target).startsWith('..')) {
    throw new StartFault(
      'A backup does not belong in the data directory. Choose another folder, best on another disk.',
    );
  }
  const name = `common-thread-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  const beginning = join(target, `.${name}.unfinished`);
  try {
    makeDirectory(target);
    // What an earlier backup left when it was cut off holds what people said, and is of no use.
    for (const entry of await readdir(target))
      if (unfinished.test(entry)) await rm(join(target, entry), { recursive: true });
    await mkdir(beginning, { mode: 0o700 });
    copyDatabase(database, join(beginning, databaseName));
    await copyFile(join(dataDirectory, keyName), join(beginning, keyName));
    const found = inspectDatabase(join(beginning, databaseName));
    if (!found)
      throw new StartFault('The backup was damaged and is not kept. Perhaps the database is damaged too.');
    for (const file of [databaseName, keyName]) await chmod(join(beginning, file), 0o600);
    for (const file of [databaseName, keyName, '.']) await flush(join(beginning, file));
    await rename(beginning, join(target, name));
    // Beside the backups, for all of them: what is erased after one of them must not come back with it.
    const lists = [dataDirectory, target].map((place) => join(place, erasuresName));
    const erasures = await readErasures(...lists);
    if (erasures.size > 0) await writeErasures(join(target, erasuresName), erasures);
    await flush(target);
    return { path: join(target, name), ...found };
  } catch (fault) {
    // The fault that is told is the first one.
    await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
    throw told(fault, `The backup could not be written to ${target}`);
  }
}

/** The fault in a sentence, unless it is one. */
function told(fault: unknown, what: string): unknown {
  if (fault instanceof StartFault || fault instanceof StorageUnavailable) return fault;
  return new StartFault(`${what} (${codeOf(fault)}). Is there room on its disk?`, { cause: fault });
}

/** A backup in its place. */
interface Restored extends Backup {
  /** How many lists of what was erased since were found. */
  lists: number;
  /** How much of what they name was in the backup and is erased again. */
  erased: number;
}

/**
 * Puts a backup into a data directory that holds no data. The server may then be started on it: every link that was given
 * out before the backup works. What was erased since is erased again before anything is in its place, by the lists beside
 * the backup and in the data directory, and by `list` if one is named. Throws a `StartFault`, or `StorageUnavailable` while
 * a server runs there.
 */
export async function restore(from: string, dataDirectory: string, list?: string): Promise<Restored> {
  const backup = resolve(from);
  for (const file of [databaseName, keyName]) {
    const missing = `${backup} is no backup: ${file} is not in it. Name one folder that a backup made.`;
    await mustBeReadable(join(backup, file), missing);
  }
  const found = inspectDatabase(join(backup, databaseName));
  if (!found)
    throw new StartFault(`The backup ${backup} is damaged. Nothing was changed; take an older one.`);
  const beside = [dirname(backup), dataDirectory].map((place) => join(place, erasuresName));
  const lists = [...beside.filter((one) => existsSync(one)), ...(list === undefined ? [] : [resolve(list)])];
  for (const one of lists)
    await mustBeReadable(one, `There is no list of what was erased at ${one}. Nothing was changed.`);
  const erasures = await readErasures(...lists);
  await prepareDirectory(dataDirectory);
  const lock = holdLock(dataDirectory);
  const beginning = join(dataDirectory, 'restoring');
  try {
    await refuseToOverwrite(backup, dataDirectory);
    // What was left when it was cut off.
    await rm(beginning, { recursive: true, force: true });
    await mkdir(beginning, { mode: 0o700 });
    for (const file of [keyName, databaseName]) {
      await copyFile(join(backup, file), join(beginning, file));
      await chmod(join(beginning, file), 0o600);
    }
    const erased = await eraseListed(beginning, dataDirectory, erasures);
    const { workshops } = erased > 0 ? sound(join(beginning, databaseName)) : found;
    // The key first: with the database in its place the restoring is done.
    for (const file of [keyName, databaseName]) {
      await flush(join(beginning, file));
      await rename(join(beginning, file), join(dataDirectory, file));
      await flush(dataDirectory);
    }
    await rm(beginning, { recursive: true });
    return { path: dataDirectory, workshops, lists: lists.length, erased };
  } catch (fault) {
    // What people said is not left lying about. The fault that is told is the first one.
    await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
    throw told(fault, `The backup could not be restored into ${dataDirectory}`);
  } finally {
    lock.release();
  }
}

/** What is there but belongs to somebody else is not missing: whoever copied a backup as root must hear so. */
async function mustBeReadable(path: string, missing: string): Promise<void> {
  const code = await access(path, constants.R_OK).then(() => undefined, codeOf);
  if (code === undefined) return;
  throw new StartFault(
    code === 'ENOENT' || code === 'ENOTDIR'
      ? missing
      : `${path} cannot be read (${code}). It must belong to the user that this runs as. Nothing was changed.`,
  );
}

/** What the database holds, which was sound a moment ago. */
function sound(path: string): { workshops: number } {
  const found = inspectDatabase(path);
  if (!found) throw new StartFault(`The disk of ${path} is failing: what was written to it is damaged.`);
  return found;
}

/** Erases anew what is listed, and keeps the list, so that it holds for this backup the next time too. */
async function eraseListed(
  beginning: string,
  dataDirectory: string,
  erasures: ReadonlySet<string>,
): Promise<number> {
  if (erasures.size === 0) return 0;
  await writeErasures(join(dataDirectory, erasuresName), erasures);
  return eraseAgain(beginning, erasures);
}

/** Whatever SQLite keeps beside a database would be taken for this one's. The same key may be there: it was cut off. */
async function refuseToOverwrite(backup: string, dataDirectory: string): Promise<void> {
  const entries = await readdir(dataDirectory);
  const database = entries.some((entry) => entry.startsWith(databaseName));
  const key = entries.includes(keyName) ? await readFile(join(dataDirectory, keyName)) : undefined;
  if (database || (key && !key.equals(await readFile(join(backup, keyName))))) {
    throw new StartFault(
      `${dataDirectory} holds data already. Move it away first, or name an empty directory with DATA_DIR.`,
    );
  }
}

/** Resolves when a file, or the names in a directory, are on the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
