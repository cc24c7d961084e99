/** What the image of a container does when it runs. */
export interface Program {
  /** Seconds from the start of the container until it answers. */
  readonly readySeconds: number;
  /** Working set in MiB right after the start. */
  readonly memoryMiB: number;
  /** How much it grows; killed when it meets the container's or the task's limit. */
  readonly memoryGrowthMiBPerMinute?: number;
  /** Environment variables or secrets without which it exits with code 1. */
  readonly needs?: readonly string[];
  /** Ends by itself. */
  readonly exits?: { readonly afterSeconds: number; readonly code: number };
  /** Paths that it answers with 200; all others are 404. Without the list every path is 200. */
  readonly paths?: readonly string[];
  /** Seconds from SIGTERM to its end; absent: it ignores SIGTERM and is killed after stopTimeout. */
  readonly stopSeconds?: number;
  /** Seconds of one vCPU that a request takes. */
  readonly cpuSecondsPerRequest: number;
  /** Lines that it logs when it starts. */
  readonly startLines: readonly string[];
  /** Lines that it logs in turn while it runs. */
  readonly runLines: readonly string[];
  /** Lines that it logs when it ends by itself. */
  readonly endLines?: readonly string[];
}

/** Requests to a service over a day. */
export interface Traffic {
  /** Requests a second at the quietest time, about 04:00 UTC. */
  readonly night: number;
  /** Requests a second at the busiest time, about 16:00 UTC. */
  readonly day: number;
  /** Share of requests that end with a 5xx. */
  readonly errorShare: number;
  /** Seconds that an answer takes when CPU is not short. */
  readonly answerSeconds: number;
}
