import type { AwsReaders, Clock } from '../ports.ts';
import { type CallParts, createCall } from './call/call.ts';
import type { RateLimiter } from './call/rate-limiter.ts';
import type { ClientSettings } from './client-settings.ts';
import { ecsParts } from './ecs/ecs-parts.ts';
import { createEcsReader } from './ecs/ecs-reader.ts';
import { createIdentity } from './identity.ts';
import { createLogs } from './logs.ts';
import { createMetrics } from './metrics.ts';
import { createScaling } from './scaling.ts';
import { createTargets } from './targets.ts';

/** A call with all its attempts, and one attempt. */
const DEADLINE_MS = 20_000;
const ATTEMPT_MS = 6_000;

export interface ReaderParts {
  readonly clock: Clock;
  /** One for each Region, for everybody. */
  readonly limiter: RateLimiter;
  readonly wait: CallParts['wait'];
  /** From 0 to 1. */
  readonly jitter: CallParts['jitter'];
  readonly deadlineMs?: number | undefined;
  readonly attemptMs?: number | undefined;
}

/** Every way to look into one account and Region. Makes no call and loads no SDK until it is asked. */
export const createReaders = (
  name: string,
  settings: ClientSettings,
  parts: ReaderParts,
): AwsReaders => {
  const { clock, limiter, wait, jitter } = parts;
  const { deadlineMs = DEADLINE_MS, attemptMs = ATTEMPT_MS } = parts;
  const { region } = settings;
  const call = createCall({ region, limiter, clock, wait, jitter, deadlineMs, attemptMs });
  return {
    name,
    region,
    ecs: createEcsReader(ecsParts(settings, call), region, clock),
    metrics: createMetrics(settings, call, clock),
    scaling: createScaling(settings, call, clock),
    targets: createTargets(settings, call, clock),
    logs: createLogs(settings, call, clock),
    identity: createIdentity(settings, call, clock),
  };
};
