import type { CheckPlan, FileResult } from './check-file.ts';
import type { Input } from './inputs.ts';

/** Another thread of this process, which checks files by the plan that it was started with. */
export interface CheckThread {
  /** Checks one list after the other. Rejects when the thread has ended, or ends before it has answered. */
  check(inputs: readonly Input[]): Promise<readonly FileResult[]>;
  stop(): void;
}

/** The threads that there may be beside this one. */
export interface CheckThreads {
  /** How many the machine has room for. */
  readonly spare: number;
  /** So many files must be left for each: to start one takes as long as to check a hundred or two. */
  readonly filesForEach: number;
  start(plan: CheckPlan): Promise<CheckThread>;
}
