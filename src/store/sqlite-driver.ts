import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDriver } from 'kysely';
import type Database from 'libsql';

/** How long anything but the beginning of a transaction waits, such as a reader while another process repairs after a crash. */
const BUSY_MS = 5000;

const BEGIN = /^begin\b/;

/**
 * Begins at once or rejects with SQLITE_BUSY, so that whoever waits can let this process go on meanwhile. By `exec`, because a
 * prepared statement that was refused stays open in libsql, and then no later transaction of the connection can be committed.
 */
const begin = (database: Database.Database, statement: string): void => {
  database.exec('pragma busy_timeout = 0');
  try {
    database.exec(statement);
  } finally {
    database.exec(`pragma busy_timeout = ${BUSY_MS}`);
  }
};

const connectionOver = (
  database: Database.Database,
  inner: DatabaseConnection,
): DatabaseConnection => ({
  async executeQuery(query) {
    if (!BEGIN.test(query.sql)) return inner.executeQuery(query);
    begin(database, query.sql);
    return { rows: [] };
  },
  streamQuery: (query, size) => inner.streamQuery(query, size),
});

/**
 * The driver of kysely, but a transaction takes the right to write when it begins, unless it says that it only reads: nothing
 * in it can be refused later because another process wrote first.
 */
export const sqliteDriver = (database: Database.Database): Driver => {
  const driver = new SqliteDriver({ database });
  return {
    init: () => driver.init(),
    acquireConnection: async () => connectionOver(database, await driver.acquireConnection()),
    async beginTransaction(connection, { accessMode }) {
      const statement = accessMode === 'read only' ? 'begin' : 'begin immediate';
      await connection.executeQuery(CompiledQuery.raw(statement));
    },
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  };
};
