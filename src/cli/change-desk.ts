import type { ChangeAccount, ChangeStore, Story } from '../change-ports.ts';
import type { Failures } from '../knowledge/failures/failures.ts';
import type { Person } from '../model/change/change.ts';
import type { Proposal } from '../model/change/proposal.ts';
import { type ChangeOperations, createChanges } from '../operations/change/change-operations.ts';
import { createRights } from '../operations/change/change-rights.ts';
import { diagnoseBy } from '../operations/change/diagnose-change.ts';
import { simulatedPolicies } from '../operations/change/policy/simulated-policies.ts';
import { checkBy } from '../operations/check-by.ts';
import { asNamedBy } from '../operations/notes/note-names.ts';
import type { AwsReaders, Clock, Log, Random } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../store/open-store.ts';

/** Everything that a command which changes services works with. */
export interface ChangeDesk {
  readonly changes: ChangeOperations;
  /** Somebody at this terminal. */
  readonly person: Person;
  /** A proposal as it is now. */
  readonly get: (id: string) => Promise<Proposal | undefined>;
  /** Rounds of work look after this change from now on, and tell how far it has come. */
  readonly follow: (id: string, tell: (story: Story) => void) => void;
  readonly clock: Clock;
  /** Resolves after that time, or at once when the signal is given. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly simulated: boolean;
  /** Where proposals are kept, in words; null where they end with this command. */
  readonly kept: string | null;
  readonly stop: () => Promise<void>;
}

/** What {@link createDesk} puts together. */
export interface DeskParts
  extends Pick<ChangeDesk, 'person' | 'clock' | 'wait' | 'simulated' | 'kept' | 'stop'> {
  readonly store: Store;
  readonly accounts: readonly AwsReaders[];
  readonly changeAccounts: readonly ChangeAccount[];
  readonly settings: Settings;
  readonly failures: Failures;
  readonly random: Random;
  readonly log: Log;
}

/** Everybody at a terminal is of this team; the bot takes nothing from it by Slack. */
export const TERMINAL_TEAM = 'cli';
const SETTLE_MS = 20_000;

/** A store whose rounds of work see only what is followed here: the changes of the bot are told by the bot. */
const onlyFollowed = (store: ChangeStore, isFollowed: (id: string) => boolean): ChangeStore => ({
  ...store,
  inStates: async (states) =>
    (await store.inStates(states)).filter(({ value }) => isFollowed(value.id)),
  returning: async () => [],
  untold: async () => [],
  announcements: async () => [],
});

/** Binds changes to a terminal. User groups are Slack's, so that nobody at a terminal is in one. */
export const createDesk = (parts: DeskParts): ChangeDesk => {
  const { store, settings, person, clock, log, random, simulated, failures } = parts;
  const followed = new Map<string, (story: Story) => void>();
  const policies = simulated ? simulatedPolicies([person.userId]) : settings.policies;
  const changes = createChanges({
    store: onlyFollowed(store.changes, (id) => followed.has(id)),
    leases: store.leases,
    accounts: parts.accounts,
    changeAccounts: parts.changeAccounts,
    names: { aliases: settings.aliases },
    channels: settings.channels,
    timeZone: settings.timeZone,
    rights: createRights(policies, { members: async () => [] }, log),
    freezeWindows: settings.freezes,
    teams: [TERMINAL_TEAM],
    diagnose: diagnoseBy({ clock, failures, check: checkBy(settings.check) }),
    failures,
    teller: {
      tell: async (story) => {
        followed.get(story.proposal.id)?.(story);
        return null;
      },
      askAboutReturn: async () => undefined,
      announce: async () => 'nowhere',
    },
    ...{ clock, random, log },
    owner: random.id(),
    settleMs: SETTLE_MS,
  });
  const { wait, kept, stop } = parts;
  const asNamed = asNamedBy(settings.aliases);
  return {
    ...{ person, clock, wait, simulated, kept, stop },
    changes: {
      ...changes,
      /** A service may be named in several words here too. */
      ask: (command, text, asker) =>
        changes.ask(command, asNamed(`${command} ${text}`).slice(command.length + 1), asker),
    },
    get: async (id) => (await store.changes.get(id))?.value,
    follow: (id, tell) => {
      followed.set(id, tell);
    },
  };
};
