import { describe, expect, test } from '@jest/globals';
import { aContainer, anExitedTask, aService, aStoppedTask, TARGET_GROUP } from './builders.ts';
import { down, why } from './why.ts';

describe('exit codes', () => {
  test("137 with the agent's own words is memory", async () => {
    const oom = anExitedTask(137, 'OutOfMemoryError: Container killed due to memory usage');
    const { ids, causes } = await why({ services: [down()], tasks: [oom, oom] });
    expect(ids[0]).toBe('oom');
    expect(causes[0]?.certainty).toBe('certain');
  });

  test('137 without a word about memory is not called memory', async () => {
    const { ids, causes } = await why({
      services: [down()],
      tasks: [anExitedTask(137), anExitedTask(137)],
    });
    expect(ids[0]).toBe('exit-137');
    expect(causes[0]?.certainty).toBe('likely');
  });

  test('137 after the scheduler asked the task to stop is a stop that took too long, not a cause', async () => {
    const replaced = aStoppedTask({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1111111111111111111)',
      containers: [aContainer({ lastStatus: 'STOPPED', exitCode: 137 })],
    });
    const { ids, stopped, verdict } = await why({ services: [aService()], tasks: [replaced] });
    expect(ids).toEqual([]);
    expect(verdict).toBe('healthy');
    expect(stopped?.[0]).toMatchObject({ wanted: true, killed: 1 });
  });

  test('a failed health check explains the stop, the 137 behind it does not', async () => {
    const unhealthy = aStoppedTask({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Task failed ELB health checks in (target-group ${TARGET_GROUP})`,
      containers: [aContainer({ lastStatus: 'STOPPED', exitCode: 137 })],
    });
    const { ids, causes } = await why({ services: [down()], tasks: [unhealthy, unhealthy] });
    expect(ids).toEqual(['elb-health']);
    expect(causes[0]?.evidence[0]?.sentence).toContain('which is not memory');
  });

  test('the container that ended first is blamed, not the ones that ECS stopped after it', async () => {
    const task = aStoppedTask({
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [
        aContainer({ name: 'proxy', lastStatus: 'STOPPED', exitCode: 137 }),
        aContainer({ name: 'app', lastStatus: 'STOPPED', exitCode: 1 }),
      ],
    });
    const { ids, stopped } = await why({ services: [down()], tasks: [task] });
    expect(ids[0]).toBe('exit-1');
    expect(stopped?.[0]).toMatchObject({ containerName: 'app', exitCode: 1 });
  });

  test('a code that nobody listed has the general explanation', async () => {
    expect((await why({ services: [down()], tasks: [anExitedTask(42)] })).ids[0]).toBe(
      'exit-other',
    );
  });
});
