import * as z from 'zod';
import { AwsError, invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import type { Tag } from '../world/tag.ts';
import type { World } from '../world/world.ts';

const tagsOf = (world: World, arn: string): readonly Tag[] | undefined => {
  for (const cluster of world.clusters.values()) {
    if (cluster.arn === arn) return cluster.tags;
    const holders = [...cluster.services.values(), ...cluster.tasks.values()];
    const found = holders.find((one) => one.arn === arn);
    if (found !== undefined) return found.tags;
    if (cluster.instances.has(arn)) return [];
  }
  const revision = [...world.families.values()].flat().find((one) => one.arn === arn);
  return (
    revision?.definition.tags?.flatMap(({ key, value = '' }) =>
      key === undefined ? [] : [{ key, value }],
    ) ?? (revision === undefined ? undefined : [])
  );
};

/** ListTagsForResource: clusters, services, tasks, container instances and task definitions. */
export const listTagsForResource = operation(
  z.object({ resourceArn: z.string() }),
  ({ world }, { resourceArn }) => {
    if (!resourceArn.startsWith('arn:')) throw invalidParameter('Invalid resource ARN.');
    const tags = tagsOf(world, resourceArn);
    if (tags === undefined) {
      throw new AwsError('ResourceNotFoundException', 'The specified resource was not found.');
    }
    return { tags };
  },
);
