import { App, LogLevel } from '@slack/bolt';
import { createFailures } from '../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Person } from '../../src/model/change/change.ts';
import { check } from '../../src/operations/check.ts';
import { createSandboxes, type SandboxPool } from '../../src/sandboxes.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { StorePlace } from '../../src/store/tables.ts';
import { openStores } from '../store/open-stores.ts';
import { type RecordedLog, recordLog } from '../test-bot.ts';

const failures = createFailures(loadKnowledge('knowledge'));

/** Nobody listens: what is told is lost, and changes go on. */
const { client } = new App({
  token: 'xoxb-nobody',
  signingSecret: 'none',
  deferInitialization: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 } },
});

/** A process that teaches, with a connection of its own to the database. */
export interface Replica {
  readonly pool: SandboxPool;
  readonly store: Store;
  readonly log: RecordedLog;
}

/** Replicas with one clock, which stands still but for `pass`. */
export const createReplicaStage = () => {
  const stores = openStores();
  const running = new Set<SandboxPool>();
  let nowMs = Date.parse('2026-11-21T10:00:00Z');
  let ids = 0;
  return {
    now: () => nowMs,
    pass: (milliseconds: number) => {
      nowMs += milliseconds;
    },
    /** `bend` makes the store behave in another way for it. */
    async start(
      place: StorePlace,
      aliveMax?: number,
      bend: (store: Store) => Store = (store) => store,
    ): Promise<Replica> {
      const store = bend(await stores.open(place));
      const log = recordLog();
      const pool = createSandboxes(
        {
          ...{ client, failures, check, log },
          clock: { now: () => nowMs },
          random: { id: () => `id${++ids}` },
          ...{ store: store.sandboxes, leases: store.leases },
        },
        aliveMax,
      );
      running.add(pool);
      return { pool, store, log };
    },
    /** Ends all replicas and closes what they had open. */
    async end() {
      await Promise.all([...running].map((pool) => pool.stop()));
      running.clear();
      await stores.closeAll();
    },
    /** A second after another, with a round at each of the replicas. */
    async rounds(count: number, replicas: readonly Replica[]) {
      for (let round = 0; round < count; round += 1) {
        nowMs += 1_000;
        for (const { pool } of replicas) await pool.work();
      }
    },
  };
};

/** Asks for a change, and gives the id of its proposal. @throws Error where it was refused. */
export const propose = async ({ pool }: Replica, person: Person, text: string): Promise<string> => {
  const { changes } = await pool.desk(person);
  const asked = await changes.ask('scale', text, { person, channel: null });
  if (asked.kind !== 'proposal') throw new Error(`It was answered with ${asked.kind}.`);
  return asked.proposal.id;
};

/** Confirms a proposal; gives how that went. */
export const confirm = async ({ pool }: Replica, person: Person, id: string): Promise<string> => {
  const { changes } = await pool.desk(person);
  const step = await changes.confirm(id, { person, channel: null });
  return step.kind === 'refused' ? step.advice.code : step.kind;
};

export const scale = async (replica: Replica, person: Person, count: number): Promise<string> =>
  confirm(replica, person, await propose(replica, person, `sandbox-web ${count}`));

export const countsAt = async ({ pool }: Replica, person: Person) =>
  (await pool.of(person)).service('sandbox-web');

/** What commands show of an account: services with their events, and tasks with their ids. */
export const shownAt = async ({ pool }: Replica, person: Person): Promise<string> => {
  const { live, changes } = await pool.desk(person);
  const answers = [
    await live.describe('sandbox-web'),
    await live.status({ name: 'sandbox-web', window: '1h' }),
    await live.tasks({ name: 'sandbox-web', page: 1 }),
    await live.why({ name: 'sandbox-broken', log: true }),
    await changes.history(''),
  ];
  return JSON.stringify(answers);
};

/** What a replica had trouble with, but that Slack takes no message here. */
export const troubleOf = ({ log }: Replica): readonly string[] =>
  log.lines.filter((line) => !line.includes('told'));
