import type { ChangeAccount, ChangeStore, Stored } from './change-ports.ts';
import type { Person } from './model/change/change.ts';
import type { Learner } from './model/onboarding/learner.ts';
import type { SandboxEntry } from './model/onboarding/sandbox-entry.ts';
import type { AwsReaders } from './ports.ts';

/** What onboarding needs from outside, as types only. */

/** How far people have come. Any number of processes may share one database. */
export interface LearnerStore {
  get(person: Person): Promise<Stored<Learner> | undefined>;
  /** `moved` where there is one already: nothing was written. */
  add(learner: Learner): Promise<'done' | 'moved'>;
  /** `moved` when the record is not of that version any more: nothing was written. */
  replace(learner: Learner, version: number): Promise<'done' | 'moved'>;
  remove(person: Person): Promise<void>;
  all(): Promise<readonly Learner[]>;
  /** Notes that somebody was welcomed; false when that was noted before. */
  welcome(person: Person, atMs: number): Promise<boolean>;
}

/** Which account of a learner: `generation` is when it started, in milliseconds since the epoch. */
export interface SandboxPlace {
  readonly userId: string;
  readonly generation: number;
}

/** The account of a learner that is in use, as the store knows it. */
export interface SandboxHead extends SandboxPlace {
  /** Of the simulator that it was started for. */
  readonly version: number;
  readonly usedAtMs: number;
}

/** A learner in whose account something waits to be done. */
export interface WaitingSandbox extends Pick<SandboxHead, 'version'> {
  readonly person: Person;
  /** When the first of it is due, in milliseconds since the epoch. */
  readonly dueAtMs: number;
}

/** What happened in the private accounts. Any number of processes may share one database, and find one account for each learner. */
export interface SandboxStore {
  head(userId: string): Promise<SandboxHead | undefined>;
  /**
   * Starts a new account in place of the one of that generation (null where there was none), whose journal and changes are
   * forgotten; gives the one in use, which is another one where somebody else was faster.
   */
  begin(
    person: Person,
    wanted: {
      readonly instead: number | null;
      readonly version: number;
      readonly nowMs: number;
    },
  ): Promise<SandboxHead>;
  /** Notes that an account is in use. */
  use(place: SandboxPlace, nowMs: number): Promise<void>;
  /** Those after a number, in their order. */
  entries(place: SandboxPlace, after: number): Promise<readonly SandboxEntry[]>;
  /** `moved` where there is an entry of that number already, or the account is not in use any more: nothing was written. */
  append(place: SandboxPlace, entry: SandboxEntry): Promise<'done' | 'moved'>;
  /** The changes of one account; of no other, and never real ones. It keeps no audit record. */
  changes(place: SandboxPlace): ChangeStore;
  waiting(): Promise<readonly WaitingSandbox[]>;
  /** Forgets what nobody has used since. */
  forget(beforeMs: number): Promise<void>;
}

/** The private simulated account of one learner, in this process. It can never reach AWS. */
export interface PrivateSandbox {
  /** Its readers, which live operations look through. */
  readonly readers: AwsReaders;
  /** How it is changed. */
  readonly account: ChangeAccount;
  /** Desired and running tasks of a service; undefined where there is none. */
  service(
    name: string,
  ): Promise<{ readonly desired: number; readonly running: number } | undefined>;
}

export interface Sandboxes {
  /** The account of a learner; made when it is first asked for. */
  of(person: Person): Promise<PrivateSandbox>;
  /** A new account in its first state. */
  reset(person: Person): Promise<void>;
}
