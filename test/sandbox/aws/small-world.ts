import { placeWithEngine } from '../../../src/sandbox/aws/place-with-engine.ts';
import type { ServicePlan } from '../../../src/sandbox/aws/plan/plan.ts';
import { buildWorld } from '../../../src/sandbox/aws/world/build-world.ts';
import { playPast } from '../../../src/sandbox/aws/world/play-past.ts';
import { createPrng } from '../../../src/sandbox/aws/world/prng.ts';
import { findRevision } from '../../../src/sandbox/aws/world/register-task-definition.ts';
import { createTimeline } from '../../../src/sandbox/aws/world/timeline.ts';
import { smallPlan } from './small-plan.ts';

const START = Date.parse('2026-11-20T14:00:00Z');

/** The small plan as a world without a server, after a day. */
export const smallWorld = (service: Partial<ServicePlan>, seed = 1) => {
  const plan = smallPlan(service);
  const world = buildWorld(plan, {
    accountId: '123456789012',
    region: 'eu-central-1',
    timeline: createTimeline(START - 2 * 86_400_000),
    prng: createPrng(seed),
    place: placeWithEngine,
  });
  playPast(world, plan, START);
  const app = world.clusters.get('small')?.services.get('app');
  if (app === undefined) throw new Error('The small plan holds no service.');
  const revision = (number: number) => {
    const found = findRevision(world, `app:${number}`);
    if (found === undefined) throw new Error(`The small plan holds no revision ${number}.`);
    return found;
  };
  const pass = (milliseconds: number): void =>
    world.timeline.runUntil(world.timeline.now() + milliseconds);
  return { world, app, revision, pass };
};
