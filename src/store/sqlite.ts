import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Database from 'libsql';
import { errorPart } from './error-part.ts';
import { sqliteDriver } from './sqlite-driver.ts';
import type { Tables } from './tables.ts';

/**
 * Makes the file before SQLite does, so that nobody else on the machine can read it; the -wal and -shm files follow it. A file
 * that is there is not opened: closing it would drop the locks that SQLite holds on it in this process, and another process
 * would then delete the journal under us.
 */
const makeFile = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (errorPart(error, 'code') !== 'EEXIST') throw error;
  }
};

/** SQLite in a file, which is made where it is missing, or in `:memory:`. What is committed is on the disk. */
export const sqliteDatabase = (file: string): Kysely<Tables> => {
  if (file !== ':memory:') makeFile(file);
  const database = new Database(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = WAL');
    database.exec('pragma synchronous = FULL');
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => sqliteDriver(database),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
};
