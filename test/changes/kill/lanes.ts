import { join } from 'node:path';
import type { PostgresServer } from '../../store/postgres-server.ts';
import { type Lane, openLane } from './lane.ts';

export const DATABASES = ['SQLite', 'PostgreSQL'] as const;
export type Database = (typeof DATABASES)[number];

/** Walks over one database. `server` is there for PostgreSQL alone. */
export const laneOver = (
  database: Database,
  script: string,
  server: PostgresServer,
): Promise<Lane> =>
  openLane(script, async (folder) =>
    database === 'SQLite'
      ? { kind: 'sqlite', file: join(folder, 'stevedore.db') }
      : { kind: 'postgres', url: await server.newDatabase() },
  );
