import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { createTeller } from '../handlers/change-teller.ts';
import type { SandboxDesk } from '../handlers/desk.ts';
import { markSandbox } from '../handlers/sandbox.ts';
import { connectSimulated, connectSimulatedChanges } from './aws/connect.ts';
import { bindChanges } from './changes.ts';
import type { Failures } from './knowledge/failures/failures.ts';
import { POLICY_COMMANDS, type Policy } from './model/change/policy.ts';
import type { CheckReport } from './model/check-report.ts';
import type { PrivateSandbox, SandboxPlace, SandboxStore } from './onboard-ports.ts';
import { createLive } from './operations/live/live-operations.ts';
import type { Clock, Log, Random } from './ports.ts';
import { NO_SETTINGS } from './settings/settings.ts';
import type { Store } from './store/open-store.ts';

/** What the private accounts need from the bot. */
export interface SandboxParts {
  readonly client: App['client'];
  readonly failures: Failures;
  readonly check: (text: string) => CheckReport;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** What happened in them, for all processes that share it. */
  readonly store: SandboxStore;
  readonly leases: Store['leases'];
}

/** The account of one person, running. */
export interface RunningSandbox {
  readonly sandbox: PrivateSandbox;
  readonly desk: SandboxDesk;
  /** Somebody of that workspace uses it: it goes through what happened elsewhere meanwhile. */
  use(teamId: string): Promise<void>;
  /** One round over its changes. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

const UNDER_WAY = ['sending', 'following'] as const;

const SIMULATED_ONLY = 'http://127.0.0.1';

/** The same person has the same account again. */
const seedOf = (userId: string): number =>
  createHash('sha256').update(userId).digest().readUInt16BE(0) + 1;

const ownPolicy = (userId: string): Policy => ({
  name: 'your sandbox',
  services: ['*'],
  accounts: null,
  commands: POLICY_COMMANDS,
  readOnly: false,
  allow: { users: [userId], groups: [], channels: [] },
  ...{ min: 0, max: 20, maxStep: null, approvals: 0, approvers: null, role: null },
});

/** Loaded when somebody learns, and not before: production holds no simulated account until then. */
const startAccount = async (place: SandboxPlace, { clock: { now }, store }: SandboxParts) => {
  const { startLearnerAccount } = await import('./sandbox/aws/learner-account.ts');
  const after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  };
  return startLearnerAccount({
    seed: seedOf(place.userId),
    startMs: place.generation,
    clock: { now, after },
    journal: {
      entriesAfter: (seq) => store.entries(place, seq),
      append: (entry) => store.append(place, entry),
    },
  });
};

/** Starts the account of a person on 127.0.0.1, with everything that commands need bound to it and to that person alone. */
export const startSandbox = async (
  place: SandboxPlace,
  parts: SandboxParts,
): Promise<RunningSandbox> => {
  const { client, failures, check, random, log, leases } = parts;
  const { userId } = place;
  const account = await startAccount(place, parts);
  if (!account.url.startsWith(`${SIMULATED_ONLY}:`))
    throw new Error(`A sandbox may only be at ${SIMULATED_ONLY}, and not at ${account.url}.`);
  const clock: Clock = { now: account.now };
  const connection = {
    clock,
    wait: (milliseconds: number) => pause(milliseconds, undefined, { ref: false }),
    jitter: () => 1,
  };
  const readers = connectSimulated(account, connection);
  const changeAccount = connectSimulatedChanges(account, connection);
  const store = { changes: parts.store.changes(place), leases };
  const teams: string[] = [];
  const changes = bindChanges(
    {
      ...{ client, failures, check, clock, log, store },
      settings: { ...NO_SETTINGS, policies: [ownPolicy(userId)] },
      readers: [readers],
      accounts: [changeAccount],
      // By its id a button knows that it is about a sandbox.
      random: { id: () => `sandbox-${random.id()}` },
      teller: createTeller(client, log, markSandbox),
    },
    teams,
  );
  const live = createLive({ accounts: [readers], clock, failures, check });
  const sandbox: PrivateSandbox = {
    readers,
    account: changeAccount,
    service: async (name) => {
      const { value } = await changeAccount.fresh().ecs.describeServices('sandbox', [name]);
      const [found] = value.services;
      return found === undefined
        ? undefined
        : { desired: found.desiredCount, running: found.runningCount };
    },
  };
  // What is frozen here concerns nobody else: no channel is told.
  const desk: SandboxDesk = {
    live,
    changes: {
      ...changes,
      freeze: (text, asker) => changes.freeze(text, { ...asker, channel: null }),
      unfreeze: (text, asker) => changes.unfreeze(text, { ...asker, channel: null }),
    },
    clock,
  };
  return {
    sandbox,
    desk,
    async use(teamId) {
      if (!teams.includes(teamId)) teams.push(teamId);
      await account.catchUp();
    },
    async work() {
      await changes.work();
      const underWay = await store.changes.inStates(UNDER_WAY);
      if (underWay.length === 0) await account.calm();
    },
    stop: account.stop,
  };
};
