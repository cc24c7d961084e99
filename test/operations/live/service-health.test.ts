import { describe, expect, test } from '@jest/globals';
import type { EcsService } from '../../../src/model/ecs-service.ts';
import { serviceHealth } from '../../../src/operations/live/service/service-health.ts';
import { aDeployment, aService, deps, events, NOW, STEADY } from './builders.ts';

const NO_ROOM =
  '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance a) has insufficient memory available.';
const started = (id: number) => `(service web) has started 1 tasks: (task ${id}).`;

const cases: readonly (readonly [string, Partial<EcsService>, string])[] = [
  ['all tasks run', {}, 'steady'],
  ['fewer run than wanted, for no known reason', { runningCount: 1 }, 'under-running'],
  ['more run than wanted', { runningCount: 3 }, 'over-running'],
  ['none wanted, none running', { desiredCount: 0, runningCount: 0 }, 'scaled-to-zero'],
  [
    'two deployments',
    { deployments: [aDeployment(), aDeployment({ status: 'ACTIVE' })] },
    'deploying',
  ],
  [
    'a deployment on its way',
    { deployments: [aDeployment({ rolloutState: 'IN_PROGRESS' })] },
    'deploying',
  ],
  [
    'a deployment that failed',
    { deployments: [aDeployment({ rolloutState: 'FAILED' })] },
    'failing',
  ],
  [
    'one failed task',
    { deployments: [aDeployment({ failedTasks: 1, rolloutState: 'IN_PROGRESS' })] },
    'deploying',
  ],
  [
    'failed tasks in a row',
    { deployments: [aDeployment({ failedTasks: 2, rolloutState: 'IN_PROGRESS' })] },
    'failing',
  ],
  ['an error since it was steady', { runningCount: 1, events: events(NO_ROOM, STEADY) }, 'failing'],
  ['an error before it was steady', { events: events(STEADY, NO_ROOM) }, 'steady'],
  [
    'tasks that are started again and again',
    { events: events(...[1, 2, 3, 4, 5].map(started)) },
    'failing',
  ],
  [
    'as many starts as growth may explain',
    { events: events(...[1, 2, 3, 4].map(started)) },
    'steady',
  ],
  ['being deleted', { status: 'DRAINING' }, 'draining'],
  ['deleted', { status: 'INACTIVE' }, 'deleted'],
];

describe('health at a glance', () => {
  test.each(cases)('%s', (_, over, state) => {
    const health = serviceHealth(aService(over), deps.failures, NOW);
    expect(health.state).toBe(state);
    expect(health.sentence).toMatch(/^[A-Z0-9].*\.$/);
  });

  test('the event that is to blame can be read about', () => {
    const service = aService({ runningCount: 1, events: events(NO_ROOM) });
    expect(serviceHealth(service, deps.failures, NOW).link).toMatchObject({
      kind: 'event',
      id: 'no-instance-memory',
    });
  });
});
