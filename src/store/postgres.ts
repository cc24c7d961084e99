import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** int8, which pg gives as text because it can be above what a number holds; ours are counts and milliseconds. */
const INT8 = 20;

/** Said after connecting, because poolers such as PgBouncer refuse them among what a connection is opened with. */
const LIMITS = "set statement_timeout = '15s'; set idle_in_transaction_session_timeout = '15s'";

/** PostgreSQL at an address. Connections are made when they are needed and made anew when they were lost. */
export const postgresDatabase = (url: string): Kysely<Tables> => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'stevedore',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that is lost ends the process if nobody listens: one that waits in the pool, and one between two statements of
  // a transaction. The next statement rejects, and the next call connects anew.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(LIMITS));
      },
    }),
  });
};
