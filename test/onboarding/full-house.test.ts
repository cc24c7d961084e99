import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { countsAt, createReplicaStage, propose, scale, shownAt } from './replica-stage.ts';

jest.setTimeout(60_000);

const ana = { userId: 'UANA00001', teamId: 'T1' };
const ben = { userId: 'UBEN00001', teamId: 'T1' };
const MEMORY = { kind: 'sqlite', file: ':memory:' } as const;

let stage = createReplicaStage();
afterEach(async () => {
  await stage.end();
  stage = createReplicaStage();
});

describe('where more people learn than there is room for', () => {
  test('a change goes on when the account that took its place is not used any more, and before it is let go of', async () => {
    const one = await stage.start(MEMORY, 1);
    await scale(one, ana, 3);
    stage.pass(11_000);
    await countsAt(one, ben);
    await stage.rounds(30, [one]);
    expect(await one.store.sandboxes.waiting()).toMatchObject([{ person: ana }]);
    await stage.rounds(90, [one]);
    expect(await one.store.sandboxes.waiting()).toEqual([]);
    expect(await shownAt(one, ana)).toContain('"state":"steady"');
    expect(one.pool.count()).toBe(1);
  });

  test('no account is let go of for one that somebody else looks after', async () => {
    const one = await stage.start(MEMORY, 1);
    await scale(one, ana, 3);
    stage.pass(11_000);
    const before = await one.pool.of(ben);
    const time = { nowMs: stage.now(), untilMs: stage.now() + 600_000 };
    const lease = `sandbox/${ana.userId}`;
    expect(await one.store.leases.acquire(lease, 'another process', time)).toBe(true);
    await stage.rounds(90, [one]);
    expect(await one.store.sandboxes.waiting()).toMatchObject([{ person: ana }]);
    expect(await one.pool.of(ben)).toBe(before);
  });
});

describe('a whole class that begins at once', () => {
  const pupils = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ userId: `UPUPIL${at}`, teamId: 'T1' }));

  test('is answered, each of them, and the accounts that are too many end when they are not used any more', async () => {
    const one = await stage.start(MEMORY, 2);
    const steps = await Promise.all(pupils(6).map((person) => scale(one, person, 3)));
    expect(steps).toEqual(steps.map(() => 'moved-on'));
    expect(one.pool.count()).toBe(6);
    await stage.rounds(11, [one]);
    expect(one.pool.count()).toBe(2);
  });

  test('has five times the accounts that there is room for, and no more', async () => {
    const one = await stage.start(MEMORY, 1);
    for (const person of pupils(8)) await one.pool.of(person);
    expect(one.pool.count()).toBe(5);
  });
});

describe('a database that fails', () => {
  test('while an account is begun and another one makes room for it, is told to who asked, and ends no process', async () => {
    let failed = (): void => {};
    const failure = new Promise<void>((resolve) => {
      failed = resolve;
    });
    const one = await stage.start(MEMORY, 1, (store) => ({
      ...store,
      leases: {
        ...store.leases,
        async release(name, owner) {
          if (!name.startsWith('sandbox/')) return store.leases.release(name, owner);
          await failure;
          // Node looks for rejections that nobody handles when all of these have run.
          await new Promise(setImmediate);
        },
      },
      sandboxes: {
        ...store.sandboxes,
        async entries(place, after) {
          if (place.userId === ana.userId) return store.sandboxes.entries(place, after);
          failed();
          throw new Error('The connection to the database was lost.');
        },
      },
    }));
    await scale(one, ana, 3);
    await stage.rounds(1, [one]);
    stage.pass(11_000);
    const unhandled: unknown[] = [];
    const note = (reason: unknown): unknown => unhandled.push(reason);
    process.on('unhandledRejection', note);
    await expect(one.pool.of(ben)).rejects.toThrow('The connection to the database was lost.');
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(one.pool.count()).toBe(0);
  });
});

describe('a pool that is stopped', () => {
  test('starts no account any more, not even one that was asked for before', async () => {
    const one = await stage.start(MEMORY);
    const asked = one.pool.desk(ana);
    await one.pool.stop();
    await expect(asked).rejects.toThrow('Try again in a minute.');
    await expect(one.pool.of(ben)).rejects.toThrow('just being stopped');
    expect(one.pool.count()).toBe(0);
  });

  test('keeps what waits there for the next process', async () => {
    const one = await stage.start(MEMORY);
    const id = await propose(one, ana, 'sandbox-web 3');
    await one.pool.stop();
    const head = await one.store.sandboxes.head(ana.userId);
    if (head === undefined) throw new Error('There is an account.');
    expect(await one.store.sandboxes.changes(head).get(id)).toMatchObject({
      value: { state: 'open' },
    });
  });
});
