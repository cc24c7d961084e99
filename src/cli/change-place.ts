import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type ConnectParts,
  connectAccounts,
  connectChanges,
  connectSimulated,
  connectSimulatedChanges,
  createLimiters,
} from '../aws/connect.ts';
import { createFailures } from '../knowledge/failures/failures.ts';
import type { Person } from '../model/change/change.ts';
import { teamBy } from '../operations/notes/team-by.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { openStore } from '../store/open-store.ts';
import { storePlace } from '../store/store-place.ts';
import type { StorePlace } from '../store/tables.ts';
import { type ChangeDesk, createDesk, type DeskParts, TERMINAL_TEAM } from './change-desk.ts';
import type { ChangeArguments } from './change-options.ts';
import { type Io, UsageError } from './io.ts';
import { chooseAccounts, startSimulated } from './live-accounts.ts';
import { knowledgeBy } from './team-knowledge.ts';

/** Opens what a command needs. Rejects with a UsageError or a StoreError where that is not possible. */
export type OpenDesk = (
  wish: ChangeArguments['wish'],
  settings: Settings,
  io: Io,
) => Promise<ChangeDesk>;

const CLOCK: Clock = { now: () => Date.now() };
/** Without a dash at the beginning, which a terminal would take for an option. */
const RANDOM: Random = { id: () => randomBytes(10).toString('hex') };

const parts = (): ConnectParts => ({
  clock: CLOCK,
  limiterOf: createLimiters(CLOCK),
  wait: (milliseconds) => pause(milliseconds),
  jitter: () => Math.random(),
});

const wait: ChangeDesk['wait'] = (milliseconds, signal) =>
  pause(milliseconds, undefined, { signal }).catch(() => undefined);

/** The user as whom the operating system runs this process. */
const personHere = (): Person => {
  try {
    return { userId: `cli:${userInfo().username}`, teamId: TERMINAL_TEAM };
  } catch {
    throw new UsageError(
      'The system does not tell as whom you work, and a change needs somebody who made it. Run this as a user that the system knows.',
    );
  }
};

const logTo = ({ err }: Io): Log => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (_, message) => err(`stevedore: ${message}\n`),
  error: (_, message) => err(`stevedore: ${message}\n`),
});

const keptIn = (place: StorePlace): string =>
  place.kind === 'postgres' ? 'the PostgreSQL of DATABASE_URL' : place.file;

/** What is known of failures, and the settings with the names that the team has for its services. */
const known = (settings: Settings): Pick<DeskParts, 'failures' | 'settings'> => {
  const knowledge = knowledgeBy(settings);
  const { aliases } = teamBy(knowledge.notes, settings.aliases);
  return { failures: createFailures(knowledge), settings: { ...settings, aliases } };
};

const MEMORY: StorePlace = { kind: 'sqlite', file: ':memory:' };

const openSimulated = async (): Promise<
  Pick<DeskParts, 'store' | 'accounts' | 'changeAccounts' | 'simulated' | 'kept' | 'stop'>
> => {
  const account = await startSimulated();
  const store = await openStore(MEMORY);
  const own = parts();
  return {
    store,
    accounts: [connectSimulated(account, own)],
    changeAccounts: [connectSimulatedChanges(account, own)],
    simulated: true,
    kept: null,
    stop: async () => {
      await store.close();
      await account.stop();
    },
  };
};

/**
 * The accounts that the command line and STEVEDORE_AWS choose, and the database of the environment. The simulated account has a
 * database in memory, and both end with the command.
 */
export const openDesk: OpenDesk = async (wish, settings, io) => {
  const person = personHere();
  const chosen = await chooseAccounts({ ...wish, named: settings.accounts });
  const common = {
    ...{ person, wait, ...known(settings) },
    clock: CLOCK,
    random: RANDOM,
    log: logTo(io),
  };
  if (chosen === 'simulated') return createDesk({ ...(await openSimulated()), ...common });
  const place = storePlace(process.env);
  const isNew = place.kind === 'sqlite' && !existsSync(place.file);
  const store = await openStore(place);
  if (isNew)
    io.err(
      `stevedore: made a new database, ${keptIn(place)}. Freezes and changes of a bot that keeps its own elsewhere are not known here: set DATABASE_URL or STEVEDORE_DATA as it has them.\n`,
    );
  const own = parts();
  return createDesk({
    ...common,
    store,
    accounts: connectAccounts(chosen, own),
    changeAccounts: connectChanges(
      chosen.filter(({ name }) => settings.accounts[name]?.readOnly !== true),
      own,
    ),
    simulated: false,
    kept: keptIn(place),
    stop: () => store.close(),
  });
};
