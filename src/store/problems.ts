import { ArchiveProblem } from '../model/problem.ts';

/** What SQLite says, what it means, and what to do. By the first part of its result code that fits. */
const MEANINGS: readonly (readonly [code: string, message: string, exit: 5 | 75])[] = [
  [
    'SQLITE_NOTADB',
    'is not a jianbao archive (not a SQLite file); nothing was written. Give another path with --db',
    5,
  ],
  ['SQLITE_FULL', 'the disk is full; the last batch was not stored. Make room and run the same command again', 5],
  [
    'SQLITE_READONLY',
    'can not be written (read-only file, folder or disk); change its permissions or copy it elsewhere',
    5,
  ],
  ['SQLITE_PERM', 'can not be opened: permission denied', 5],
  ['SQLITE_AUTH', 'can not be opened: permission denied', 5],
  ['SQLITE_CANTOPEN', 'can not be opened; look at the permissions of the file and its folder', 5],
  ['SQLITE_CORRUPT', 'is damaged; "jianbao db check" says where, "jianbao db restore" goes back to a backup', 5],
  [
    'SQLITE_IOERR',
    'could not be read or written (disk error, or the file is cut off); look at the disk, then "jianbao db check"',
    5,
  ],
  ['SQLITE_BUSY', 'another process is writing to it; wait for it to end and try again', 75],
  ['SQLITE_LOCKED', 'another process is writing to it; wait for it to end and try again', 75],
  ['SQLITE_PROTOCOL', 'another process is writing to it; wait for it to end and try again', 75],
];

/** The result code of an error that SQLite raised, else undefined. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}

/** Does the work; what goes wrong with the file becomes an `ArchiveProblem` of one line, a bug stays what it is. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(path, error);
  }
}

/** The same for rows that are read one by one. */
export function* guardedRows<T>(path: string, rows: Iterable<T>): Generator<T> {
  try {
    yield* rows;
  } catch (error) {
    throw inWords(path, error);
  }
}

function inWords(path: string, error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const meaning = MEANINGS.find(([known]) => code.startsWith(known));
  if (meaning === undefined) return error;
  const [, message, exit] = meaning;
  return new ArchiveProblem(`${path}: ${message} [${code}]`, exit);
}
