import type { Person } from './model/change/change.ts';
import type { SandboxHead, SandboxStore, WaitingSandbox } from './onboard-ports.ts';
import type { Advice } from './operations/live/answer/live-answer.ts';
import type { Clock } from './ports.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** An account that nobody used for so long is forgotten. */
const UNUSED_MS = 7 * DAY_MS;
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

/** Where an account is asked for while the process ends. */
export const STOPPING: Advice = {
  code: 'stopping',
  sentence: 'I am just being stopped, and could not look into your sandbox.',
  todo: 'Try again in a minute.',
};

/** The accounts of learners as the store knows them. */
interface SandboxHeads {
  /**
   * The account that is in use; a new one where there is none, or none that can be lived through again.
   *
   * @throws {SandboxProblem} where it is of a newer Stevedore.
   */
  of(person: Person): Promise<SandboxHead>;
  /** A new account in place of one that there is. */
  reset(person: Person): Promise<void>;
  /** Those of this version in which something waits to be done. */
  waiting(): Promise<readonly WaitingSandbox[]>;
  /** Forgets, once an hour, what nobody has used for long. */
  tidy(): Promise<void>;
}

/** Binds what becomes of accounts with time to a store and a clock. */
export const createSandboxHeads = (store: SandboxStore, clock: Clock): SandboxHeads => {
  let tidiedAtMs = clock.now();
  const begin = (person: Person, instead: number | null): Promise<SandboxHead> =>
    store.begin(person, { instead, version: SANDBOX_VERSION, nowMs: clock.now() });
  return {
    async of(person) {
      const nowMs = clock.now();
      const head = await store.head(person.userId);
      if (head !== undefined && head.version > SANDBOX_VERSION)
        throw new SandboxProblem(OF_A_NEWER);
      const isOver =
        head === undefined ||
        head.version < SANDBOX_VERSION ||
        nowMs - head.usedAtMs > UNUSED_MS ||
        nowMs - head.generation > OLDEST_MS;
      if (isOver) return begin(person, head?.generation ?? null);
      if (nowMs - head.usedAtMs > USE_MS) await store.use(head, nowMs);
      return head;
    },
    async reset(person) {
      const head = await store.head(person.userId);
      if (head !== undefined) await begin(person, head.generation);
    },
    waiting: async () =>
      (await store.waiting()).filter(({ version }) => version === SANDBOX_VERSION),
    async tidy() {
      const nowMs = clock.now();
      if (nowMs - tidiedAtMs < HOUR_MS) return;
      tidiedAtMs = nowMs;
      await store.forget(nowMs - UNUSED_MS);
    },
  };
};
