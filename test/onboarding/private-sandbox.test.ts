import { afterEach, describe, expect, test } from '@jest/globals';
import { App, LogLevel } from '@slack/bolt';
import { connectSimulated, connectSimulatedChanges } from '../../src/aws/connect.ts';
import { createFailures } from '../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { check } from '../../src/operations/check.ts';
import { createSandboxes, type SandboxPool } from '../../src/sandboxes.ts';
import { openStores } from '../store/open-stores.ts';
import { recordLog } from '../test-bot.ts';

const failures = createFailures(loadKnowledge('knowledge'));
const ana = { userId: 'UANA00001', teamId: 'T1' };
const ben = { userId: 'UBEN00001', teamId: 'T1' };

/** Nobody listens: what is told is lost, and changes go on. */
const { client } = new App({
  token: 'xoxb-nobody',
  signingSecret: 'none',
  deferInitialization: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 } },
});

const stores = openStores();
let pool: SandboxPool | undefined;
let nowMs = Date.parse('2026-11-21T10:00:00Z');
let ids = 0;

const start = async (aliveMax?: number): Promise<SandboxPool> => {
  const { sandboxes, leases } = await stores.open({ kind: 'sqlite', file: ':memory:' });
  pool = createSandboxes(
    {
      client,
      failures,
      check,
      clock: { now: () => nowMs },
      random: { id: () => `id${++ids}` },
      log: recordLog(),
      ...{ store: sandboxes, leases },
    },
    aliveMax,
  );
  return pool;
};
afterEach(async () => {
  await pool?.stop();
  await stores.closeAll();
});

const counts = async (own: SandboxPool, person: typeof ana) =>
  (await own.of(person)).service('sandbox-web');

const scale = async (own: SandboxPool, person: typeof ana, count: number): Promise<string> => {
  const { changes } = await own.desk(person);
  const asked = await changes.ask('scale', `sandbox-web ${count}`, { person, channel: null });
  if (asked.kind !== 'proposal') return asked.kind;
  const step = await changes.confirm(asked.proposal.id, { person, channel: null });
  return step.kind;
};

describe('the account of a learner', () => {
  test('holds a cluster with three services, of which one fails for a cause that is found', async () => {
    const { live } = await (await start()).desk(ana);
    const services = await live.services({ cluster: 'sandbox', text: '', states: [], page: 1 });
    expect(services.ok && services.answer.rows.map(({ service }) => service).toSorted()).toEqual([
      'sandbox-api',
      'sandbox-broken',
      'sandbox-web',
    ]);
    const why = await live.why({ name: 'sandbox-broken', log: false });
    if (!why.ok) throw new Error(why.advice.sentence);
    expect(why.answer.verdict).toBe('failing');
    expect(why.answer.causes[0]?.link.title).toBe('The image does not exist');
  });

  test('is changed by its learner, at a speed that nobody waits for', async () => {
    const own = await start();
    expect(await counts(own, ana)).toEqual({ desired: 2, running: 2 });
    expect(await scale(own, ana, 3)).toBe('moved-on');
    for (let round = 0; round < 40; round += 1) {
      nowMs += 1_000;
      await own.work();
    }
    expect(await counts(own, ana)).toEqual({ desired: 3, running: 3 });
  });

  test('tells no channel what is frozen in it', async () => {
    const { changes } = await (await start()).desk(ana);
    const asker = { person: ana, channel: 'C0000OPS1' };
    const frozen = { heard: null, freeze: { pattern: 'sandbox' } };
    expect(await changes.freeze('sandbox for 1h', asker)).toMatchObject(frozen);
    expect(await changes.unfreeze('sandbox', asker)).toMatchObject({ kind: 'lifted', heard: null });
  });

  test('is never that of somebody else', async () => {
    const own = await start();
    await scale(own, ana, 3);
    expect(await counts(own, ben)).toMatchObject({ desired: 2 });
    const { changes } = await own.desk(ana);
    const asked = await changes.ask('scale', 'sandbox-web 4', { person: ben, channel: null });
    expect(asked.kind).toBe('refused');
    const hers = await own.desk(ana);
    const his = await own.desk(ben);
    expect(await his.changes.history('')).toMatchObject({ answer: [] });
    expect(await hers.changes.history('')).not.toMatchObject({ answer: [] });
  });

  test('is as it was after a reset', async () => {
    const own = await start();
    await scale(own, ana, 3);
    await own.reset(ana);
    expect(await counts(own, ana)).toEqual({ desired: 2, running: 2 });
  });

  test('makes room when too many learn, the one unused longest first', async () => {
    const own = await start(2);
    for (const person of [ana, ben, ana, { userId: 'UCHI00001', teamId: 'T1' }]) {
      nowMs += 11_000;
      await own.of(person);
    }
    expect(own.count()).toBe(2);
    await scale(own, ana, 3);
    expect(await counts(own, ana)).toMatchObject({ desired: 3 });
  });

  test('ends when nobody used it for a while', async () => {
    const own = await start();
    await own.of(ana);
    nowMs += 31 * 60_000;
    await own.work();
    expect(own.count()).toBe(0);
  });
});

describe('the clients of a sandbox', () => {
  const parts = { clock: { now: () => nowMs }, wait: async () => {}, jitter: () => 1 };
  test.each([
    'https://ecs.eu-central-1.amazonaws.com',
    'http://localhost:4566',
    'http://127.0.0.1.example.org',
    'https://127.0.0.1:1',
  ])('are not made for %s', (url) => {
    const place = { url, region: 'eu-central-1' };
    expect(() => connectSimulated(place, parts)).toThrow('may only be at http://127.0.0.1');
    expect(() => connectSimulatedChanges(place, parts)).toThrow('may only be at http://127.0.0.1');
  });

  test('are at 127.0.0.1', async () => {
    const { account } = await (await start()).of(ana);
    expect(account.name).toBe('simulated');
  });
});
