import { describe, expect, test } from '@jest/globals';
import {
  ARN,
  aDeployment,
  anExitedTask,
  aService,
  aStoppedTask,
  aTask,
  aTaskDefinition,
  events,
  NOW,
  STEADY,
} from './builders.ts';
import { down, PULL, why } from './why.ts';

const IN_PROGRESS = aDeployment({ rolloutState: 'IN_PROGRESS', runningCount: 0, failedTasks: 5 });

describe('what follows from a cause is evidence for it', () => {
  test('a failed deployment is no cause beside the reason of its tasks', async () => {
    const service = down({
      deployments: [
        aDeployment({
          rolloutState: 'FAILED',
          runningCount: 0,
          failedTasks: 3,
          rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
        }),
      ],
      events: events(
        '(service web) (deployment ecs-svc/1111111111111111111) deployment failed: tasks failed to start.',
      ),
    });
    const failed = aStoppedTask({
      stopCode: 'TaskFailedToStart',
      stoppedReason: PULL,
      startedAtMs: undefined,
    });
    const { ids, causes } = await why({ services: [service], tasks: [failed] });
    expect(ids).toEqual(['pull-image-missing']);
    expect(causes[0]?.evidence.map(({ source }) => source)).toEqual([
      'stopped tasks',
      'service event',
      'deployment',
    ]);
  });

  test('alone, it is the cause', async () => {
    const service = down({
      deployments: [aDeployment({ rolloutState: 'FAILED', failedTasks: 3 })],
    });
    expect((await why({ services: [service] })).ids).toEqual(['deployment-failed']);
  });

  test('a deployment that was taken back is history once the service is steady', async () => {
    const service = aService({
      events: events(
        STEADY,
        '(service web) rolling back to deployment ecs-svc/2.',
        '(service web) (deployment ecs-svc/1) deployment failed: tasks failed to start.',
      ),
    });
    const { ids, verdict } = await why({ services: [service] });
    expect(ids[0]).toBe('deployment-failed');
    expect(verdict).toBe('recovered');
  });
});

describe('what the new revision changes', () => {
  test('is evidence beside the tasks that fail, by name only', async () => {
    const service = down({
      deployments: [
        IN_PROGRESS,
        aDeployment({
          id: 'ecs-svc/0',
          status: 'ACTIVE',
          taskDefinition: `${ARN}:task-definition/web:2`,
        }),
      ],
    });
    const taskDefinitions = [
      aTaskDefinition('web:2', { environment: [{ name: 'SMTP_HOST', value: 'smtp.secret' }] }),
      aTaskDefinition('web:3'),
    ];
    const answer = await why({ services: [service], taskDefinitions, tasks: [anExitedTask(1)] });
    expect(answer.changes?.changes).toEqual(['Environment variable of app: SMTP_HOST is gone.']);
    expect(answer.causes[0]?.evidence.at(-1)?.sentence).toContain('SMTP_HOST is gone');
    expect(JSON.stringify(answer)).not.toContain('smtp.secret');
  });

  test('ends what to do with the way back, where ECS deploys and the family is the same', async () => {
    const lastTodo = async (before: string, over = {}) => {
      const old = aDeployment({ id: 'ecs-svc/0', status: 'ACTIVE' });
      const deployments = [
        IN_PROGRESS,
        { ...old, taskDefinition: `${ARN}:task-definition/${before}` },
      ];
      const { causes } = await why({
        services: [down({ deployments, ...over })],
        taskDefinitions: [aTaskDefinition(before, { image: 'web:old' }), aTaskDefinition('web:3')],
        tasks: [anExitedTask(1)],
      });
      return causes[0]?.todo.at(-1);
    };
    expect(await lastTodo('web:2')).toBe(
      'If it began with web:3, go back: `/ecs rollback prod/web to 2`.',
    );
    expect(await lastTodo('shop:2')).not.toContain('rollback');
    expect(await lastTodo('web:2', { deploymentController: 'CODE_DEPLOY' })).not.toContain(
      'rollback',
    );
  });
});

describe('log lines', () => {
  const tasks = [anExitedTask(1)];
  const lines = [{ atMs: NOW, message: 'connecting with DB_PASSWORD=hunter2hunter2' }];

  test('are read only when they are asked for', async () => {
    expect((await why({ services: [down()], tasks, lines })).calls).not.toContain('logs.lastLines');
  });

  test('come from the stream that the task definition names, masked', async () => {
    const { log } = await why({ services: [down()], tasks, lines }, { log: true });
    expect(log?.stream).toMatch(/^app\/app\/[0-9a-f]{32}$/);
    expect(log?.lines.map(({ message }) => message)).toEqual(['connecting with DB_PASSWORD=…']);
  });

  test('that cannot exist are not asked for: the container never ran', async () => {
    const never = aStoppedTask({
      stopCode: 'TaskFailedToStart',
      stoppedReason: PULL,
      startedAtMs: undefined,
    });
    const { gaps, calls } = await why({ services: [down()], tasks: [never] }, { log: true });
    expect(calls).not.toContain('logs.lastLines');
    expect(gaps.map(({ code }) => code)).toEqual(['never-ran']);
  });
});

test('a healthy service is healthy', async () => {
  const { verdict, headline, causes } = await why({
    services: [aService({ events: events(STEADY) })],
    tasks: [aTask(), aTask()],
  });
  expect(verdict).toBe('healthy');
  expect(headline).toBe('All is well. 2 of 2 tasks run.');
  expect(causes).toEqual([]);
});

test('where nothing says why, it says so', async () => {
  expect((await why({ services: [down()] })).verdict).toBe('unclear');
});

test('one task that was replaced does not make a steady service fail', async () => {
  const { verdict, headline } = await why({
    services: [aService({ events: events(STEADY) })],
    tasks: [aTask(), aTask(), anExitedTask(1)],
  });
  expect(verdict).toBe('recovered');
  expect(headline).toBe(
    'All is well now; the last trouble was: Exit code 1: the application failed. 2 of 2 tasks run.',
  );
});
