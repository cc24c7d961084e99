import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { storeContract } from './contract/contract.ts';
import { durableContract } from './contract/durable.ts';
import { processesContract } from './contract/processes.ts';
import { openStores } from './open-stores.ts';

const stores = openStores();
let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-sqlite-'));
});
afterEach(() => stores.closeAll());
afterAll(() => rm(folder, { recursive: true, force: true }));

const newFile = () => {
  count += 1;
  return { kind: 'sqlite', file: join(folder, `${count}`, 'stevedore.db') } as const;
};

describe('SQLite in memory', () => {
  storeContract(() => stores.open({ kind: 'sqlite', file: ':memory:' }));
});

describe('SQLite in a file', () => {
  storeContract(() => stores.open(newFile()));
  durableContract({ newPlace: async () => newFile(), open: stores.open });
  processesContract(async () => newFile());
});
