import type { WorkspaceClock } from '../slack/clock.ts';
import { systemClock } from '../slack/clock.ts';
import { placeWithEngine } from './place-with-engine.ts';
import { DEFAULT_PLAN } from './plan/default-plan.ts';
import type { AccountPlan } from './plan/plan.ts';
import type { Call } from './wire/answer-call.ts';
import { createCredentials } from './wire/credentials.ts';
import { createFaults, type Fault, type Faults } from './wire/faults.ts';
import { listen } from './wire/listen.ts';
import { createRateLimit } from './wire/rate-limit.ts';
import { createResponder } from './wire/respond.ts';
import { DEFAULT_PLACE } from './world/arns.ts';
import { livedWorld } from './world/lived-world.ts';
import type { Placer } from './world/placer.ts';
import { createPrng } from './world/prng.ts';
import type { World } from './world/world.ts';

export interface AccountOptions {
  /** The machine's clock when absent. */
  readonly clock?: WorkspaceClock;
  /** The same seed and start give the same account. Default 1. */
  readonly seed?: number;
  /** Simulated seconds that pass in a second of the clock. Default 1. */
  readonly speed?: number;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly region?: string;
  readonly accountId?: string;
  /** What the account holds; our teaching account when absent. */
  readonly plan?: AccountPlan;
  /** Our own placement engine when absent. */
  readonly place?: Placer;
  /** Which rules a task definition breaks so that AWS refuses it, one sentence each; none when absent. */
  readonly refusals?: (taskDefinition: unknown) => readonly string[];
  /** Whether the caller's policies allow a call; every call when absent. */
  readonly authorize?: (call: Call) => boolean;
  readonly faults?: readonly Fault[];
}

export interface Account {
  /** The `endpoint` for every client. */
  readonly url: string;
  readonly region: string;
  readonly accountId: string;
  readonly world: World;
  readonly faults: Faults;
  /** The calls so far, the oldest first; at most the newest 10,000. */
  readonly calls: () => readonly Call[];
  /** Simulated milliseconds since the epoch, after all that is due has happened. */
  readonly now: () => number;
  /** Lets simulated time pass at once. */
  readonly advance: (milliseconds: number) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a simulated AWS account on 127.0.0.1 that unchanged SDK clients use by `endpoint`: ECS, CloudWatch, Application Auto
 * Scaling, CloudWatch Logs, ELBv2 and STS on one port. It makes no connections of its own. Rejects when the port is taken.
 */
export const startAccount = async (options: AccountOptions = {}): Promise<Account> => {
  const { clock = systemClock, seed = 1, speed = 1, plan = DEFAULT_PLAN } = options;
  const place = {
    region: options.region ?? DEFAULT_PLACE.region,
    accountId: options.accountId ?? DEFAULT_PLACE.accountId,
  };
  const start = clock.now();
  const world = livedWorld({
    ...place,
    ...{ plan, seed, startMs: start, place: options.place ?? placeWithEngine },
  });
  let advanced = 0;
  const now = (): number => {
    world.timeline.runUntil(start + (clock.now() - start) * speed + advanced);
    return world.timeline.now();
  };
  const faults = createFaults(options.faults);
  const ownPrng = createPrng(seed + 1);
  const calls: Call[] = [];
  const { url, close } = await listen(
    options.port ?? 0,
    createResponder({
      world,
      now,
      after: clock.after,
      faults,
      prng: ownPrng,
      credentials: createCredentials(place, ownPrng),
      refusals: options.refusals ?? (() => []),
      note: (call) => {
        calls.push(call);
        if (calls.length > 10_000) calls.shift();
      },
      gate: {
        authorize: options.authorize ?? (() => true),
        mayPass: createRateLimit(() => clock.now() + advanced),
      },
    }),
  );
  return {
    url,
    ...place,
    world,
    faults,
    calls: () => calls,
    now,
    advance: (milliseconds) => {
      advanced += milliseconds;
      now();
    },
    stop: close,
  };
};
