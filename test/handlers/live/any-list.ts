import fc from 'fast-check';
import type { ClusterList } from '../../../src/operations/live/service/list-clusters.ts';
import type { ServiceList } from '../../../src/operations/live/service/list-services.ts';
import type { TaskList } from '../../../src/operations/live/tasks/list-tasks.ts';
import {
  about,
  count,
  ecsName,
  gaps,
  health,
  link,
  many,
  maybe,
  name,
  when,
  words,
} from './any-part.ts';

export const anyServices: fc.Arbitrary<ServiceList> = fc.record({
  about,
  gaps,
  kind: fc.constant('service-list' as const),
  rows: many(
    fc.record({
      service: ecsName,
      health,
      desired: count,
      running: count,
      pending: count,
      taskDefinition: maybe(name),
      runsOn: words,
    }),
    20,
  ),
  page: fc.integer({ min: 1, max: 9 }),
  pages: fc.integer({ min: 1, max: 9 }),
  found: count,
  total: count,
  states: fc.constant({ failing: 9, steady: 300 }),
});

export const anyTasks: fc.Arbitrary<TaskList> = fc.record({
  about,
  gaps,
  kind: fc.constant('task-list' as const),
  rows: many(
    fc.record({
      taskId: name,
      taskArn: name,
      lastStatus: name,
      desiredStatus: name,
      healthStatus: name,
      taskDefinition: name,
      availabilityZone: maybe(name),
      runsOn: maybe(name),
      containerInstance: maybe(name),
      createdAtMs: maybe(when),
      startedAtMs: maybe(when),
      stoppedAtMs: maybe(when),
      stop: maybe(fc.record({ link, reason: words, exitCode: maybe(count) })),
    }),
    25,
  ),
  page: fc.integer({ min: 1, max: 9 }),
  pages: fc.integer({ min: 1, max: 9 }),
  total: count,
});

export const anyClusters: fc.Arbitrary<ClusterList> = fc.record({
  kind: fc.constant('cluster-list' as const),
  about: many(about, 12),
  gaps,
  clusters: many(
    fc.record({
      account: ecsName,
      region: fc.constant('eu-central-1'),
      name: fc.stringMatching(/^[A-Za-z0-9_-]{1,255}$/),
      clusterArn: name,
      status: name,
      health: fc.constantFrom(
        'failing' as const,
        'pending' as const,
        'running' as const,
        'empty' as const,
      ),
      services: count,
      runningTasks: count,
      pendingTasks: count,
      containerInstances: count,
      capacityProviders: many(name, 3),
      containerInsights: maybe(name),
    }),
    60,
  ),
});
