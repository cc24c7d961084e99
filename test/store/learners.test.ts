import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import type { StorePlace } from '../../src/store/tables.ts';
import { durableLearnersContract } from './contract/durable-learners.ts';
import { learnersContract } from './contract/learners.ts';
import { emptyPostgres } from './empty-postgres.ts';
import { memoryLearners } from './memory-learners.ts';
import { openStores } from './open-stores.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const stores = openStores();
let folder = '';
let server: PostgresServer;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-learners-'));
  server = await startPostgres();
}, 60_000);
afterEach(() => stores.closeAll());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('learners of the store for tests that forgets everything', () => {
  learnersContract(async () => ({ learners: memoryLearners() }));
});

describe('learners in SQLite', () => {
  const newFile = async () => {
    count += 1;
    return { kind: 'sqlite', file: join(folder, `${count}.db`) } as const;
  };
  learnersContract(() => stores.open({ kind: 'sqlite', file: ':memory:' }));
  durableLearnersContract({ newPlace: newFile, open: stores.open });
});

describe('learners in PostgreSQL', () => {
  let shared: StorePlace | undefined;
  const newDatabase = async () => ({ kind: 'postgres', url: await server.newDatabase() }) as const;
  learnersContract(async () => {
    shared ??= await newDatabase();
    const store = await stores.open(shared);
    await emptyPostgres(shared);
    return store;
  });
  durableLearnersContract({ newPlace: newDatabase, open: stores.open });
});
