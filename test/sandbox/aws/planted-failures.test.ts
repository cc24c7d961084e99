import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AccountTest, startAccountTest } from './account-test.ts';

let stage: AccountTest;
let ecs: ECSClient;
beforeAll(async () => {
  stage = await startAccountTest();
  ecs = new ECSClient(stage.config);
});
afterAll(async () => {
  ecs.destroy();
  await stage.account.stop();
});

const serviceOf = async (cluster: string, name: string) => {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
  return services?.[0];
};

const eventsOf = async (cluster: string, name: string): Promise<readonly string[]> =>
  (await serviceOf(cluster, name))?.events?.map(({ message }) => message ?? '') ?? [];

const stoppedOf = async (name: string) => {
  const cluster = 'prod-fargate';
  const list = { cluster, serviceName: name, desiredStatus: 'STOPPED' as const };
  const { taskArns = [] } = await ecs.send(new ListTasksCommand(list));
  const some = taskArns.slice(-100);
  const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: some }));
  return (tasks ?? []).filter(({ lastStatus }) => lastStatus === 'STOPPED');
};

describe('tasks that fail, one of each kind', () => {
  test('checkout cannot pull its image while the old tasks go on', async () => {
    const stopped = await stoppedOf('checkout');
    expect(stopped.length).toBeGreaterThan(2);
    for (const task of stopped) {
      expect(task.stopCode).toBe('TaskFailedToStart');
      expect(task.stoppedReason).toMatch(
        /^CannotPullContainerError: .*checkout:2\.4\.1: not found$/,
      );
      expect(task.containers?.[0]?.exitCode).toBeUndefined();
    }
    const service = await serviceOf('prod-fargate', 'checkout');
    expect(service?.runningCount).toBe(3);
    expect(service?.deployments).toHaveLength(2);
    expect(service?.deployments?.[0]?.rolloutState).toBe('IN_PROGRESS');
    expect(service?.deployments?.[0]?.failedTasks).toBeGreaterThan(2);
    expect(await eventsOf('prod-fargate', 'checkout')).toContain(
      '(service checkout) is unable to consistently start tasks successfully.',
    );
  });

  test('notifications exits with code 1 again and again, without a back-off', async () => {
    const stopped = await stoppedOf('notifications');
    const crashed = stopped.filter(({ stopCode }) => stopCode === 'EssentialContainerExited');
    expect(crashed.length).toBeGreaterThan(20);
    expect(new Set(crashed.map(({ containers }) => containers?.[0]?.exitCode))).toEqual(
      new Set([1]),
    );
    const events = await eventsOf('prod-fargate', 'notifications');
    expect(events.filter((message) => message.includes('consistently'))).toEqual([]);
  });

  test('image-resizer is killed for memory: 137 with the reason on the container', async () => {
    const stopped = await stoppedOf('image-resizer');
    expect(stopped.length).toBeGreaterThan(5);
    for (const { containers, stoppedReason } of stopped) {
      expect(stoppedReason).toBe('Essential container in task exited');
      expect(containers?.[0]?.exitCode).toBe(137);
      expect(containers?.[0]?.reason).toBe(
        'OutOfMemoryError: Container killed due to memory usage',
      );
    }
  });

  test('search fails the health checks of its load balancer; its 137 is no memory failure', async () => {
    const stopped = await stoppedOf('search');
    expect(stopped.length).toBeGreaterThan(5);
    for (const { containers, stopCode, stoppedReason } of stopped) {
      expect(stopCode).toBe('ServiceSchedulerInitiated');
      expect(stoppedReason).toMatch(/^Task failed ELB health checks in \(target-group arn:/);
      expect(containers?.[0]?.exitCode).toBe(137);
      expect(containers?.[0]?.reason).toBeUndefined();
    }
    const events = await eventsOf('prod-fargate', 'search');
    expect(events.join('\n')).toMatch(
      /\(task \w{32}\) \(port 8080\) is unhealthy in \(target-group [^)]+\) due to \(reason Health checks failed with these codes: \[404\]\)\./,
    );
  });

  test('billing cannot read its secret, and the scheduler waits longer and longer', async () => {
    const stopped = await stoppedOf('billing');
    expect(stopped.length).toBeGreaterThan(0);
    for (const { stopCode, stoppedReason } of stopped) {
      expect(stopCode).toBe('TaskFailedToStart');
      expect(stoppedReason).toMatch(
        /^ResourceInitializationError: .*is not authorized to perform: secretsmanager:GetSecretValue/,
      );
    }
    const events = await eventsOf('prod-fargate', 'billing');
    expect(events.join('\n')).toContain(
      'was unable to place a task. Reason: ResourceInitializationError',
    );
  });

  test('orders was rolled back by the circuit breaker and is well', async () => {
    const service = await serviceOf('prod-fargate', 'orders');
    expect(service?.runningCount).toBe(4);
    expect(service?.taskDefinition).toMatch(/orders:1$/);
    const events = service?.events?.map(({ message }) => message ?? '').join('\n') ?? '';
    expect(events).toMatch(/deployment failed: tasks failed to start\./);
    expect(events).toMatch(/rolling back to deployment ecs-svc\/\d{19}\./);
  });
});

describe('services that cannot have what they want', () => {
  test('reports finds no room for half of its tasks', async () => {
    const service = await serviceOf('prod', 'reports');
    expect([service?.runningCount, service?.desiredCount]).toEqual([2, 4]);
    expect((await eventsOf('prod', 'reports')).slice(0, 3).join('\n')).toMatch(
      /unable to place a task because no container instance met all of its requirements\. The closest matching \(container-instance \w{32}\) has insufficient memory available\./,
    );
  });

  test('ledger is stuck: the percentages leave the deployment no room', async () => {
    const service = await serviceOf('prod', 'ledger');
    expect(service?.deployments).toHaveLength(2);
    expect(service?.events?.[0]?.message).toMatch(
      /^\(service ledger\) was unable to stop or start tasks during a deployment because of the service deployment configuration\./,
    );
  });

  test('exports cannot scale in below its protected tasks', async () => {
    const service = await serviceOf('prod', 'exports');
    expect([service?.runningCount, service?.desiredCount]).toEqual([4, 2]);
    expect(service?.events?.[0]?.message).toMatch(
      /was unable to scale in due to \(reason 4 tasks under protection\)$/,
    );
  });

  test('log-agent, a DAEMON, has one task on each of the six instances', async () => {
    const service = await serviceOf('prod', 'log-agent');
    expect([service?.runningCount, service?.desiredCount]).toEqual([6, 6]);
  });
});

describe('the stream of events over all services', () => {
  test('is mostly steady state, as real ones are (73 %)', async () => {
    const all: string[] = [];
    for (const { name, services } of stage.account.world.clusters.values()) {
      for (const service of services.keys()) all.push(...(await eventsOf(name, service)));
    }
    const share = all.filter((one) => one.endsWith('has reached a steady state.')).length;
    expect(share / all.length).toBeGreaterThan(0.66);
    expect(share / all.length).toBeLessThan(0.8);
  });
});
