import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations.ts';
import { StoreError } from './store-error.ts';
import type { StorePlace, Tables } from './tables.ts';

const TABLE = 'stevedore_migration';

/** The steps that a database has gone through; none where Stevedore was never here. */
export const appliedMigrations = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(TABLE)} order by name`.execute(db);
  return rows.map(({ name }) => name);
};

/** @throws {StoreError} when the database has gone through a step that this version does not know. */
export const refuseNewer = async (db: Kysely<Tables>, known: readonly string[]): Promise<void> => {
  const unknown = (await appliedMigrations(db)).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new StoreError(
    `The database is of a newer Stevedore than this one: it has gone through ${unknown.join(', ')}, and this version knows ${known.at(-1) ?? 'no step'} as the last step. Start the newer version here too, or give this one a database of its own.`,
  );
};

const toLatest = async (
  db: Kysely<Tables>,
  kind: StorePlace['kind'],
  disableTransactions: boolean,
): Promise<void> => {
  const steps = migrations(kind);
  await refuseNewer(db, Object.keys(steps));
  const provider = { getMigrations: async () => ({ ...steps }) };
  const { error } = await new Migrator({
    db,
    provider,
    disableTransactions,
    // Another program in the same database may use kysely too.
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  }).migrateToLatest();
  if (error !== undefined) throw error;
};

/**
 * Brings the tables up to date, in one transaction. Of several processes that start at once, one does it and the others wait:
 * PostgreSQL by the lock that kysely takes, SQLite by a transaction that is opened for writing.
 *
 * @throws {StoreError} when the database is of a newer Stevedore.
 */
export const migrate = async (db: Kysely<Tables>, kind: StorePlace['kind']): Promise<void> => {
  if (kind === 'postgres') return toLatest(db, kind, false);
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await toLatest(connection, kind, true);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
};
