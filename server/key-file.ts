import { randomBytes } from 'node:crypto';
import { access, constants, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';
import { makeDirectory } from './storage/directory.ts';

const keyBytes = 32;

/** Name of the key in a data directory, and in a backup. */
export const keyName = 'key';

/** Makes the data directory if there is none. Throws a `StartFault` when it cannot be used. */
export async function prepareDirectory(directory: string): Promise<void> {
  try {
    makeDirectory(directory);
    await access(directory, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw notUsable(directory, cause);
  }
}

/**
 * Reads the server's key from the data directory, or makes it on the first start (readable by its owner only). Whoever
 * has it can make every link, so it belongs in backups and nowhere else. Only the process that holds the directory may
 * call this. `used` says that links were made with a key already: then a missing one is not replaced, for every link
 * that people have would be dead and nobody would know why. Throws a `StartFault`.
 */
export async function loadKey(directory: string, used: boolean): Promise<Buffer> {
  const path = join(directory, keyName);
  const found = await readKey(directory, path);
  if (found === undefined && used) {
    throw new StartFault(
      `The key file ${path} is missing, and without it no link works that was given out. Put it back from your backup, or from where the data directory was before.`,
    );
  }
  const key = found ?? (await makeKey(directory, path));
  if (key.length === keyBytes) return key;
  throw new StartFault(`The key file ${path} is damaged. Put the one from your backup back.`);
}

async function readKey(directory: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined;
    throw notUsable(directory, fault);
  }
}

/** On the disk as a whole or not at all, whatever happens meanwhile: half a key would stop every later start. */
async function makeKey(directory: string, path: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  const unfinished = `${path}.new`;
  try {
    await writeFile(unfinished, key, { mode: 0o600, flush: true });
    await rename(unfinished, path);
  } catch (fault) {
    throw notUsable(directory, fault);
  }
  return key;
}

function notUsable(directory: string, cause: unknown): StartFault {
  return new StartFault(
    `The data directory ${directory} cannot be written (${codeOf(cause)}). Choose another with DATA_DIR, or mend its rights or its disk.`,
    { cause },
  );
}

/** What the system calls a fault. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
}
