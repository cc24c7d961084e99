import { AUTO_SCALING_OPERATIONS } from '../../../../src/sandbox/aws/autoscaling/operations.ts';
import { ECS_OPERATIONS } from '../../../../src/sandbox/aws/ecs/operations.ts';
import { LOGS_OPERATIONS } from '../../../../src/sandbox/aws/logs/operations.ts';
import type { Context, Operations } from '../../../../src/sandbox/aws/wire/operation.ts';
import type { World } from '../../../../src/sandbox/aws/world/world.ts';

const cluster = 'sandbox';
const services = ['sandbox-web', 'sandbox-api', 'sandbox-broken'];

/** What an operation may see, with nothing that it could change but the world. */
export const contextOf = (world: World): Context => ({
  world,
  refusals: () => [],
  caller: { accessKeyId: 'SIMULATED', arn: 'arn:aws:iam::111122223333:user/a', userId: 'A' },
  assumeRole: () => {
    throw new Error('Nothing here assumes a role.');
  },
});

const call = (world: World, operations: Operations, name: string, input: object): unknown => {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`There is no operation ${name}.`);
  return operation(contextOf(world), input);
};

/** All that can be seen of an account: services with their events, tasks, instances, autoscaling and logs. */
export const lookAt = (world: World): string => {
  const own = world.clusters.get(cluster);
  if (own === undefined) throw new Error('There is no cluster.');
  const tasks = [...own.tasks.keys()];
  // The lines of two days would take longer to write out than all else.
  const startTime = world.timeline.now() - 120_000;
  return JSON.stringify([
    world.timeline.now(),
    call(world, ECS_OPERATIONS, 'DescribeServices', { cluster, services, include: ['TAGS'] }),
    call(world, ECS_OPERATIONS, 'DescribeTasks', { cluster, tasks: tasks.slice(0, 100) }),
    call(world, ECS_OPERATIONS, 'DescribeContainerInstances', {
      cluster,
      containerInstances: [...own.instances.keys()],
    }),
    services.map((service) =>
      call(world, ECS_OPERATIONS, 'ListServiceDeployments', { cluster, service }),
    ),
    call(world, AUTO_SCALING_OPERATIONS, 'DescribeScalableTargets', { ServiceNamespace: 'ecs' }),
    [...world.logGroups.keys()].map((logGroupName) =>
      call(world, LOGS_OPERATIONS, 'FilterLogEvents', { logGroupName, startTime }),
    ),
  ]);
};
