import type { AccountPlan } from '../plan/plan.ts';
import type { Place } from './arns.ts';
import { buildWorld } from './build-world.ts';
import type { Placer } from './placer.ts';
import { playPast } from './play-past.ts';
import { createPrng } from './prng.ts';
import { createTimeline } from './timeline.ts';
import type { World } from './world.ts';

const DAY_MS = 86_400_000;

/** What a world follows from: the same parts give the same world, whenever and wherever it is made. */
export interface WorldOrigin extends Place {
  readonly plan: AccountPlan;
  readonly seed: number;
  /** The moment at which it stands, in milliseconds since the epoch. */
  readonly startMs: number;
  readonly place: Placer;
}

/** An account with everything of its plan, which has lived through its past. */
export const livedWorld = ({ plan, seed, startMs, place, ...where }: WorldOrigin): World => {
  const oldest = Math.max(0, ...plan.services.map(({ daysOld }) => daysOld));
  const world = buildWorld(plan, {
    ...where,
    timeline: createTimeline(startMs - (oldest + 1) * DAY_MS),
    prng: createPrng(seed),
    place,
  });
  playPast(world, plan, startMs);
  return world;
};
