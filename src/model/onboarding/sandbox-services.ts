/** A service of every learner's own account, as a lesson finds it. */
interface SandboxService {
  readonly name: string;
  readonly desiredCount: number;
  /** On instances, where it can be predicted in which zone tasks land. */
  readonly isOnInstances: boolean;
  /** Id of what its diagnosis names first; null where all is well. */
  readonly failure: string | null;
}

const IN_ORDER = { desiredCount: 2, isOnInstances: false, failure: null };

/** The services for exercises to work on. A test holds them against that account. */
export const SANDBOX_SERVICES: readonly SandboxService[] = [
  { ...IN_ORDER, name: 'sandbox-web' },
  { ...IN_ORDER, name: 'sandbox-api', isOnInstances: true },
  { ...IN_ORDER, name: 'sandbox-broken', failure: 'pull-image-missing' },
];

/** So many tasks fit into the account of a learner at once. */
export const SANDBOX_TASKS_MAX = 20;
