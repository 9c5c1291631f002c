import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { codeOf, keyName, prepareDirectory } from './key-file.ts';
import { StartFault } from './start-fault.ts';
import { copyDatabase, databaseName, inspectDatabase } from './storage/copy.ts';
import { makeDirectory } from './storage/directory.ts';
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
    await flush(target);
    return { path: join(target, name), ...found };
  } catch (fault) {
    // The fault that is told is the first one.
    await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
    if (fault instanceof StartFault || fault instanceof StorageUnavailable) throw fault;
    throw new StartFault(
      `The backup could not be written to ${target} (${codeOf(fault)}). Is there room on its disk?`,
      {
        cause: fault,
      },
    );
  }
}

/**
 * Puts a backup into a data directory that holds no data. The server may then be started on it: every link that was given
 * out before the backup works. Throws a `StartFault`, or `StorageUnavailable` while a server runs there.
 */
export async function restore(from: string, dataDirectory: string): Promise<Backup> {
  const backup = resolve(from);
  for (const file of [databaseName, keyName]) {
    if (!existsSync(join(backup, file)))
      throw new StartFault(
        `${backup} is no backup: ${file} is not in it. Name one folder that a backup made.`,
      );
  }
  const found = inspectDatabase(join(backup, databaseName));
  if (!found)
    throw new StartFault(`The backup ${backup} is damaged. Nothing was changed; take an older one.`);
  await prepareDirectory(dataDirectory);
  const lock = holdLock(dataDirectory);
  try {
    await refuseToOverwrite(backup, dataDirectory);
    // The key first: with the database in its place the restoring is done.
    for (const file of [keyName, databaseName]) {
      const beginning = join(dataDirectory, `restoring-${file}`);
      await copyFile(join(backup, file), beginning);
      await chmod(beginning, 0o600);
      await flush(beginning);
      await rename(beginning, join(dataDirectory, file));
      await flush(dataDirectory);
    }
  } finally {
    lock.release();
  }
  return { path: dataDirectory, ...found };
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
