import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { type ReadersTest, startReadersTest } from './readers-test.ts';

let stage: ReadersTest;
beforeAll(async () => {
  stage = await startReadersTest();
});
afterAll(() => stage.account.stop());

const HOUR_MS = 3_600_000;

describe('what the readers give of the simulated account', () => {
  test('clusters with their counts and settings, by name', async () => {
    const { value, readAtMs } = await stage.readers.ecs.clusters();
    expect(
      value.map(({ clusterName, containerInsights }) => [clusterName, containerInsights]),
    ).toEqual([
      ['prod', 'enabled'],
      ['prod-fargate', 'enabled'],
      ['staging', 'disabled'],
    ]);
    expect(value[0]).toMatchObject({ status: 'ACTIVE', registeredContainerInstancesCount: 6 });
    expect(readAtMs).toBe(stage.clock.now());
  });

  test('services by name, with deployments, events and what is missing', async () => {
    const { ecs } = stage.readers;
    const arns = (await ecs.services('prod')).value;
    expect(arns).toEqual([...arns].sort());
    const names = ['nobody', ...arns];
    const { services, missing } = (await ecs.describeServices('prod', names)).value;
    expect(services.map(({ serviceArn }) => serviceArn)).toEqual(arns);
    expect(missing).toEqual([
      { arn: expect.stringMatching(/service\/prod\/nobody$/), reason: 'MISSING' },
    ]);
    for (const service of services) {
      expect(service.deployments[0]?.status).toBe('PRIMARY');
      expect(service.events[0]?.message).toMatch(
        new RegExp(`^\\(service ${service.serviceName}\\)`),
      );
      expect(service.definition.serviceName).toBe(service.serviceName);
    }
  });

  test('running tasks of one service, and tasks by id', async () => {
    const { ecs } = stage.readers;
    const [arn = ''] = (await ecs.services('prod-fargate')).value;
    const { services } = (await ecs.describeServices('prod-fargate', [arn])).value;
    const tasks = (await ecs.tasks('prod-fargate', { service: arn, desiredStatus: 'RUNNING' }))
      .value;
    expect(tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING')).toHaveLength(
      services[0]?.runningCount ?? -1,
    );
    const id = tasks[0]?.taskArn ?? '';
    const described = (await ecs.describeTasks('prod-fargate', [id, 'f'.repeat(32)])).value;
    expect(described.tasks.map(({ taskArn }) => taskArn)).toEqual([id]);
    expect(described.missing).toHaveLength(1);
  });

  test('stopped tasks tell why', async () => {
    const { ecs } = stage.readers;
    const arns = (await ecs.services('prod-fargate')).value;
    const all = await Promise.all(
      arns.map((service) => ecs.tasks('prod-fargate', { service, desiredStatus: 'STOPPED' })),
    );
    const stopped = all
      .flatMap(({ value }) => value)
      .filter(({ lastStatus }) => lastStatus === 'STOPPED');
    expect(stopped.length).toBeGreaterThan(0);
    for (const task of stopped) {
      expect(task.stopCode).toEqual(expect.any(String));
      expect(task.stoppedReason).toEqual(expect.any(String));
      expect(task.stoppedAtMs).toEqual(expect.any(Number));
    }
  });

  test('container instances and tasks make a cluster that placement can read', async () => {
    const { ecs } = stage.readers;
    const containerInstances = (await ecs.containerInstances('prod')).value;
    const tasks = (await ecs.tasks('prod', { desiredStatus: 'RUNNING' })).value;
    const snapshot = parseClusterSnapshot({ containerInstances, tasks });
    expect(snapshot.size).toBe(6);
    expect(snapshot.tasksKnown).toBe(true);
    expect(snapshot.warnings).toEqual([]);
  });

  test('deployments and the revisions that they went from and to', async () => {
    const { ecs } = stage.readers;
    const [service = ''] = (await ecs.services('prod-fargate')).value;
    const deployments = (await ecs.serviceDeployments('prod-fargate', service)).value;
    expect(deployments[0]).toMatchObject({ serviceArn: service });
    const target = deployments[0]?.targetRevisionArn ?? '';
    const revisions = (await ecs.serviceRevisions([target])).value;
    expect(revisions[0]).toMatchObject({ serviceRevisionArn: target });
    expect(revisions[0]?.containerImages.length).toBeGreaterThan(0);
  });

  test('series of CloudWatch, the oldest point first, and no data as no point', async () => {
    const now = stage.clock.now();
    const query = (id: string, ServiceName: string) => ({
      id,
      namespace: 'AWS/ECS',
      metricName: 'CPUUtilization',
      dimensions: { ClusterName: 'prod', ServiceName },
      stat: 'Average',
    });
    const service = (await stage.readers.ecs.services('prod')).value.find((arn) =>
      arn.endsWith('/api'),
    );
    expect(service).toBeDefined();
    const { value } = await stage.readers.metrics.series(
      [query('api', 'api'), query('none', 'nobody')],
      {
        fromMs: now - HOUR_MS,
        toMs: now,
        periodSeconds: 300,
      },
    );
    expect(value.map(({ id, state }) => [id, state])).toEqual([
      ['api', 'complete'],
      ['none', 'complete'],
    ]);
    const times = value[0]?.points.map(({ atMs }) => atMs) ?? [];
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(value[1]?.points).toEqual([]);
  });

  test('autoscaling: range, policies, their alarms, activities; nothing where there is none', async () => {
    const { scaling, metrics } = stage.readers;
    const clusters = ['prod', 'prod-fargate'] as const;
    const pairs = await Promise.all(
      clusters.map(async (cluster) =>
        (await stage.readers.ecs.services(cluster)).value.map((service) => ({ cluster, service })),
      ),
    );
    const targets = await Promise.all(
      pairs.flat().map(async (pair) => ({
        ...pair,
        target: (await scaling.target(pair.cluster, pair.service)).value,
      })),
    );
    expect(targets.some(({ target }) => target === undefined)).toBe(true);
    const scaled = targets.find(({ target }) => target !== undefined);
    const [cluster, service] = [scaled?.cluster ?? '', scaled?.service ?? ''];
    const policies = (await scaling.policies(cluster, service)).value;
    expect(policies[0]).toMatchObject({ policyType: 'TargetTrackingScaling' });
    const names = policies[0]?.alarmNames ?? [];
    const alarms = (await metrics.alarms(names)).value;
    expect(alarms.map(({ alarmName }) => alarmName).sort()).toEqual([...names].sort());
    expect(alarms.every(({ scales }) => scales)).toBe(true);
    expect((await scaling.activities(cluster, service)).value).toEqual(expect.any(Array));
    expect((await scaling.scheduledActions(cluster, service)).value).toEqual(expect.any(Array));
  });

  test('alarms in ALARM are those of services with too few tasks', async () => {
    const firing = (await stage.readers.metrics.firing()).value;
    expect(firing.length).toBeGreaterThan(0);
    expect(firing.every(({ state }) => state === 'ALARM')).toBe(true);
    expect(Object.keys(firing[0]?.dimensions ?? {}).sort()).toEqual(['ClusterName', 'ServiceName']);
  });

  test('target groups and the health of their targets', async () => {
    const { ecs, targets } = stage.readers;
    const { services } = (
      await ecs.describeServices('prod-fargate', (await ecs.services('prod-fargate')).value)
    ).value;
    const arn = services.flatMap(({ loadBalancers }) => loadBalancers)[0]?.targetGroupArn ?? '';
    expect((await targets.targetGroups([arn])).value[0]).toMatchObject({
      targetGroupArn: arn,
      healthCheck: { path: '/healthz' },
    });
    const health = (await targets.health(arn)).value;
    expect(health.length).toBeGreaterThan(0);
    expect(health[0]).toMatchObject({ id: expect.any(String), state: expect.any(String) });
  });

  test('the caller', async () => {
    expect((await stage.readers.identity.caller()).value).toEqual({
      accountId: stage.account.accountId,
      arn: expect.stringContaining(stage.account.accountId),
    });
  });
});
