import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/open-store.ts';
import { storePlace } from '../../src/store/store-place.ts';
import { eventOf } from './records.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string): Promise<string> =>
  ((await stat(path)).mode & 0o777).toString(8);

describe('the database file', () => {
  test('and all beside it can be read by nobody but its owner', async () => {
    const home = join(folder, 'mine');
    const store = await openStore({ kind: 'sqlite', file: join(home, 'stevedore.db') });
    await store.changes.record([eventOf()]);
    expect(await modeOf(home)).toBe('700');
    const files = await readdir(home);
    expect(files).toContain('stevedore.db-wal');
    for (const file of files) expect([file, await modeOf(join(home, file))]).toEqual([file, '600']);
    await store.close();
  });

  test('that is there already keeps the rights that it has', async () => {
    const home = join(folder, 'shared');
    const file = join(home, 'stevedore.db');
    await mkdir(home);
    await writeFile(file, '');
    await chmod(file, 0o640);
    await (await openStore({ kind: 'sqlite', file })).close();
    expect(await modeOf(file)).toBe('640');
  });

  test('that is no database is refused with what to do, and left as it is', async () => {
    const file = join(folder, 'letter.txt');
    const text = 'Dear reader, this is a letter and no database.\n'.repeat(100);
    await writeFile(file, text);
    await expect(openStore({ kind: 'sqlite', file })).rejects.toThrow(/letter.txt.*STEVEDORE_DATA/);
    expect((await stat(file)).size).toBe(text.length);
  });

  test('in the place of a folder is refused with what to do', async () => {
    await expect(openStore({ kind: 'sqlite', file: folder })).rejects.toThrow('STEVEDORE_DATA');
    const below = join(folder, 'letter.txt', 'stevedore.db');
    await expect(openStore({ kind: 'sqlite', file: below })).rejects.toThrow('STEVEDORE_DATA');
  });
});

describe('where the database is', () => {
  test.each([
    [{}, { kind: 'sqlite', file: join('stevedore-data', 'stevedore.db') }],
    [{ DATABASE_URL: ' ' }, { kind: 'sqlite', file: join('stevedore-data', 'stevedore.db') }],
    [{ STEVEDORE_DATA: '/var/lib/s' }, { kind: 'sqlite', file: '/var/lib/s/stevedore.db' }],
    [
      { STEVEDORE_DATA: '/var/lib/s', DATABASE_URL: 'postgresql://h/d' },
      { kind: 'postgres', url: 'postgresql://h/d' },
    ],
  ])('%j', (env, place) => {
    expect(storePlace(env)).toEqual(place);
  });

  test('an address of another database is refused, and not repeated', () => {
    const place = () => storePlace({ DATABASE_URL: 'mysql://root:pa55@h/d' });
    expect(place).toThrow(/DATABASE_URL.*postgres:/);
    expect(place).not.toThrow(/pa55/);
  });
});
