import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory, and those above it, for this user alone. Throws what the system throws. One by one: where the system
 * lets nobody make any, such as in /proc, Node's own way to make several at once tries for ever.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory) && statSync(directory).isDirectory()) return;
  const above = dirname(directory);
  if (above !== directory) makeDirectory(above);
  mkdirSync(directory, { mode: 0o700 });
}
