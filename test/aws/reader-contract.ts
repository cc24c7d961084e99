import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { awsProblemOf } from '../../src/model/aws-problem.ts';
import type { AwsReaders } from '../../src/ports.ts';

/** A server with something in it. */
export interface ContractStage {
  readonly readers: AwsReaders;
  /** A cluster with services, of which more than ten. */
  readonly cluster: string;
  /** A service of it that autoscaling moves. */
  readonly scaled: string;
  /** One that it does not. */
  readonly fixed: string;
  readonly targetGroupArn: string;
  /** A log stream with lines. */
  readonly log: { readonly group: string; readonly stream: string };
  readonly now: () => number;
  readonly stop: () => Promise<void>;
}

const kindOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no problem',
    (error: unknown) => awsProblemOf(error)?.kind,
  );

/** What holds of the readers on any server that speaks the API of AWS. `lacks` names what the server does not do, and why. */
export const describeReaders = (
  name: string,
  start: () => Promise<ContractStage>,
  lacks: Readonly<Partial<Record<string, string>>> = {},
): void => {
  let stage: ContractStage;
  const holds = (title: string, run: () => Promise<void>): void => {
    const reason = lacks[title];
    if (reason === undefined) test(title, run);
    else test.skip(`${title} (${reason})`, run);
  };

  describe(`the readers on ${name}`, () => {
    beforeAll(async () => {
      stage = await start();
    }, 60_000);
    afterAll(() => stage.stop());

    holds('clusters by name', async () => {
      const { value } = await stage.readers.ecs.clusters();
      const names = value.map(({ clusterName }) => clusterName);
      expect(names).toContain(stage.cluster);
      expect(names).toEqual([...names].sort());
      expect(value.every(({ clusterArn }) => clusterArn.startsWith('arn:aws:ecs:'))).toBe(true);
    });

    holds('more services than one call describes, and one that is missing', async () => {
      const { ecs } = stage.readers;
      const arns = (await ecs.services(stage.cluster)).value;
      expect(new Set(arns).size).toBe(arns.length);
      const { services, missing } = (await ecs.describeServices(stage.cluster, [...arns, 'nobody']))
        .value;
      expect(services.map(({ serviceArn }) => serviceArn)).toEqual(arns);
      expect(missing.map(({ reason }) => reason)).toEqual(['MISSING']);
      for (const service of services) {
        expect(service.status).toBe('ACTIVE');
        expect(service.deployments.length).toBeGreaterThan(0);
        expect(service.definition.serviceArn).toBe(service.serviceArn);
      }
    });

    holds('a task definition without values, by ARN and by family', async () => {
      const { ecs } = stage.readers;
      const { services } = (await ecs.describeServices(stage.cluster, [stage.scaled])).value;
      const arn = services[0]?.taskDefinition ?? '';
      const { value } = await ecs.taskDefinition(arn);
      expect(value.taskDefinitionArn).toBe(arn);
      expect(value.images.length).toBeGreaterThan(0);
      expect((await ecs.taskDefinition(value.family)).value.family).toBe(value.family);
      const hidden = (value.definition.containerDefinitions ?? [])
        .flatMap(({ environment = [] }) => environment)
        .every((one) => one.value === '<hidden>');
      expect(hidden).toBe(true);
    });

    holds('tasks of a cluster, and the same by id', async () => {
      const { ecs } = stage.readers;
      const { value: tasks } = await ecs.tasks(stage.cluster, { desiredStatus: 'RUNNING' });
      expect(tasks.length).toBeGreaterThan(0);
      const arns = tasks.map(({ taskArn }) => taskArn);
      const described = (await ecs.describeTasks(stage.cluster, arns)).value;
      expect(described.tasks.map(({ taskArn }) => taskArn).sort()).toEqual([...arns].sort());
    });

    holds('a task that is missing', async () => {
      const { ecs } = stage.readers;
      const { value } = await ecs.describeTasks(stage.cluster, ['f'.repeat(32)]);
      expect(value.tasks).toEqual([]);
      expect(value.missing).toHaveLength(1);
    });

    holds('protection of tasks', async () => {
      const { ecs } = stage.readers;
      const { value: tasks } = await ecs.tasks(stage.cluster, { desiredStatus: 'RUNNING' });
      const arns = tasks.map(({ taskArn }) => taskArn);
      const { value } = await ecs.taskProtection(stage.cluster, arns);
      expect(value.length).toBeGreaterThan(0);
    });

    holds('container instances', async () => {
      const { value } = await stage.readers.ecs.containerInstances(stage.cluster);
      expect(value.every(({ containerInstanceArn: arn }) => arn?.startsWith('arn:'))).toBe(true);
    });

    holds('deployments and their revisions', async () => {
      const { ecs } = stage.readers;
      const { value } = await ecs.serviceDeployments(stage.cluster, stage.scaled);
      const arns = value.flatMap(({ targetRevisionArn: arn }) => (arn === undefined ? [] : [arn]));
      expect((await ecs.serviceRevisions(arns)).value.length).toBe(new Set(arns).size);
    });

    holds('series of metrics in the order asked for, no data as no point', async () => {
      const toMs = stage.now();
      const query = (id: string, ServiceName: string) => ({
        id,
        namespace: 'AWS/ECS',
        metricName: 'CPUUtilization',
        dimensions: { ClusterName: stage.cluster, ServiceName },
        stat: 'Average',
      });
      const queries = [query('none', 'nobody'), query('some', stage.scaled)];
      const range = { fromMs: toMs - 3_600_000, toMs, periodSeconds: 60 };
      const { value } = await stage.readers.metrics.series(queries, range);
      expect(value.map(({ id, state }) => [id, state])).toEqual([
        ['none', 'complete'],
        ['some', 'complete'],
      ]);
      expect(value[0]?.points).toEqual([]);
      const times = value[1]?.points.map(({ atMs }) => atMs) ?? [];
      expect(times.length).toBeGreaterThan(0);
      expect(times).toEqual([...times].sort((one, other) => one - other));
    });

    holds('autoscaling of a service that has it, and of one that has not', async () => {
      const { scaling } = stage.readers;
      const target = (await scaling.target(stage.cluster, stage.scaled)).value;
      expect(target).toMatchObject({
        minCapacity: expect.any(Number),
        suspended: { scaleIn: false },
      });
      expect((await scaling.target(stage.cluster, stage.fixed)).value).toBeUndefined();
      const policies = (await scaling.policies(stage.cluster, stage.scaled)).value;
      expect(policies.map(({ policyType }) => policyType)).toEqual(['TargetTrackingScaling']);
      expect((await scaling.scheduledActions(stage.cluster, stage.fixed)).value).toEqual([]);
    });

    holds('scaling activities', async () => {
      const { value } = await stage.readers.scaling.activities(stage.cluster, stage.scaled);
      expect(value).toEqual(expect.any(Array));
    });

    holds('alarms by name and those in ALARM', async () => {
      const { metrics } = stage.readers;
      expect((await metrics.alarms(['nothing-like-that'])).value).toEqual([]);
      const firing = (await metrics.firing()).value;
      expect(firing.every(({ state }) => state === 'ALARM')).toBe(true);
    });

    holds('a target group and its health', async () => {
      const { targets } = stage.readers;
      const { value } = await targets.targetGroups([stage.targetGroupArn]);
      expect(value.map(({ targetGroupArn }) => targetGroupArn)).toEqual([stage.targetGroupArn]);
      expect((await targets.health(stage.targetGroupArn)).value).toEqual(expect.any(Array));
    });

    holds('the last lines of a log stream, the oldest first', async () => {
      const { value } = await stage.readers.logs.lastLines({ ...stage.log, limit: 2 });
      expect(value).toHaveLength(2);
      expect(value[0]?.atMs).toBeLessThanOrEqual(value[1]?.atMs ?? 0);
    });

    holds('the caller', async () => {
      const { accountId, arn } = (await stage.readers.identity.caller()).value;
      expect(accountId).toMatch(/^\d{12}$/);
      expect(arn).toContain(accountId);
    });

    holds('what is not there is not found', async () => {
      const { ecs, logs } = stage.readers;
      expect(await kindOf(ecs.services('nowhere'))).toBe('not-found');
      expect(await kindOf(ecs.taskDefinition('nobody:1'))).toBe('not-found');
      const wanted = { group: '/none', stream: 'a', limit: 1 };
      expect(await kindOf(logs.lastLines(wanted))).toBe('not-found');
    });

    holds('a target group that is not there is not found', async () => {
      const arn = stage.targetGroupArn.replace(/[0-9a-f]{4}$/, '0000');
      expect(await kindOf(stage.readers.targets.health(arn))).toBe('not-found');
    });
  });
};
