/**
 * How much a clue explains. What AWS names as the reason of a stop goes before what follows from it; what holds the
 * scheduler up goes before both, because no task ever starts; what is over counts less. Only the order matters.
 */
export const WEIGHT = {
  /** The scheduler may not or cannot act. */
  heldUp: 80,
  /** A stopped task whose reason names one thing. */
  stopped: 74,
  /** A stopped task whose reason names a class of things. */
  stoppedBroadly: 66,
  /** An exit code: the program ended, its log says why. */
  exitCode: 68,
  /** An event that names a cause. */
  event: 72,
  /** Targets that fail their checks now. */
  unhealthy: 70,
  /** An event that warns. */
  warning: 50,
  /** What waits, and may still come right. */
  waiting: 45,
  /** An event that reports what follows from the cause. */
  consequence: 40,
  /** What plays a part. */
  aside: 25,
} as const;

/** What is over counts so much less. */
export const PAST = 35;

/** More of the same says more, up to here. */
export const MORE_MAX = 8;

/** Events that only report what follows from another cause. */
export const CONSEQUENCES: ReadonlySet<string> = new Set([
  'deployment-failed',
  'rolling-back',
  'throttled-start',
  'could-not-launch',
  'replaced-unhealthy',
  'agent-start-timeout',
]);
