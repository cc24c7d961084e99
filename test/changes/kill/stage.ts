import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeOperations } from '../../../src/operations/change/change-operations.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { START, startAccountTest } from '../../sandbox/aws/account-test.ts';
import { smallPlan } from '../../sandbox/aws/small-plan.ts';
import { accountAt, createScene, openPolicy } from '../scene.ts';
import { type ChildTask, policyOf, ROUND_MS, SETTLE_MS, type Way } from './child-task.ts';
import { fileTeller } from './told.ts';

/** How a process ended: the point at which it was killed, or what it counted when nobody killed it. */
type ChildEnd =
  | { readonly killed: true; readonly point: string }
  | { readonly killed: false; readonly printed: string };

/** One account and one database, and processes that work with them; time moves only when one of them asks. */
export interface KillStage {
  readonly place: StorePlace;
  readonly store: Store;
  readonly told: string;
  /** UpdateService as it reached the account, the oldest first. */
  readonly writes: () => readonly Readonly<Record<string, unknown>>[];
  readonly desiredCount: () => number;
  /** Starts a process and waits for its end. `untilKilled` may kill it when it has begun. */
  readonly run: (
    task: Pick<ChildTask, 'id' | 'way' | 'text' | 'kill' | 'owner'>,
    untilKilled?: (child: ChildProcess) => void,
  ) => Promise<ChildEnd>;
  /** Another process, which is this one. */
  readonly rescuer: (way: Way, id: string) => Pick<ChangeOperations, 'work'>;
  readonly pass: () => Promise<void>;
  /** The last thing that went wrong in the rescuer and was tried again; undefined where nothing did. */
  readonly lastProblem: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** Starts a stage over an empty database. `folder` is for its files. */
export const startKillStage = async (
  place: StorePlace,
  folder: string,
  script: string,
): Promise<KillStage> => {
  const { account } = await startAccountTest({ plan: smallPlan({}) });
  const { url, region } = account;
  const store = await openStore(place);
  const told = join(folder, 'told.ndjson');
  writeFileSync(told, '');
  let nowMs = START;
  let lastProblem: string | undefined;
  const pass = async (): Promise<void> => {
    nowMs += ROUND_MS;
    account.advance(ROUND_MS);
  };
  const clock = { now: () => nowMs };
  const own = accountAt(url, region, clock);
  return {
    place,
    store,
    told,
    writes: () =>
      account
        .calls()
        .filter(({ action }) => action === 'ecs:UpdateService')
        .map(({ input }) => input),
    desiredCount: () =>
      account.world.clusters.get('small')?.services.get('app')?.desiredCount ?? -1,
    async run(asked, untilKilled) {
      const task: ChildTask = { ...asked, place, url, region, told, nowMs };
      const child = fork(script, [JSON.stringify(task)], { silent: true, execArgv: [] });
      const printed = { out: '', err: '' };
      child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
        printed.out += piece;
      });
      child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
        printed.err += piece;
      });
      child.on('message', (message) => {
        if (message === 'ready') untilKilled?.(child);
        if (message === 'pass')
          void pass().then(() => child.connected && child.send(nowMs, () => undefined));
      });
      const signal = await new Promise<NodeJS.Signals | null>((resolve) =>
        child.on('close', (_, by) => resolve(by)),
      );
      const { out, err } = printed;
      if (signal === 'SIGKILL') return { killed: true, point: out.trim() || 'from outside' };
      if (err !== '') throw new Error(err);
      return { killed: false, printed: out.trim() };
    },
    rescuer: (way, id) =>
      createScene({
        ...{ store, account: own, teller: fileTeller(told), clock, settleMs: SETTLE_MS },
        owner: `rescuer-${id}`,
        nextId: () => `${id}-rescue`,
        warned: (problem) => {
          lastProblem = `${id}: ${problem}`;
        },
        policies: [openPolicy(policyOf(way))],
      }),
    pass,
    lastProblem: () => lastProblem,
    async close() {
      await store.close();
      await account.stop();
    },
  };
};
