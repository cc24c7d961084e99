import type { ChangeAccount, Stored } from './change-ports.ts';
import type { Person } from './model/change/change.ts';
import type { Learner } from './model/onboarding/learner.ts';
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
