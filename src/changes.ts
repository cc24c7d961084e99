import type { App } from '@slack/bolt';
import { createTeller } from '../handlers/change-teller.ts';
import type { ChangeAccount, Teller } from './change-ports.ts';
import type { Failures } from './knowledge/failures/failures.ts';
import type { CheckReport } from './model/check-report.ts';
import { type ChangeOperations, createChanges } from './operations/change/change-operations.ts';
import { createRights } from './operations/change/change-rights.ts';
import { diagnoseBy } from './operations/change/diagnose-change.ts';
import type { AwsReaders, Clock, Log, Random } from './ports.ts';
import type { Settings } from './settings/settings.ts';
import { createUserGroups } from './slack/user-groups.ts';
import type { Store } from './store/open-store.ts';

/** What changes need beside Slack. */
export interface ChangeParts {
  readonly store: Pick<Store, 'changes' | 'leases'>;
  /** Accounts that may be changed where a policy permits it. */
  readonly accounts: readonly ChangeAccount[];
  /** How often changes that are on their way are looked at, in milliseconds; 5 s when absent. */
  readonly roundMs?: number | undefined;
}

interface BindParts extends ChangeParts {
  readonly client: App['client'];
  readonly readers: readonly AwsReaders[];
  readonly settings: Settings;
  readonly failures: Failures;
  readonly check: (text: string) => CheckReport;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Tells in Slack as it is when absent. */
  readonly teller?: Teller | undefined;
}

/** Reading AWS takes longer than AWS takes to carry out a call that arrived. */
const SETTLE_MS = 20_000;
/** AWS's console polls as often; one look at a service is one call. */
const ROUND_MS = 5_000;

/** Binds changes to Slack, the settings and the store. `teams` are the workspaces whose people are listened to. */
export const bindChanges = (parts: BindParts, teams: readonly string[]): ChangeOperations => {
  const { client, settings, clock, log, random, store, failures } = parts;
  return createChanges({
    store: store.changes,
    leases: store.leases,
    accounts: parts.readers,
    changeAccounts: parts.accounts,
    names: { aliases: settings.aliases },
    channels: settings.channels,
    timeZone: settings.timeZone,
    rights: createRights(settings.policies, createUserGroups(client, clock), log),
    freezeWindows: settings.freezes,
    teams,
    diagnose: diagnoseBy(parts),
    failures,
    teller: parts.teller ?? createTeller(client, log),
    ...{ clock, random, log },
    owner: random.id(),
    settleMs: SETTLE_MS,
  });
};

/** Looks after all changes that are on their way until it is stopped; a round that fails is logged and the next one goes on. */
export const lookAfter = (
  changes: ChangeOperations,
  log: Log,
  roundMs = ROUND_MS,
): { readonly stop: () => Promise<void> } => {
  let round: Promise<void> = Promise.resolve();
  let isBusy = false;
  const work = (): void => {
    if (isBusy) return;
    isBusy = true;
    round = changes
      .work()
      .catch((error: unknown) => {
        const problem = error instanceof Error ? error.name : 'unknown';
        log.warn({ problem }, 'a round over the changes failed; the next one tries again');
      })
      .finally(() => {
        isBusy = false;
      });
  };
  work();
  const timer = setInterval(work, roundMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return round;
    },
  };
};
