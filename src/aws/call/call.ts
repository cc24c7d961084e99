import { AwsProblemError } from '../../model/aws-problem.ts';
import type { Clock } from '../../ports.ts';
import type { AwsAction } from '../write-actions.ts';
import { type ErrorKind, errorKind } from './error-kind.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { type Subject, toProblem } from './to-problem.ts';

/** Makes one call and gives up when the signal says so. */
type Send<Output> = (signal: AbortSignal) => Promise<Output>;

interface CallAbout<Action extends AwsAction> {
  readonly action: Action;
  readonly cluster?: string | undefined;
  readonly subject?: Subject | undefined;
}

/**
 * The one way to AWS for an adapter, which names the actions that it declared. Waits for the Region's budget, tries again what
 * is worth it, and rejects with `AwsProblemError` at the latest when the deadline is over.
 */
export type Call<Action extends AwsAction> = <Output>(
  about: CallAbout<Action>,
  send: Send<Output>,
) => Promise<Output>;

export interface CallParts {
  readonly region: string;
  readonly limiter: RateLimiter;
  readonly clock: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly jitter: () => number;
  /** A call with all its attempts and pauses, in milliseconds. */
  readonly deadlineMs: number;
  /** One attempt, in milliseconds. */
  readonly attemptMs: number;
  /** What is tried again: anything that may help, or only what AWS surely did not carry out. */
  readonly again?: 'worth-it' | 'not-carried-out' | undefined;
}

/** The SDK's standard retries (@smithy/core "Retry 2026"): attempts, and base of the pause in milliseconds. */
const ATTEMPTS = 3;
const BASE_MS = 50;
const THROTTLED_BASE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;

const pauseMs = (kind: ErrorKind, attempt: number): number =>
  Math.min(
    LONGEST_PAUSE_MS,
    (kind === 'throttled' ? THROTTLED_BASE_MS : BASE_MS) * 2 ** (attempt - 1),
  );

/** Makes the way to one Region. */
export const createCall =
  (parts: CallParts): Call<AwsAction> =>
  async (about, send) => {
    const { region, limiter, clock, wait, jitter } = parts;
    const { action, cluster, subject } = about;
    const mayRepeat = (kind: ErrorKind): boolean =>
      kind === 'throttled' || (kind !== 'final' && parts.again !== 'not-carried-out');
    const start = clock.now();
    const left = (): number => parts.deadlineMs - (clock.now() - start);
    const fail = (error: unknown, retryAfterMs: number): never => {
      const afterMs = Math.max(clock.now() - start, parts.attemptMs);
      const failed = { action, region, cluster, subject, retryAfterMs, afterMs };
      throw new AwsProblemError(toProblem(error, failed), { cause: error });
    };
    for (let attempt = 1; ; attempt += 1) {
      const queueMs = limiter.take(action, left());
      if (queueMs === undefined) {
        const retryAfterMs = limiter.waitMs(action);
        throw new AwsProblemError({ kind: 'throttled', region, action, retryAfterMs });
      }
      if (queueMs > 0) await wait(queueMs);
      try {
        return await send(AbortSignal.timeout(Math.max(1, Math.min(parts.attemptMs, left()))));
      } catch (error) {
        const kind = errorKind(error);
        const pause = pauseMs(kind, attempt);
        if (kind === 'throttled') limiter.throttled(action, pause);
        if (!mayRepeat(kind) || attempt >= ATTEMPTS || pause >= left()) fail(error, pause);
        await wait(Math.ceil(pause * jitter()));
      }
    }
  };
