import { join } from 'node:path';
import { StoreError } from './store-error.ts';
import type { StorePlace } from './tables.ts';

const FOLDER = 'stevedore-data';
const FILE = 'stevedore.db';

/** How an address of a PostgreSQL is written. */
export const POSTGRES_ADDRESS = /^postgres(?:ql)?:\/\/\S+$/;

/**
 * Where Stevedore keeps what it must not forget: the PostgreSQL of DATABASE_URL, else a file in the folder STEVEDORE_DATA, else
 * in `stevedore-data` in the folder that it was started in.
 *
 * @throws {StoreError} when DATABASE_URL is no address of a PostgreSQL; its value is not repeated.
 */
export const storePlace = (env: Readonly<Record<string, string | undefined>>): StorePlace => {
  const url = env['DATABASE_URL']?.trim() ?? '';
  if (url === '')
    return { kind: 'sqlite', file: join(env['STEVEDORE_DATA']?.trim() || FOLDER, FILE) };
  if (POSTGRES_ADDRESS.test(url)) return { kind: 'postgres', url };
  throw new StoreError(
    'DATABASE_URL is no address of a PostgreSQL. Set it to postgres://USER:PASSWORD@HOST:5432/DATABASE, or leave it out: Stevedore then keeps a file of its own.',
  );
};
