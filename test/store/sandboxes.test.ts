import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import type { StorePlace } from '../../src/store/tables.ts';
import { sandboxesContract } from './contract/sandboxes.ts';
import { emptyPostgres } from './empty-postgres.ts';
import { openStores } from './open-stores.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const stores = openStores();
let folder = '';
let server: PostgresServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-sandboxes-'));
  server = await startPostgres();
}, 60_000);
afterEach(() => stores.closeAll());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('private accounts in SQLite in memory', () => {
  sandboxesContract(() => stores.open({ kind: 'sqlite', file: ':memory:' }));
});

describe('private accounts in SQLite in a file', () => {
  let count = 0;
  sandboxesContract(() => {
    count += 1;
    return stores.open({ kind: 'sqlite', file: join(folder, `${count}.db`) });
  });
});

describe('private accounts in PostgreSQL', () => {
  let shared: StorePlace | undefined;
  sandboxesContract(async () => {
    shared ??= { kind: 'postgres', url: await server.newDatabase() };
    const store = await stores.open(shared);
    await emptyPostgres(shared);
    return store;
  });
});
