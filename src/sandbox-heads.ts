import type { Person } from './model/change/change.ts';
import type { SandboxHead, SandboxStore } from './onboard-ports.ts';
import type { Advice } from './operations/live/answer/live-answer.ts';
import type { Clock } from './ports.ts';

const DAY_MS = 24 * 60 * 60_000;
/** An account that nobody used for so long is forgotten. */
export const UNUSED_MS = 7 * DAY_MS;
/** An account lives as long at most: who comes back lives through all of it anew. */
const OLDEST_MS = 30 * DAY_MS;
/** How exactly it is known when an account was used last. */
const USE_MS = 10 * 60_000;

/**
 * Of the simulator: grows with whatever makes another account of the same journal, so that accounts of an earlier one start anew.
 * A test tells when.
 */
export const SANDBOX_VERSION = 1;

/** Why an account cannot be used now, in words for its learner. */
export class SandboxProblem extends Error {
  readonly advice: Advice;
  constructor(advice: Advice) {
    super(`${advice.sentence} ${advice.todo}`);
    this.name = 'SandboxProblem';
    this.advice = advice;
  }
}

const OF_A_NEWER: Advice = {
  code: 'sandbox-of-a-newer',
  sentence: 'Your sandbox was begun by a newer version of me, and I am still the old one.',
  todo: 'Try again in a few minutes. If it stays so, tell whoever runs me that an old Stevedore is still running beside the new one.',
};

/** The account of a learner that is in use; a new one where there is none, or none that can be lived through again. */
export const createSandboxHeads =
  (store: SandboxStore, clock: Clock) =>
  /** @throws {SandboxProblem} where it is of a newer Stevedore. */
  async (person: Person): Promise<SandboxHead> => {
    const nowMs = clock.now();
    const head = await store.head(person.userId);
    if (head !== undefined && head.version > SANDBOX_VERSION) throw new SandboxProblem(OF_A_NEWER);
    const isOver =
      head === undefined ||
      head.version < SANDBOX_VERSION ||
      nowMs - head.usedAtMs > UNUSED_MS ||
      nowMs - head.generation > OLDEST_MS;
    if (isOver)
      return store.begin(person, {
        ...{ instead: head?.generation ?? null, version: SANDBOX_VERSION, nowMs },
      });
    if (nowMs - head.usedAtMs > USE_MS) await store.use(head, nowMs);
    return head;
  };
