import { afterEach, describe, expect, test } from '@jest/globals';
import { SANDBOX_VERSION } from '../../src/sandbox-heads.ts';
import { countsAt, createReplicaStage, scale } from './replica-stage.ts';

const LONG_MS = 60_000;
const DAY_MS = 86_400_000;
const ana = { userId: 'UANA00001', teamId: 'T1' };
const ben = { userId: 'UBEN00001', teamId: 'T1' };

let stage = createReplicaStage();
afterEach(async () => {
  await stage.end();
  stage = createReplicaStage();
});

describe('an account', () => {
  const startOne = () => stage.start({ kind: 'sqlite', file: ':memory:' });

  test(
    'that nobody has used for a week is forgotten, and who comes back gets a new one',
    async () => {
      const one = await startOne();
      await scale(one, ana, 3);
      await stage.rounds(40, [one]);
      stage.pass(6 * DAY_MS);
      expect(await countsAt(one, ana)).toMatchObject({ desired: 3 });
      stage.pass(8 * DAY_MS);
      await one.pool.work();
      expect(one.pool.count()).toBe(0);
      expect(await one.store.sandboxes.head(ana.userId)).toBeUndefined();
      expect(await countsAt(one, ana)).toEqual({ desired: 2, running: 2 });
    },
    LONG_MS,
  );

  test(
    'that is used every few days is a new one after a month',
    async () => {
      const one = await startOne();
      await scale(one, ana, 3);
      await stage.rounds(40, [one]);
      const seen: unknown[] = [];
      for (let day = 0; day < 35; day += 5) {
        stage.pass(5 * DAY_MS);
        seen.push((await countsAt(one, ana))?.desired);
      }
      expect(seen).toEqual([3, 3, 3, 3, 3, 2, 2]);
    },
    LONG_MS,
  );

  test(
    'of an earlier simulator starts anew, and one of a newer Stevedore is left alone',
    async () => {
      const one = await startOne();
      const { sandboxes } = one.store;
      const begin = { instead: null, version: SANDBOX_VERSION - 1, nowMs: stage.now() };
      const { generation } = await sandboxes.begin(ana, begin);
      await one.pool.of(ana);
      expect(await sandboxes.head(ana.userId)).toMatchObject({ version: SANDBOX_VERSION });
      await sandboxes.begin(ben, { ...begin, version: SANDBOX_VERSION + 1 });
      await expect(one.pool.of(ben)).rejects.toThrow('newer version of me');
      expect(await sandboxes.head(ben.userId)).toMatchObject({ generation });
    },
    LONG_MS,
  );
});
