import { join } from 'node:path';
import { connectSimulated, connectSimulatedChanges } from '../../src/aws/connect.ts';
import { changeCommand } from '../../src/cli/change-command.ts';
import { createDesk } from '../../src/cli/change-desk.ts';
import { freezeCommand, lookCommand } from '../../src/cli/change-look-command.ts';
import type { OpenDesk } from '../../src/cli/change-place.ts';
import { stepCommand } from '../../src/cli/change-step-command.ts';
import type { Io } from '../../src/cli/io.ts';
import { createFailures } from '../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Person } from '../../src/model/change/change.ts';
import type { Proposal } from '../../src/model/change/proposal.ts';
import type { Account } from '../../src/sandbox/aws/account.ts';
import { type Settings, settingsFile } from '../../src/settings/settings.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startAccountTest } from '../sandbox/aws/account-test.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

interface Typed {
  /** Null: there is no terminal, as in a script. */
  readonly answers?: readonly string[] | null;
  /** Name of the user. */
  readonly user?: string;
  /** Runs at every pause between two looks. */
  readonly meanwhile?: (io: FakeIo) => void | Promise<void>;
}

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly questions: readonly string[];
}

/** Terminals of several people, on one simulated account and one database. */
export interface ChangeTerminal {
  readonly account: Account;
  readonly run: (typed: Typed, ...words: readonly string[]) => Promise<Printed>;
  /** Somebody else sets the count, past Stevedore. */
  readonly setCount: (service: string, desiredCount: number) => Promise<void>;
  readonly desiredCount: (service: string) => Promise<number | undefined>;
  readonly waiting: () => Promise<readonly Proposal[]>;
  /** Puts a proposal into the database as if it came from elsewhere. */
  readonly add: (proposal: Proposal) => Promise<void>;
  /** Calls that change something. */
  readonly writes: () => number;
  readonly auditActions: () => Promise<readonly string[]>;
  /** How often a command has let go of what it opened. */
  readonly stops: () => number;
  readonly stop: () => Promise<void>;
}

type Command = (args: readonly string[], io: Io, open: OpenDesk) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  scale: changeCommand('scale'),
  autoscale: changeCommand('autoscale'),
  restart: changeCommand('restart'),
  rollback: changeCommand('rollback'),
  approve: stepCommand('approve'),
  cancel: stepCommand('cancel'),
  raised: lookCommand('raised'),
  history: lookCommand('history'),
  freeze: freezeCommand('freeze'),
  unfreeze: freezeCommand('unfreeze'),
};

const FAILURES = createFailures(loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge')));
/** Fewer looks than at a real terminal. */
const FASTER = 5;
const WRITES = /UpdateService|RegisterScalableTarget/;

/**
 * Starts it with the settings of a stevedore.yml; null stands for the simulated account of a terminal, without settings. `names`
 * are what a team calls its services.
 */
export const startChangeTerminal = async (
  yml: unknown,
  names: Settings['aliases'] = {},
): Promise<ChangeTerminal> => {
  const { account, config } = await startAccountTest();
  const clock = { now: () => account.now() };
  const connection = {
    clock,
    wait: async (milliseconds: number) => account.advance(milliseconds),
    jitter: () => 1,
  };
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const own = settingsFile.parse(yml ?? {});
  const settings = { ...own, aliases: { ...own.aliases, ...names } };
  let ids = 0;
  const nextId = (): string => {
    ids += 1;
    return `id-${String(ids).padStart(10, '0')}`;
  };
  let stops = 0;
  const openFor =
    (person: Person, meanwhile: () => void | Promise<void>): OpenDesk =>
    async () =>
      createDesk({
        ...{ store, settings, person, clock, failures: FAILURES },
        accounts: [connectSimulated(account, connection)],
        changeAccounts: [connectSimulatedChanges(account, connection)],
        random: { id: nextId },
        log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
        wait: async (milliseconds) => {
          account.advance(FASTER * milliseconds);
          await meanwhile();
        },
        simulated: yml === null,
        kept: yml === null ? null : 'the database of the test',
        stop: async () => {
          stops += 1;
        },
      });
  return {
    account,
    run: async ({ answers = [], user = 'ann', meanwhile }, name = '', ...words) => {
      const io = fakeIo({ terminal: answers !== null, colour: false, answers: answers ?? [] });
      const person = { userId: `cli:${user}`, teamId: 'cli' };
      const command = COMMANDS[name];
      if (command === undefined) throw new Error(`no command ${name}`);
      const code = await command(
        words,
        io,
        openFor(person, () => meanwhile?.(io)),
      );
      return { code, ...io.printed(), questions: io.questions };
    },
    setCount: async (service, desiredCount) => {
      const { ECSClient, UpdateServiceCommand } = await import('@aws-sdk/client-ecs');
      const client = new ECSClient(config);
      const [cluster, serviceName] = service.split('/');
      await client.send(new UpdateServiceCommand({ cluster, service: serviceName, desiredCount }));
      client.destroy();
    },
    desiredCount: async (service) => {
      const [cluster = '', name = ''] = service.split('/');
      const { ecs } = connectSimulated(account, connection);
      return (await ecs.describeServices(cluster, [name])).value.services[0]?.desiredCount;
    },
    waiting: async () =>
      (await store.changes.inStates(['open', 'confirmed'])).map(({ value }) => value),
    add: (proposal) => store.changes.add(proposal, []),
    writes: () => account.calls().filter(({ action }) => WRITES.test(action)).length,
    auditActions: async () =>
      (await store.changes.auditLines(0, 1_000)).map(({ event }) => event.action),
    stops: () => stops,
    stop: async () => {
      await store.close();
      await account.stop();
    },
  };
};
