import { StorageUnavailable, SubjectGone } from './storage.ts';

/** Primary result codes of SQLite that say what is wrong with a row, not with the disk. */
const rowCodes: ReadonlySet<number> = new Set([18, 19, 20]);

const busyCodes: ReadonlySet<number> = new Set([5, 6]);

/** The file is no database, or a page of it makes no sense. */
const damageCodes: ReadonlySet<number> = new Set([11, 26]);

/** After these the connection is as good as before; after any other fault it is opened afresh. */
const harmlessCodes: ReadonlySet<number> = new Set([5, 6, 8, 13]);

/** SQLite's primary result code; undefined for errors that are not its own. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** The disk or the file fails, as opposed to one row or our own code. */
export function isDiskFault(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && !rowCodes.has(code);
}

export function isBusy(error: unknown): boolean {
  return busyCodes.has(resultCode(error) ?? 0);
}

export function isUniqueness(error: unknown): boolean {
  return resultCode(error) === 19 && error instanceof Error && error.message.startsWith('UNIQUE');
}

/** A row refers to one that is not there. */
function isDangling(error: unknown): boolean {
  return resultCode(error) === 19 && error instanceof Error && error.message.startsWith('FOREIGN KEY');
}

/** Stores what belongs to something; throws `SubjectGone` when that is not there any more. */
export function whileItsSubjectExists<Result>(store: () => Result): Result {
  try {
    return store();
  } catch (error) {
    if (isDangling(error)) throw new SubjectGone();
    throw error;
  }
}

export function spoilsConnection(error: unknown): boolean {
  return isDiskFault(error) && !harmlessCodes.has(resultCode(error) ?? 0);
}

/** The file itself is spoilt: nothing that is read from it can be trusted, and nothing may be written to it. */
export function isDamage(error: unknown): boolean {
  return damageCodes.has(resultCode(error) ?? 0);
}

/** What was written may not have reached the disk, though reading it back says that it did. */
export function isUnflushed(error: unknown): boolean {
  return resultCode(error) === 10;
}

/** What SQLite says when it comes upon a spoilt page. */
export function damage(): Error {
  return Object.assign(new Error('the check of the file failed'), { errcode: 11 });
}

function sentence(code: number): string {
  switch (code) {
    case 5:
    case 6:
      return 'The database is being used by another program. Try again in a moment.';
    case 8:
      return 'The database cannot be written: its file is read-only. Check who may write in the data directory.';
    case 10:
      return 'The disk that holds the data directory could not be read or written.';
    case 11:
    case 26:
      return (
        'The database file in the data directory is damaged. Nothing more is written to it. Stop the server, ' +
        'move the data directory away and put a backup in its place with "npm run restore".'
      );
    case 13:
      return 'The disk that holds the data directory is full. Free some space; the server then goes on by itself.';
    case 3:
    case 14:
      return 'The database file cannot be opened. Check that the data directory exists and may be written.';
    default:
      return 'The database could not be used.';
  }
}

/** Turns whatever was thrown into what callers of the storage may see. */
export function unavailable(error: unknown): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error;
  return new StorageUnavailable(sentence(resultCode(error) ?? 0), { cause: error });
}
