import {
  CloudWatchLogsClient,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, refusalOf, START, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let logs: CloudWatchLogsClient;
beforeAll(async () => {
  stage = await startAccountTest();
  logs = new CloudWatchLogsClient(stage.config);
});
afterAll(async () => {
  logs.destroy();
  await stage.account.stop();
});

const stoppedTask = (service: string, exitCode: number) => {
  const tasks = stage.account.world.clusters.get('prod-fargate')?.tasks.values() ?? [];
  const found = [...tasks].find(
    (task) => task.service?.name === service && task.containers[0]?.exitCode === exitCode,
  );
  if (found === undefined) throw new Error(`${service} has no such stopped task.`);
  return found;
};

const linesOf = async (family: string, taskId: string, limit = 50) => {
  const answer = await logs.send(
    new GetLogEventsCommand({
      logGroupName: `/ecs/${family}`,
      logStreamName: `app/app/${taskId}`,
      limit,
    }),
  );
  return answer.events?.map(({ message }) => message) ?? [];
};

describe('the last words of a task', () => {
  test('stand in the stream that its definition names', async () => {
    const lines = await linesOf('notifications', stoppedTask('notifications', 1).id);
    expect(lines.join('\n')).toContain('missing required environment variable SMTP_HOST');
  });

  test('a service that fails its health check logs the 404', async () => {
    const lines = await linesOf('search', stoppedTask('search', 137).id);
    expect(lines).toContain('GET /healthz 404 1ms');
  });

  test('a task that never started has no stream', async () => {
    const tasks = stage.account.world.clusters.get('prod-fargate')?.tasks.values() ?? [];
    const billing = [...tasks].find(({ stoppedReason }) => stoppedReason?.includes('secret'));
    expect(await refusalOf(linesOf('billing', billing?.id ?? ''))).toBe(
      'ResourceNotFoundException: The specified log stream does not exist.',
    );
  });
});

describe('reading on', () => {
  test('goes back and forth without losing or repeating a line', async () => {
    const { logStreams } = await logs.send(
      new DescribeLogStreamsCommand({
        logGroupName: '/ecs/web',
        orderBy: 'LastEventTime',
        descending: true,
        limit: 1,
      }),
    );
    const stream = {
      logGroupName: '/ecs/web',
      logStreamName: logStreams?.[0]?.logStreamName,
    };
    const newest = await logs.send(new GetLogEventsCommand({ ...stream, limit: 5 }));
    const older = await logs.send(
      new GetLogEventsCommand({ ...stream, limit: 5, nextToken: newest.nextBackwardToken }),
    );
    const both = await logs.send(new GetLogEventsCommand({ ...stream, limit: 10 }));
    expect([...(older.events ?? []), ...(newest.events ?? [])]).toEqual(both.events);
    stage.account.advance(60_000);
    const fresh = await logs.send(
      new GetLogEventsCommand({ ...stream, nextToken: newest.nextForwardToken }),
    );
    expect(fresh.events).toHaveLength(3);
    const again = await logs.send(
      new GetLogEventsCommand({ ...stream, nextToken: fresh.nextForwardToken }),
    );
    expect(again.events).toEqual([]);
    expect(again.nextForwardToken).toBe(fresh.nextForwardToken);
  });

  test('a filter finds lines over all streams, in the order of time', async () => {
    const { events = [] } = await logs.send(
      new FilterLogEventsCommand({
        logGroupName: '/ecs/notifications',
        filterPattern: '"missing required" SMTP_HOST',
        startTime: START - 3_600_000,
      }),
    );
    expect(events.length).toBeGreaterThan(10);
    const times = events.map(({ timestamp }) => timestamp ?? 0);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(events.every(({ message }) => message?.includes('SMTP_HOST'))).toBe(true);
  });

  test('a group that is not there', async () => {
    const call = logs.send(new DescribeLogStreamsCommand({ logGroupName: '/nothing' }));
    expect(await refusalOf(call)).toBe(
      'ResourceNotFoundException: The specified log group does not exist.',
    );
  });
});
