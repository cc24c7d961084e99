import type { WorkspaceClock } from '../slack/clock.ts';
import { answerJournaled, isRead } from './journal/answer-journaled.ts';
import { type Journal, keepJournal } from './journal/keep-journal.ts';
import { createReplay } from './journal/replay.ts';
import { placeWithEngine } from './place-with-engine.ts';
import { LEARNER_PLAN } from './plan/learner-plan.ts';
import { createCredentials } from './wire/credentials.ts';
import { createFaults } from './wire/faults.ts';
import { listen } from './wire/listen.ts';
import type { Context } from './wire/operation.ts';
import { createRateLimit } from './wire/rate-limit.ts';
import { createResponder } from './wire/respond.ts';
import { DEFAULT_PLACE } from './world/arns.ts';
import { livedWorld } from './world/lived-world.ts';
import { createPrng } from './world/prng.ts';
import type { World } from './world/world.ts';

/** What an account of a learner follows from, beside its journal. */
export interface LearnerAccountParts {
  readonly clock: WorkspaceClock;
  readonly seed: number;
  /** When it started, in milliseconds since the epoch. */
  readonly startMs: number;
  readonly journal: Journal;
}

/** The simulated account of a learner, on 127.0.0.1. */
export interface LearnerAccount {
  /** The `endpoint` for every client. */
  readonly url: string;
  readonly region: string;
  /** Simulated milliseconds since the epoch, as far as the journal is known here. */
  readonly now: () => number;
  /** Goes through what other replicas did. Every call to the account does that first, too. */
  readonly catchUp: () => Promise<void>;
  /** Nobody waits for a change any more: time goes with the clock. */
  readonly calm: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The world of a learner as it stands at its start. */
export const learnerWorld = (seed: number, startMs: number): World =>
  livedWorld({ ...DEFAULT_PLACE, plan: LEARNER_PLAN, seed, startMs, place: placeWithEngine });

/**
 * Starts the account of a learner. All that it is follows from the seed, the start, the journal and the clock, so that any number
 * of processes with one journal show the same one. It takes the calls that a journal can hold, and refuses all others that
 * would change it.
 */
export const startLearnerAccount = async ({
  clock,
  seed,
  startMs,
  journal,
}: LearnerAccountParts): Promise<LearnerAccount> => {
  const ownPrng = createPrng(seed + 1);
  const credentials = createCredentials(DEFAULT_PLACE, ownPrng);
  const refusals = (): readonly string[] => [];
  const contextOf = (world: World): Context => ({
    world,
    refusals,
    caller: credentials.callerOf(''),
    assumeRole: credentials.assumeRole,
  });
  const replay = createReplay(() => learnerWorld(seed, startMs), startMs, contextOf);
  const kept = keepJournal(replay, journal, clock.now);
  await kept.catchUp();
  const now = (): number => replay.simulatedAt(clock.now());
  const responder = createResponder({
    get world() {
      return replay.world();
    },
    now: () => {
      replay.runUntil(clock.now());
      return now();
    },
    after: clock.after,
    faults: createFaults(),
    prng: ownPrng,
    credentials,
    refusals,
    note: () => undefined,
    gate: { authorize: isRead, mayPass: createRateLimit(now) },
  });
  const { url, close } = await listen(
    0,
    answerJournaled(kept, responder, () => ownPrng.uuid()),
  );
  return {
    ...{ url, region: DEFAULT_PLACE.region, now },
    catchUp: kept.catchUp,
    calm: kept.calm,
    stop: close,
  };
};
