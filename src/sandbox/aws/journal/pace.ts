import type { SandboxEntry } from '../../../model/onboarding/sandbox-entry.ts';

/** Simulated seconds that pass in a second while a learner waits for a change: nobody waits a minute. */
const TIMES = 5;
/** As long at most, if nobody says that it is calm again. */
const LONGEST_MS = 10 * 60_000;

/** How simulated time goes since the last entry of the journal. Times are milliseconds since the epoch. */
export interface Pace {
  /** When that entry was written, by the clock. */
  readonly atMs: number;
  /** What simulated time was then ahead of the clock. */
  readonly aheadMs: number;
  /** Until when, by the clock, it goes faster. */
  readonly fastUntilMs: number;
}

/** Simulated time goes with the clock. */
export const startPace = (atMs: number): Pace => ({ atMs, aheadMs: 0, fastUntilMs: atMs });

/** Simulated time at a moment of the clock; before the last entry it stands still. */
export const simulatedAt = ({ atMs, aheadMs, fastUntilMs }: Pace, clockMs: number): number => {
  const now = Math.max(atMs, clockMs);
  return now + aheadMs + (TIMES - 1) * Math.max(0, Math.min(now, fastUntilMs) - atMs);
};

/** The pace after one more entry: a call makes time go faster, and calm ends that. */
export const paceAfter = (pace: Pace, { kind, atMs }: SandboxEntry): Pace => ({
  atMs,
  aheadMs: simulatedAt(pace, atMs) - atMs,
  fastUntilMs: kind === 'call' ? atMs + LONGEST_MS : atMs,
});

/** Whether time goes faster at a moment of the clock. */
export const isFast = ({ fastUntilMs }: Pace, clockMs: number): boolean => clockMs < fastUntilMs;
