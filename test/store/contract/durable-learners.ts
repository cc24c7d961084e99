import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect, openStore, type Store } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { learnerOf, personNamed } from '../records-of-learners.ts';

interface Durable {
  readonly newPlace: () => Promise<StorePlace>;
  readonly open: (place: StorePlace) => Promise<Store>;
}

const LATER_TABLES = [
  'learners',
  'welcomes',
  'announcements',
  'sandboxes',
  'sandbox_entries',
  'sandbox_records',
] as const;

/** What is true of learners wherever others may open the database too, and after a restart. */
export const durableLearnersContract = ({ newPlace, open }: Durable): void => {
  test('a learner and a welcome are there when the database is opened again', async () => {
    const place = await newPlace();
    const before = await openStore(place);
    await before.learners.add(learnerOf());
    await before.learners.welcome(personNamed('U1'), 1);
    await before.close();
    const { learners } = await open(place);
    expect((await learners.get(personNamed('U1')))?.value).toEqual(learnerOf());
    expect(await learners.welcome(personNamed('U1'), 2)).toBe(false);
  });

  test('of two connections that replace one version, one is done, and both read that one', async () => {
    const place = await newPlace();
    const [one, other] = [await open(place), await open(place)];
    await one.learners.add(learnerOf());
    for (let round = 0; round < 10; round += 1) {
      const version = (await other.learners.get(personNamed('U1')))?.version ?? -1;
      const answers = await Promise.all([
        one.learners.replace(learnerOf({ seed: 2 * round }), version),
        other.learners.replace(learnerOf({ seed: 2 * round + 1 }), version),
      ]);
      expect(answers.toSorted()).toEqual(['done', 'moved']);
      const seed = 2 * round + answers.indexOf('done');
      for (const { learners } of [one, other])
        expect((await learners.get(personNamed('U1')))?.value.seed).toBe(seed);
    }
  });

  test('of two connections that begin a path at once, one has begun it', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, seed) => stores[seed % 2]?.learners.add(learnerOf({ seed }))),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array(9).fill('moved')]);
  });

  test('a database of before there were learners takes them, and keeps what it had', async () => {
    const place = await newPlace();
    const before = await openStore(place);
    await before.leases.acquire('x', 'one', { nowMs: 0, untilMs: 100 });
    await before.close();
    const db = await connect(place);
    for (const statement of [
      ...LATER_TABLES.map((name) => `drop table ${name}`),
      'drop index proposals_untold',
      'alter table proposals drop column untold_since_ms',
      "delete from stevedore_migration where name >= '0002-learners'",
    ])
      await sql.raw(statement).execute(db);
    await db.destroy();
    const { learners, leases } = await open(place);
    expect(await learners.add(learnerOf())).toBe('done');
    expect(await leases.acquire('x', 'other', { nowMs: 1, untilMs: 100 })).toBe(false);
  });

  test('a learner of whom nonsense is left is an error that names the user', async () => {
    const place = await newPlace();
    const { learners } = await open(place);
    await learners.add(learnerOf());
    const db = await connect(place);
    await db.updateTable('learners').set({ record: '{}' }).execute();
    await db.destroy();
    for (const read of [learners.get(personNamed('U1')), learners.all()])
      await expect(read).rejects.toThrow(/Learner U1 .* cannot be read/);
  });
};
