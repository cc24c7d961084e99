import * as z from 'zod';
import { taskDefinitionSchema } from '../../../model/task-definition.ts';
import { seconds } from '../views/seconds.ts';
import { clientException } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { registerTaskDefinition } from '../world/register-task-definition.ts';
import type { Revision } from '../world/revision.ts';
import { pageSize } from './api-batches.ts';
import { findTaskDefinition } from './find.ts';
import { page } from './page.ts';
import { tagSchema } from './tag-schema.ts';

const revisionView = (revision: Revision, registeredBy: string) => {
  const { tags: _tags, ...definition } = revision.definition;
  return {
    ...definition,
    taskDefinitionArn: revision.arn,
    revision: revision.revision,
    status: revision.status,
    registeredAt: seconds(revision.registeredAt),
    registeredBy,
    volumes: definition.volumes ?? [],
    placementConstraints: definition.placementConstraints ?? [],
    requiresAttributes: revision.demand.attributes.map(({ name }) => ({ name })),
    compatibilities: definition.networkMode === 'awsvpc' ? ['EC2', 'FARGATE'] : ['EXTERNAL', 'EC2'],
  };
};

const describeSchema = z.object({
  taskDefinition: z.string(),
  include: z.array(z.enum(['TAGS'])).optional(),
});

/** DescribeTaskDefinition: by family (its newest ACTIVE revision), family:revision or ARN. */
export const describeTaskDefinition = operation(
  describeSchema,
  ({ world }, { taskDefinition, include }) => {
    const revision = findTaskDefinition(world, taskDefinition);
    const registeredBy = `arn:aws:iam::${world.accountId}:role/deployer`;
    return {
      taskDefinition: revisionView(revision, registeredBy),
      tags: include === undefined ? undefined : (revision.definition.tags ?? []),
    };
  },
);

const listSchema = z.object({
  familyPrefix: z.string().optional(),
  status: z.enum(['ACTIVE', 'INACTIVE', 'ALL', 'DELETE_IN_PROGRESS']).optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

/** ListTaskDefinitions: `familyPrefix` is a whole family name here. */
export const listTaskDefinitions = operation(listSchema, ({ world }, input) => {
  const arns = [...world.families]
    .filter(([family]) => input.familyPrefix === undefined || family === input.familyPrefix)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, revisions]) => revisions)
    .filter(({ status }) => status === (input.status ?? 'ACTIVE'))
    .map(({ arn }) => arn);
  const sorted = input.sort === 'DESC' ? arns.reverse() : arns;
  const found = page(sorted, input.nextToken, pageSize('ListTaskDefinitions', input.maxResults));
  return { taskDefinitionArns: found.items, nextToken: found.nextToken };
});

/** ListTaskDefinitionFamilies. */
export const listTaskDefinitionFamilies = operation(listSchema, ({ world }, input) => {
  const families = [...world.families.keys()]
    .filter((family) => family.startsWith(input.familyPrefix ?? ''))
    .sort();
  const size = pageSize('ListTaskDefinitionFamilies', input.maxResults);
  const found = page(families, input.nextToken, size);
  return { families: found.items, nextToken: found.nextToken };
});

const registerSchema = taskDefinitionSchema.extend({
  family: z.string(),
  tags: z.array(tagSchema).optional(),
});

/** RegisterTaskDefinition. Throws ClientException with the first rule that AWS would refuse it by. */
export const registerTaskDefinitionOperation = operation(
  registerSchema,
  ({ world, refusals, caller }, definition) => {
    const [first] = refusals(definition);
    if (first !== undefined) throw clientException(first);
    const revision = registerTaskDefinition(world, definition);
    return {
      taskDefinition: revisionView(revision, caller.arn),
      tags: definition.tags ?? [],
    };
  },
);
