import * as z from 'zod';
import { operation } from '../wire/operation.ts';
import { arnOf, lastPart } from '../world/arns.ts';
import type { World } from '../world/world.ts';

const schema = z.object({
  capacityProviders: z.array(z.string()).optional(),
  include: z.array(z.enum(['TAGS'])).optional(),
});

const FARGATE: readonly string[] = ['FARGATE', 'FARGATE_SPOT'];

const managedScalingView = (world: World, name: string) => {
  const scaled = [...world.clusters.values()]
    .flatMap(({ managedScaling }) => managedScaling)
    .some(({ capacityProvider }) => capacityProvider === name);
  return scaled
    ? {
        status: 'ENABLED',
        targetCapacity: 100,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: 10_000,
        instanceWarmupPeriod: 300,
      }
    : { status: 'DISABLED' };
};

/** DescribeCapacityProviders: Fargate's two, and those of the clusters. */
export const describeCapacityProviders = operation(schema, ({ world }, { capacityProviders }) => {
  const own = [...world.clusters.values()].flatMap(({ capacityProviders: names }) => names);
  const all = [...new Set([...FARGATE, ...own])];
  const wanted = capacityProviders?.map(lastPart) ?? all;
  const arn = (name: string): string => arnOf(world, 'ecs', `capacity-provider/${name}`);
  return {
    capacityProviders: wanted
      .filter((name) => all.includes(name))
      .map((name) => ({
        capacityProviderArn: arn(name),
        name,
        status: 'ACTIVE',
        tags: [],
        ...(FARGATE.includes(name)
          ? {}
          : {
              autoScalingGroupProvider: {
                autoScalingGroupArn: arnOf(
                  world,
                  'autoscaling',
                  `autoScalingGroup:8c9f3b1e-0000-4000-a000-000000000001:autoScalingGroupName/${name}`,
                ),
                managedScaling: managedScalingView(world, name),
                managedTerminationProtection: 'DISABLED',
              },
            }),
      })),
    failures: wanted
      .filter((name) => !all.includes(name))
      .map((name) => ({ arn: arn(name), reason: 'MISSING' })),
  };
});
