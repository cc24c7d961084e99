import * as z from 'zod';
import { isFargate } from '../scheduler/launch.ts';
import { operation } from '../wire/operation.ts';
import { pageSize } from './api-batches.ts';
import { findCluster } from './find.ts';
import { page } from './page.ts';

const schema = z.object({
  cluster: z.string().optional(),
  launchType: z.enum(['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']).optional(),
  schedulingStrategy: z.enum(['REPLICA', 'DAEMON']).optional(),
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

/** ListServices: ACTIVE services in pages of 10 unless more is asked for. */
export const listServices = operation(schema, ({ world }, input) => {
  const { schedulingStrategy, launchType } = input;
  const arns = [...findCluster(world, input.cluster).services.values()]
    .filter(({ status }) => status === 'ACTIVE')
    .filter(
      (one) => schedulingStrategy === undefined || one.schedulingStrategy === schedulingStrategy,
    )
    .filter(
      (one) => launchType === undefined || launchType === (isFargate(one) ? 'FARGATE' : 'EC2'),
    )
    .map(({ arn }) => arn);
  const found = page(arns, input.nextToken, pageSize('ListServices', input.maxResults));
  return { serviceArns: found.items, nextToken: found.nextToken };
});
