import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { StorePlace } from '../../src/store/tables.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import {
  confirm,
  countsAt,
  createReplicaStage,
  propose,
  scale,
  shownAt,
  troubleOf,
} from './replica-stage.ts';

jest.setTimeout(60_000);

const ana = { userId: 'UANA00001', teamId: 'T1' };
const ben = { userId: 'UBEN00001', teamId: 'T1' };

let folder = '';
let server: PostgresServer;
let count = 0;
let stage = createReplicaStage();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-accounts-'));
  server = await startPostgres();
});
afterEach(async () => {
  await stage.end();
  stage = createReplicaStage();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const PLACES: readonly (readonly [string, () => Promise<StorePlace>])[] = [
  [
    'a SQLite file',
    async () => {
      count += 1;
      return { kind: 'sqlite', file: join(folder, `${count}.db`) };
    },
  ],
  ['PostgreSQL', async () => ({ kind: 'postgres', url: await server.newDatabase() })],
];

describe.each(PLACES)('two replicas over %s', (_, newPlace) => {
  const startTwo = async () => {
    const place = await newPlace();
    return { place, one: await stage.start(place), other: await stage.start(place) };
  };

  test('show one account: what is scaled on one is seen on the other, down to task ids and events', async () => {
    const { one, other } = await startTwo();
    expect(await countsAt(other, ana)).toEqual({ desired: 2, running: 2 });
    expect(await shownAt(one, ana)).toBe(await shownAt(other, ana));
    expect(await scale(one, ana, 3)).toBe('moved-on');
    expect(await countsAt(other, ana)).toMatchObject({ desired: 3 });
    await stage.rounds(5, [other, one]);
    expect(await shownAt(one, ana)).toBe(await shownAt(other, ana));
    await stage.rounds(40, [one, other]);
    expect(await countsAt(one, ana)).toEqual({ desired: 3, running: 3 });
    expect(await countsAt(other, ana)).toEqual({ desired: 3, running: 3 });
    expect(await shownAt(one, ana)).toBe(await shownAt(other, ana));
    expect(await shownAt(one, ana)).toContain('"state":"steady"');
    expect([...troubleOf(one), ...troubleOf(other)]).toEqual([]);
  });

  test('confirm once what was proposed on one of them, wherever the button is pressed', async () => {
    const { one, other } = await startTwo();
    const id = await propose(one, ana, 'sandbox-web 3');
    expect(id).toMatch(/^sandbox-/);
    const steps = await Promise.all([confirm(other, ana, id), confirm(one, ana, id)]);
    expect(steps.filter((step) => step === 'moved-on')).toHaveLength(1);
    expect(await confirm(other, ana, id)).not.toBe('moved-on');
    const head = await one.store.sandboxes.head(ana.userId);
    if (head === undefined) throw new Error('There is an account.');
    const calls = await other.store.sandboxes.entries(head, 0);
    expect(calls.filter(({ kind }) => kind === 'call')).toHaveLength(1);
    expect(await confirm(other, ben, id)).not.toBe('moved-on');
  });

  test('follow a change on one of them, and the other one starts nothing for it', async () => {
    const { one, other } = await startTwo();
    await scale(one, ana, 3);
    await stage.rounds(10, [one, other]);
    expect(other.pool.count()).toBe(0);
    await stage.rounds(30, [one, other]);
    expect(await other.store.sandboxes.waiting()).toEqual([]);
  });

  test('take over a change when the one that followed it hangs', async () => {
    const { one, other } = await startTwo();
    await scale(one, ana, 3);
    await stage.rounds(3, [one, other]);
    await stage.rounds(60, [other]);
    expect(await shownAt(other, ana)).toContain('"state":"steady"');
    expect(await shownAt(one, ana)).toBe(await shownAt(other, ana));
  });

  test('see a reset that the other one did', async () => {
    const { one, other } = await startTwo();
    await scale(one, ana, 3);
    const id = await propose(one, ana, 'sandbox-api 3');
    expect(await countsAt(other, ana)).toMatchObject({ desired: 3 });
    await other.pool.reset(ana);
    expect(await countsAt(one, ana)).toEqual({ desired: 2, running: 2 });
    expect(await confirm(one, ana, id)).not.toBe('moved-on');
    expect(await scale(one, ana, 4)).toBe('moved-on');
    expect(await countsAt(other, ana)).toMatchObject({ desired: 4 });
    await one.pool.reset(ana);
    await other.pool.reset(ana);
    expect(await shownAt(one, ana)).toBe(await shownAt(other, ana));
  });

  test('never show one learner what another one did, and keep nothing of it among what is real', async () => {
    const { one, other } = await startTwo();
    await scale(one, ana, 3);
    const untouched = await shownAt(other, ben);
    await scale(other, ana, 5);
    expect(await shownAt(one, ben)).toBe(untouched);
    expect(await countsAt(one, ben)).toEqual({ desired: 2, running: 2 });
    await stage.rounds(40, [one, other]);
    const { changes } = one.store;
    const states = ['open', 'confirmed', 'sending', 'following', 'steady', 'overtaken'] as const;
    expect(await changes.inStates(states)).toEqual([]);
    expect(await changes.sent(null, 10)).toEqual([]);
    expect(await changes.auditHead()).toBeUndefined();
  });

  test('lose nothing when both end in the middle of a change: the next one goes on without being asked', async () => {
    const { place, one, other } = await startTwo();
    const waiting = await propose(one, ana, 'sandbox-api 3');
    await scale(one, ana, 3);
    await stage.rounds(3, [one, other]);
    const before = await shownAt(other, ana);
    await stage.end();
    const next = await stage.start(place);
    expect(await shownAt(next, ana)).toBe(before);
    await stage.end();
    stage.pass(2_000);
    const last = await stage.start(place);
    await stage.rounds(40, [last]);
    expect(last.pool.count()).toBe(1);
    expect(await shownAt(last, ana)).toContain('"state":"steady"');
    expect(await countsAt(last, ana)).toEqual({ desired: 3, running: 3 });
    expect(await confirm(last, ana, waiting)).toBe('moved-on');
    expect(troubleOf(last)).toEqual([]);
  });
});
