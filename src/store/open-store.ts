import type { Kysely } from 'kysely';
import type { ChangeStore, Leases } from '../change-ports.ts';
import type { LearnerStore, SandboxStore } from '../onboard-ports.ts';
import { sqlAnnouncements } from './announcements.ts';
import { sqlAuditLog } from './audit/audit-log.ts';
import { sqlFreezes } from './freezes.ts';
import { sqlLearners } from './learners.ts';
import { sqlLeases } from './leases.ts';
import { migrate } from './migrate.ts';
import { sqlProposals } from './proposals.ts';
import { sqlSandboxes } from './sandboxes.ts';
import { sqlOver } from './sql.ts';
import { fileProblem, sqlProblem } from './sql-problem.ts';
import type { StorePlace, Tables } from './tables.ts';
import { whenFree } from './when-free.ts';

/** What Stevedore remembers, in one database. */
export interface Store {
  readonly changes: ChangeStore;
  readonly leases: Leases;
  readonly learners: LearnerStore;
  readonly sandboxes: SandboxStore;
  /** Call it last: nothing can be read or written afterwards. */
  close(): Promise<void>;
}

/**
 * A connection to the place; each driver is loaded only where it is used.
 *
 * @throws {StoreError} when the file cannot be opened. Whether PostgreSQL answers shows with the first query.
 */
export const connect = async (place: StorePlace): Promise<Kysely<Tables>> => {
  if (place.kind === 'postgres') return (await import('./postgres.ts')).postgresDatabase(place.url);
  const { sqliteDatabase } = await import('./sqlite.ts');
  try {
    return await whenFree(async () => sqliteDatabase(place.file));
  } catch (error) {
    throw fileProblem(place.file, error);
  }
};

/**
 * Opens the database, makes it where it is an embedded one that is missing, and brings its tables up to date.
 *
 * @throws {StoreError} with what to do, when it cannot be reached, used, or is of a newer Stevedore.
 */
export const openStore = async (place: StorePlace): Promise<Store> => {
  const db = await connect(place);
  try {
    await whenFree(() => migrate(db, place.kind));
  } catch (error) {
    await db.destroy();
    throw sqlProblem(error);
  }
  const sql = sqlOver(db);
  return {
    changes: {
      ...sqlProposals(sql),
      ...sqlAuditLog(sql),
      ...sqlFreezes(sql),
      ...sqlAnnouncements(sql),
    },
    leases: sqlLeases(sql),
    learners: sqlLearners(sql),
    sandboxes: sqlSandboxes(sql),
    close: () => db.destroy(),
  };
};
