import { describe, expect, test } from '@jest/globals';
import { placeWithEngine } from '../../../src/sandbox/aws/place-with-engine.ts';
import { setDesiredCount } from '../../../src/sandbox/aws/scheduler/change-service.ts';
import { interruptSpot } from '../../../src/sandbox/aws/scheduler/interrupt-spot.ts';
import { buildWorld } from '../../../src/sandbox/aws/world/build-world.ts';
import { playPast } from '../../../src/sandbox/aws/world/play-past.ts';
import { createPrng } from '../../../src/sandbox/aws/world/prng.ts';
import { createTimeline } from '../../../src/sandbox/aws/world/timeline.ts';
import { smallPlan } from './small-plan.ts';
import { smallWorld } from './small-world.ts';

const MINUTE_MS = 60_000;
const NOW = Date.parse('2026-11-20T14:00:00Z');
const PROVIDER = 'machines';

/** One c5.xlarge (4 vCPU, 7,862 MiB) behind a capacity provider that may have four. */
const scaledWorld = (maxInstances = 4) => {
  const instance = { type: 'c5.xlarge', availabilityZone: 'eu-central-1a' };
  const small = smallPlan({});
  const plan = {
    ...small,
    clusters: [
      {
        name: 'small',
        containerInsights: 'disabled' as const,
        capacityProviders: [PROVIDER],
        instances: [{ ...instance, capacityProvider: PROVIDER }],
        managedScaling: [{ capacityProvider: PROVIDER, minInstances: 1, maxInstances, instance }],
      },
    ],
    taskDefinitions: small.taskDefinitions.map(({ networkMode: _, ...definition }) => ({
      ...definition,
      requiresCompatibilities: ['EC2'],
      cpu: '2048',
      memory: '3072',
    })),
    services: [
      {
        cluster: 'small',
        name: 'app',
        taskDefinition: 'app:1',
        desiredCount: 1,
        daysOld: 1,
        capacityProviderStrategy: [{ capacityProvider: PROVIDER, weight: 1, base: 0 }],
      },
    ],
  };
  const world = buildWorld(plan, {
    accountId: '123456789012',
    region: 'eu-central-1',
    timeline: createTimeline(NOW - 2 * 86_400_000),
    prng: createPrng(1),
    place: placeWithEngine,
  });
  playPast(world, plan, NOW);
  const cluster = world.clusters.get('small');
  const app = cluster?.services.get('app');
  if (cluster === undefined || app === undefined) throw new Error('The plan holds no service.');
  const running = () => [...app.tasks].filter((task) => task.lastStatus === 'RUNNING').length;
  const pass = (minutes: number): void =>
    world.timeline.runUntil(world.timeline.now() + minutes * MINUTE_MS);
  return { world, cluster, app, running, pass };
};

describe('managed scaling of a capacity provider', () => {
  test('starts instances for tasks that find no room, and the tasks run on them', () => {
    const { world, cluster, app, running, pass } = scaledWorld();
    expect([cluster.instances.size, running()]).toEqual([1, 1]);
    setDesiredCount(world, app, 6);
    pass(1);
    expect(cluster.instances.size).toBe(1);
    pass(12);
    expect([cluster.instances.size, running()]).toEqual([3, 6]);
    expect(app.events.some(({ message }) => message.includes('unable to place'))).toBe(false);
  });

  test('stops at the size of its group, and then the service says that it cannot place', () => {
    const { world, cluster, app, running, pass } = scaledWorld(2);
    setDesiredCount(world, app, 6);
    pass(15);
    expect([cluster.instances.size, running()]).toEqual([2, 4]);
    expect(app.events.some(({ message }) => message.includes('unable to place a task'))).toBe(true);
  });

  test('takes empty instances away after 15 minutes, down to the least', () => {
    const { world, cluster, app, running, pass } = scaledWorld();
    setDesiredCount(world, app, 6);
    pass(13);
    setDesiredCount(world, app, 1);
    pass(10);
    expect(cluster.instances.size).toBe(3);
    pass(60);
    expect([cluster.instances.size, running()]).toEqual([1, 1]);
  });
});

describe('a Spot interruption', () => {
  test('takes tasks of Fargate Spot, and the service starts others', () => {
    const { world, app, pass } = smallWorld({
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
      desiredCount: 3,
    });
    expect(interruptSpot(world, app, 2)).toBe(2);
    pass(5 * MINUTE_MS);
    const stopped = [...app.cluster.tasks.values()].filter((task) => task.lastStatus === 'STOPPED');
    expect(stopped.map(({ stopCode, stoppedReason }) => [stopCode, stoppedReason])).toEqual([
      ['SpotInterruption', 'Your Spot Task was interrupted.'],
      ['SpotInterruption', 'Your Spot Task was interrupted.'],
    ]);
    expect([...app.tasks].filter((task) => task.lastStatus === 'RUNNING')).toHaveLength(3);
  });

  test('does not meet tasks that are not on Spot', () => {
    const { world, app } = smallWorld({ desiredCount: 2 });
    expect(interruptSpot(world, app, 2)).toBe(0);
  });
});
