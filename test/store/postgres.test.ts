import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import type { StorePlace } from '../../src/store/tables.ts';
import { storeContract } from './contract/contract.ts';
import { durableContract } from './contract/durable.ts';
import { processesContract } from './contract/processes.ts';
import { emptyPostgres } from './empty-postgres.ts';
import { openStores } from './open-stores.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const stores = openStores();
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(() => stores.closeAll());
afterAll(() => server.close());

const newDatabase = async () => ({ kind: 'postgres', url: await server.newDatabase() }) as const;

describe('PostgreSQL', () => {
  let shared: StorePlace | undefined;

  // A new database takes a while; what every store keeps to is held against one that is emptied.
  storeContract(async () => {
    shared ??= await newDatabase();
    const store = await stores.open(shared);
    await emptyPostgres(shared);
    return store;
  });
  durableContract({ newPlace: newDatabase, open: stores.open });
  processesContract(newDatabase);
});
