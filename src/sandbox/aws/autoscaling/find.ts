import * as z from 'zod';
import { AwsError } from '../wire/aws-error.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import type { ScalableTarget } from './state.ts';

/** Which scalable target a call is about. The account only has those of ECS. */
export const resourceSchema = z.object({
  ServiceNamespace: z.literal('ecs'),
  ResourceId: z.string(),
  ScalableDimension: z.literal('ecs:service:DesiredCount'),
});

/** What every Describe call of Application Auto Scaling takes. */
export const pageSchema = z.object({
  ServiceNamespace: z.string(),
  ResourceId: z.string().optional(),
  ScalableDimension: z.string().optional(),
  MaxResults: z.int().min(1).max(50).optional(),
  NextToken: z.string().optional(),
});

/** `service/CLUSTER/SERVICE` → the service. Throws ValidationException. */
export const serviceOf = (world: World, resourceId: string): Service => {
  const [kind, clusterName = '', serviceName = ''] = resourceId.split('/');
  const service = world.clusters.get(clusterName)?.services.get(serviceName);
  if (kind !== 'service' || service === undefined) {
    throw new AwsError('ValidationException', `ECS service doesn't exist: ${resourceId}`);
  }
  return service;
};

/** The targets of a Describe call. */
export const targetsOf = (
  world: World,
  wish: z.output<typeof pageSchema>,
): readonly ScalableTarget[] =>
  wish.ServiceNamespace === 'ecs'
    ? [...world.scalableTargets.values()].filter(
        ({ resourceId }) => wish.ResourceId === undefined || wish.ResourceId === resourceId,
      )
    : [];

/** What identifies a target in every answer. */
export const identity = ({ resourceId }: ScalableTarget) => ({
  ServiceNamespace: 'ecs',
  ResourceId: resourceId,
  ScalableDimension: 'ecs:service:DesiredCount',
});
