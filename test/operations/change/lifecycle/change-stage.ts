import { join } from 'node:path';
import { RATES } from '../../../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../../../src/aws/call/rate-limiter.ts';
import { createChangeAccount } from '../../../../src/aws/write/change-account.ts';
import type { Story, Teller } from '../../../../src/change-ports.ts';
import { createFailures } from '../../../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../../../src/knowledge/load.ts';
import type { Change, ChangeTarget, Person } from '../../../../src/model/change/change.ts';
import type { Observed } from '../../../../src/model/change/observed.ts';
import type { Proposal } from '../../../../src/model/change/proposal.ts';
import type { Verdict } from '../../../../src/model/change/verdict.ts';
import type { ChangeDeps, Granted } from '../../../../src/operations/change/lifecycle/deps.ts';
import { type Proposed, propose } from '../../../../src/operations/change/lifecycle/propose.ts';
import { createFollowMemory, workOnce } from '../../../../src/operations/change/lifecycle/work.ts';
import { type AccountTest, startAccountTest } from '../../../sandbox/aws/account-test.ts';
import { memoryStore } from '../../../store/memory-store.ts';
import { observe } from './observe.ts';

export const ana: Person = { userId: 'U0ANA', teamId: 'T0' };
export const ben: Person = { userId: 'U0BEN', teamId: 'T0' };
export const chi: Person = { userId: 'U0CHI', teamId: 'T0' };
export const inOps = (person: Person) => ({ person, channel: 'C0OPS' });

/** What a test decides about the judgement, so that the way of a change can be looked at alone. */
interface Judgement {
  permit: Granted | string;
  verdicts: readonly Verdict[];
  approvers: readonly Person[];
  /** Changes what is observed, as if the world had moved. */
  bend: (seen: Observed) => Observed;
}

/** The way of a change on a simulated account, with a store in memory. */
export interface ChangeStage extends AccountTest {
  readonly deps: ChangeDeps;
  readonly judgement: Judgement;
  /** Everything that was told, in order. */
  readonly told: readonly Story[];
  readonly asked: readonly { readonly kind: string; readonly sentence: string }[];
  readonly wish: (change: Change, more?: { forMs?: number; service?: string }) => Promise<Proposal>;
  /** Lets time pass and does a round of work. */
  readonly round: (milliseconds?: number) => Promise<void>;
  readonly proposal: (id: string) => Promise<Proposal>;
  readonly audit: () => Promise<readonly string[]>;
  /** Calls of UpdateService and RegisterScalableTarget that reached the account. */
  readonly writes: () => readonly Readonly<Record<string, unknown>>[];
}

const FAILURES = createFailures(
  loadKnowledge(join(import.meta.dirname, '..', '..', '..', '..', 'knowledge')),
);
const ACCOUNT = 'test';
const targetOf = ({ account }: AccountTest, service = 'api'): ChangeTarget => ({
  account: ACCOUNT,
  accountId: account.accountId,
  region: account.region,
  cluster: 'prod',
  service,
});

const WRITES: readonly string[] = [
  'ecs:UpdateService',
  'application-autoscaling:RegisterScalableTarget',
];

/** Starts a stage; `more` replaces parts of what the way of a change works with. */
export const startChangeStage = async (more: Partial<ChangeDeps> = {}): Promise<ChangeStage> => {
  const stage = await startAccountTest();
  const { account, clock, config } = stage;
  let passed = 0;
  const own = { now: () => clock.now() + passed };
  const judgement: Judgement = {
    permit: { policy: 'web', approvals: 0, role: null },
    verdicts: [],
    approvers: [ben, chi],
    bend: (seen) => seen,
  };
  const told: Story[] = [];
  const asked: { kind: string; sentence: string }[] = [];
  const teller: Teller = {
    async tell(story) {
      told.push(story);
      return (
        story.proposal.story ?? { channel: story.proposal.channel ?? 'D1', ts: `${told.length}` }
      );
    },
    async askAboutReturn(_, kind, sentence) {
      asked.push({ kind, sentence });
    },
    announce: async () => 'channel',
  };
  const { changes, leases } = memoryStore();
  const changeAccount = createChangeAccount(
    ACCOUNT,
    { ...config, onlyHost: '127.0.0.1' },
    {
      clock: own,
      limiter: createRateLimiter(RATES, own),
      wait: async () => {},
      jitter: () => 1,
      attemptMs: 5_000,
      assume: () => config.credentials,
    },
  );
  const no = (sentence: string) =>
    ({ ok: false, advice: { code: 'not-allowed', sentence, todo: 'Ask a lead.' } }) as const;
  let ids = 0;
  const deps: ChangeDeps = {
    store: changes,
    leases,
    accounts: [changeAccount],
    rights: {
      permit: async () =>
        typeof judgement.permit === 'string'
          ? no(judgement.permit)
          : { ok: true, permit: judgement.permit },
      mayApprove: async ({ person }) =>
        judgement.approvers.includes(person)
          ? { ok: true, permit: { policy: 'web', approvals: 0, role: null } }
          : no('The policy web names other approvers.'),
    },
    examine: async ({ account: at, target }) => ({
      ok: true,
      before: judgement.bend(await observe(at, target)),
      verdicts: judgement.verdicts,
    }),
    diagnose: async () => 'The image cannot be pulled.',
    failures: FAILURES,
    teller,
    clock: own,
    random: {
      id: () => {
        ids += 1;
        return `p${ids}`;
      },
    },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    owner: 'process-1',
    settleMs: 20_000,
    ...more,
  };
  const memory = createFollowMemory();
  return {
    ...stage,
    deps,
    judgement,
    told,
    asked,
    async wish(
      change,
      { forMs = null, service }: { forMs?: number | null; service?: string } = {},
    ) {
      const made: Proposed = await propose(
        {
          target: targetOf(stage, service),
          change,
          asker: inOps(ana),
          reason: null,
          forMs,
          putsBack: null,
        },
        deps,
      );
      if (!made.ok) throw new Error(made.advice.sentence);
      return made.proposal;
    },
    async round(milliseconds = 5_000) {
      passed += milliseconds;
      account.advance(milliseconds);
      await workOnce(deps, memory);
    },
    async proposal(id) {
      const stored = await changes.get(id);
      if (stored === undefined) throw new Error(`There is no proposal ${id}.`);
      return stored.value;
    },
    audit: async () => (await changes.auditLines(0, 1_000)).map(({ event }) => event.action),
    writes: () =>
      account
        .calls()
        .filter(({ action }) => WRITES.includes(action))
        .map(({ input }) => input),
  };
};
