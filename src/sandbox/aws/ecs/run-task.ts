import * as z from 'zod';
import { instanceView, tasksOn } from '../views/instance-view.ts';
import { taskView } from '../views/task-view.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import type { Cluster, Instance } from '../world/cluster.ts';
import type { Revision } from '../world/revision.ts';
import { type NewTask, startTask } from '../world/start-task.ts';
import type { World } from '../world/world.ts';
import { batchMax } from './api-batches.ts';
import { findCluster, findTaskDefinition } from './find.ts';
import { tagSchema } from './tag-schema.ts';

const schema = z.object({
  cluster: z.string().optional(),
  taskDefinition: z.string(),
  count: z.int().optional(),
  group: z.string().optional(),
  startedBy: z.string().max(128).optional(),
  launchType: z.enum(['EC2', 'FARGATE']).optional(),
  networkConfiguration: z
    .object({
      awsvpcConfiguration: z.object({
        subnets: z.array(z.string()),
        securityGroups: z.array(z.string()).default([]),
        assignPublicIp: z.enum(['ENABLED', 'DISABLED']).default('DISABLED'),
      }),
    })
    .optional(),
  placementConstraints: z
    .array(z.object({ type: z.string().optional(), expression: z.string().optional() }))
    .default([]),
  placementStrategy: z
    .array(z.object({ type: z.string().optional(), field: z.string().optional() }))
    .default([]),
  tags: z.array(tagSchema).default([]),
});

type Wish = z.output<typeof schema>;

const onInstances = (
  world: World,
  cluster: Cluster,
  revision: Revision,
  wish: Wish,
  group: string,
) => {
  if (cluster.instances.size === 0)
    throw invalidParameter('No Container Instances were found in your cluster.');
  const tasks = [...cluster.tasks.values()].filter(({ lastStatus }) => lastStatus !== 'STOPPED');
  const { containerInstanceArns, failures, problems } = world.place({
    containerInstances: [...cluster.instances.values()].map((one) =>
      instanceView(one, tasksOn(one, tasks)),
    ),
    tasks: tasks.filter(({ instance }) => instance !== undefined).map(taskView),
    taskDefinition: revision.definition,
    count: wish.count ?? 1,
    service: undefined,
    group,
    strategy: wish.placementStrategy,
    constraints: wish.placementConstraints,
    launchType: 'EC2',
    availabilityZones: undefined,
    seed: Math.floor(world.prng.next() * 2 ** 31),
  });
  const [problem] = problems;
  if (problem !== undefined) throw invalidParameter(problem);
  const instances = containerInstanceArns.flatMap((arn) => cluster.instances.get(arn) ?? []);
  return { instances, failures };
};

/** RunTask: at most 10 tasks. What finds no place is a failure such as RESOURCE:MEMORY, not an error. */
export const runTask = operation(schema, ({ world }, wish) => {
  const cluster = findCluster(world, wish.cluster);
  const revision = findTaskDefinition(world, wish.taskDefinition);
  const { count = 1, launchType = 'EC2' } = wish;
  if (count < 1 || count > batchMax('RunTask')) {
    throw invalidParameter(`Task count must be between 1 and ${batchMax('RunTask')}.`);
  }
  const network = wish.networkConfiguration?.awsvpcConfiguration;
  if (revision.definition.networkMode === 'awsvpc' && network === undefined) {
    throw invalidParameter(
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    );
  }
  const group = wish.group ?? `family:${revision.family}`;
  const zones = network?.subnets.flatMap((subnet) => world.subnets.get(subnet) ?? []) ?? [];
  const start = (instance: Instance | undefined, availabilityZone: string) => {
    const wanted: NewTask = {
      cluster,
      group,
      startedBy: wish.startedBy,
      service: undefined,
      deployment: undefined,
      revision,
      launchType,
      capacityProvider: undefined,
      instance,
      availabilityZone,
      network,
      tags: wish.tags,
    };
    return taskView(startTask(world, wanted));
  };
  if (launchType === 'FARGATE') {
    const tasks = Array.from({ length: count }, (_, place) =>
      start(undefined, zones[place % Math.max(1, zones.length)] ?? ''),
    );
    return { tasks, failures: [] };
  }
  const { instances, failures } = onInstances(world, cluster, revision, wish, group);
  return {
    tasks: instances.map((instance) => start(instance, instance.availabilityZone)),
    failures,
  };
});
