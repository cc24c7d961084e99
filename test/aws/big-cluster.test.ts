import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectSimulated } from '../../src/aws/connect.ts';
import { createCollector } from '../../src/operations/live/answer/collector.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { startBigCluster } from './big-cluster-server.ts';

const SIZE = 5_000;
const MIB = 1024 * 1024;

let server: Awaited<ReturnType<typeof startBigCluster>>;
beforeAll(async () => {
  server = await startBigCluster(SIZE);
});
afterAll(() => server.stop());

describe('a cluster of 5,000 instances and 5,000 tasks', () => {
  test('is read with one call for each hundred, inside the budget of the Region', async () => {
    let time = 0;
    const { ecs } = connectSimulated(
      { url: server.url, region: 'eu-central-1' },
      {
        clock: { now: () => time },
        wait: async (milliseconds) => {
          time += milliseconds;
        },
        jitter: () => 1,
      },
    );
    const before = process.memoryUsage().rss;
    const [instances, tasks] = await Promise.all([
      ecs.containerInstances('big'),
      ecs.tasks('big', { desiredStatus: 'RUNNING' }),
    ]);
    const snapshot = parseClusterSnapshot({
      containerInstances: instances.value,
      tasks: tasks.value,
    });
    expect([snapshot.size, snapshot.tasks.length]).toEqual([SIZE, SIZE]);
    const count = (operation: string) => server.calls.filter((one) => one === operation).length;
    expect({
      ListTasks: count('ListTasks'),
      DescribeTasks: count('DescribeTasks'),
      ListContainerInstances: count('ListContainerInstances'),
      DescribeContainerInstances: count('DescribeContainerInstances'),
    }).toEqual({
      ListTasks: 50,
      DescribeTasks: 50,
      ListContainerInstances: 50,
      DescribeContainerInstances: 50,
    });
    // 200 calls of one bucket: 75 at once, 15 a second afterwards.
    expect(time).toBeGreaterThan(0);
    expect((process.memoryUsage().rss - before) / MIB).toBeLessThan(500);
    expect(JSON.stringify(tasks.value)).not.toContain('hunter2');
  }, 30_000);

  test('stopped tasks of a service are looked for in a thousand of them, and the answer says that there are more', async () => {
    const { ecs } = connectSimulated(
      { url: server.url, region: 'eu-central-1' },
      { clock: { now: () => 0 }, wait: async () => undefined, jitter: () => 1 },
    );
    server.calls.length = 0;
    const filter = { service: 'web', desiredStatus: 'STOPPED' } as const;
    const reading = await ecs.tasks('big', filter);
    expect(reading.endedAfter).toBe(1_000);
    expect(server.calls.filter((one) => one === 'ListTasks')).toHaveLength(11);
    const collector = createCollector();
    await collector.read('stopped tasks', Promise.resolve(reading));
    expect(collector.gaps().map(({ sentence }) => sentence)).toEqual([
      'Stopped tasks incomplete: the cluster has more than 1,000, and only as many were looked through.',
    ]);
  });
});
