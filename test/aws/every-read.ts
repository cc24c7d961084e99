import type { AwsReaders } from '../../src/ports.ts';

/** Calls every method of every reader once, on the services of one cluster. */
export const everyRead = async (
  { ecs, metrics, scaling, targets, logs, identity }: AwsReaders,
  cluster: string,
  now: number,
): Promise<void> => {
  await identity.caller();
  await ecs.clusters();
  const arns = (await ecs.services(cluster)).value;
  const { services } = (await ecs.describeServices(cluster, arns)).value;
  for (const { serviceArn: service, taskDefinition = '', loadBalancers } of services) {
    await ecs.taskDefinition(taskDefinition);
    const running = (await ecs.tasks(cluster, { service, desiredStatus: 'RUNNING' })).value;
    const stopped = (await ecs.tasks(cluster, { service, desiredStatus: 'STOPPED' })).value;
    const tasks = [...running, ...stopped].map(({ taskArn }) => taskArn);
    await ecs.describeTasks(cluster, tasks);
    await ecs.taskProtection(cluster, tasks);
    const deployments = (await ecs.serviceDeployments(cluster, service)).value;
    await ecs.serviceRevisions(
      deployments.flatMap(({ targetRevisionArn: arn }) => (arn === undefined ? [] : [arn])),
    );
    await scaling.target(cluster, service);
    await scaling.activities(cluster, service);
    await scaling.scheduledActions(cluster, service);
    const policies = (await scaling.policies(cluster, service)).value;
    await metrics.alarms(policies.flatMap(({ alarmNames }) => alarmNames));
    for (const { targetGroupArn: arn } of loadBalancers) {
      if (arn === undefined) continue;
      await targets.targetGroups([arn]);
      await targets.health(arn);
    }
  }
  await metrics.firing();
  const dimensions = { ClusterName: cluster };
  const query = { id: 'cpu', namespace: 'AWS/ECS', metricName: 'CPUReservation', dimensions };
  const range = { fromMs: now - 3_600_000, toMs: now, periodSeconds: 300 };
  await metrics.series([{ ...query, stat: 'Average' }], range);
  await ecs.containerInstances(cluster);
  await logs.lastLines({ group: '/ecs/none', stream: 'none/none/none', limit: 10 }).catch(() => []);
};
