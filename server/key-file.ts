import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from './start-fault.ts';

const keyBytes = 32;

/**
 * Reads the server's key from the data directory, or makes it on the first start (readable by its owner only).
 * Whoever has it can make every link, so it belongs in backups and nowhere else. Throws a `StartFault`.
 */
export async function loadKey(directory: string): Promise<Buffer> {
  const path = join(directory, 'key');
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    // `wx` fails on a file that is there: of two processes that start at once, one makes the key and both read it.
    await writeFile(path, randomBytes(keyBytes), { mode: 0o600, flag: 'wx' }).catch((fault: unknown) => {
      if (codeOf(fault) !== 'EEXIST') throw fault;
    });
    const key = await readFile(path);
    if (key.length === keyBytes) return key;
  } catch (cause) {
    throw new StartFault(
      `The data directory ${directory} cannot be written (${codeOf(cause)}). Choose another with DATA_DIR, or mend its rights.`,
      { cause },
    );
  }
  throw new StartFault(`The key file ${path} is damaged. Put the one from your backup back.`);
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
}
