import type { Kysely, Transaction } from 'kysely';
import { sqlProblem } from './sql-problem.ts';
import type { Tables } from './tables.ts';
import { whenFree } from './when-free.ts';

/**
 * The database as the repositories use it. Both reject with a `StoreError` where the database itself is the problem, and both
 * may do `work` again while another process holds an embedded database.
 */
export interface Sql {
  read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** All of `work` or nothing. */
  write<Result>(work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>;
}

const inWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await whenFree(work);
  } catch (error) {
    throw sqlProblem(error);
  }
};

export const sqlOver = (db: Kysely<Tables>): Sql => ({
  read: (work) => inWords(() => work(db)),
  write: (work) => inWords(() => db.transaction().execute(work)),
});
