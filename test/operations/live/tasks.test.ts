import { describe, expect, test } from '@jest/globals';
import { listTasks } from '../../../src/operations/live/tasks/list-tasks.ts';
import { taskTimeline } from '../../../src/operations/live/tasks/task-timeline.ts';
import {
  ARN,
  aCluster,
  anExitedTask,
  aService,
  aStoppedTask,
  aTask,
  deps,
  minutesAgo,
  web,
} from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const idOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

describe('the tasks of a service', () => {
  const tasks = [
    aTask(),
    anExitedTask(1),
    aTask({ healthStatus: 'UNHEALTHY' }),
    aTask({ lastStatus: 'PENDING' }),
  ];
  const list = async (wish = {}) => {
    const outcome = await listTasks(
      web(fakeAccount({ services: [aService()], tasks }).readers),
      deps,
      wish,
    );
    if (!outcome.ok) throw new Error(outcome.advice.sentence);
    return outcome.answer;
  };

  test('those that do not run well come first, stopped ones last with their reason', async () => {
    const { rows } = await list();
    expect(rows.map(({ lastStatus, healthStatus }) => `${lastStatus} ${healthStatus}`)).toEqual([
      'RUNNING UNHEALTHY',
      'PENDING UNKNOWN',
      'RUNNING UNKNOWN',
      'STOPPED UNKNOWN',
    ]);
    expect(rows.at(-1)?.stop).toMatchObject({ link: { id: 'exit-1' }, exitCode: 1 });
  });

  test('come in pages; a page beyond the last is the last', async () => {
    expect(await list({ pageSize: 3, page: 9 })).toMatchObject({
      page: 2,
      pages: 2,
      total: 4,
      rows: [{}],
    });
  });

  test('without stopped ones when they are not wanted', async () => {
    expect((await list({ stopped: false })).total).toBe(3);
  });
});

describe('one task', () => {
  const stopped = aStoppedTask({
    stopCode: 'TaskFailedToStart',
    stoppedReason:
      'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref a/b:1: a/b:1: not found',
    startedAtMs: undefined,
    pullStartedAtMs: minutesAgo(4),
  });
  const id = idOf(stopped.taskArn);
  const service = aService({
    events: [
      {
        id: '1',
        createdAtMs: minutesAgo(4.5),
        message: `(service web) has started 1 tasks: (task ${id}).`,
      },
      {
        id: '2',
        createdAtMs: minutesAgo(4),
        message: '(service web) has started 1 tasks: (task other).',
      },
    ],
  });
  const account = fakeAccount({
    services: [service],
    tasks: [stopped],
    clusters: [aCluster('staging'), aCluster('prod')],
  });

  test.each([
    ['its id', id],
    ['cluster/id', `prod/${id}`],
    ['its ARN', stopped.taskArn],
  ])('is found by %s', async (_, query) => {
    expect(await taskTimeline(query, [account.readers], deps)).toMatchObject({
      ok: true,
      answer: { task: { taskId: id }, about: { cluster: 'prod', service: 'web' } },
    });
  });

  test('has one time line of its own times and of the events that name it', async () => {
    const outcome = await taskTimeline(id, [account.readers], deps);
    if (!outcome.ok) throw new Error(outcome.advice.sentence);
    const { moments, meaning, todo } = outcome.answer;
    expect(moments.map(({ source, sentence }) => `${source}: ${sentence}`)).toEqual([
      'task: Created: ECS placed the task (PROVISIONING).',
      'service event: The service started tasks',
      'task: Image pull began.',
      'task: Stop began: The image does not exist.',
      'task: Stopped.',
    ]);
    expect(moments.map(({ afterMs }) => afterMs)).toEqual([0, 30_000, 30_000, 60_000, 60_000]);
    expect(meaning).toMatch(/\.$/);
    expect(todo.length).toBeGreaterThan(0);
  });

  test('an ARN of another Region finds nothing and asks nobody', async () => {
    const fake = fakeAccount({ tasks: [stopped] });
    const arn = stopped.taskArn.replace('eu-central-1', 'us-east-1');
    expect(await taskTimeline(arn, [fake.readers], deps)).toMatchObject({
      ok: false,
      advice: { code: 'task-missing' },
    });
    expect(fake.calls).toEqual([]);
  });

  test.each(['', 'web', `${ARN}:task/prod/xyz`])('%j is no id', async (query) => {
    expect(await taskTimeline(query, [account.readers], deps)).toMatchObject({
      ok: false,
      advice: { sentence: expect.stringMatching(/^That is no id of a task\. An id has 32 hex/) },
    });
  });
});
