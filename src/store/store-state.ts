import { existsSync } from 'node:fs';
import { appliedMigrations, refuseNewer } from './migrate.ts';
import { migrations } from './migrations.ts';
import { connect } from './open-store.ts';
import { sqlProblem } from './sql-problem.ts';
import type { StorePlace } from './tables.ts';
import { whenFree } from './when-free.ts';

/** A database as it stands, before Stevedore is started with it. */
export type StoreState =
  /** There is no file of that name. */
  | { readonly kind: 'missing' }
  /** `behind` are the migrations that the next start brings; all of them where Stevedore was never here. */
  | { readonly kind: 'there'; readonly applied: number; readonly behind: readonly string[] };

/**
 * Looks at the database. Makes none and changes none.
 *
 * @throws {StoreError} when it cannot be reached or used, or is of a newer Stevedore.
 */
export const storeState = async (place: StorePlace): Promise<StoreState> => {
  if (place.kind === 'sqlite' && !existsSync(place.file)) return { kind: 'missing' };
  const known = Object.keys(migrations(place.kind));
  const db = await connect(place);
  try {
    await whenFree(() => refuseNewer(db, known));
    const applied = await whenFree(() => appliedMigrations(db));
    const behind = known.filter((name) => !applied.includes(name));
    return { kind: 'there', applied: applied.length, behind };
  } catch (error) {
    throw sqlProblem(error);
  } finally {
    await db.destroy();
  }
};
