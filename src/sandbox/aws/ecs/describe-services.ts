import * as z from 'zod';
import { serviceView } from '../views/service-view.ts';
import { operation } from '../wire/operation.ts';
import { arnOf } from '../world/arns.ts';
import { batchMax } from './api-batches.ts';
import { checkCount, findCluster, lookUpService } from './find.ts';

const schema = z.object({
  cluster: z.string().optional(),
  services: z.array(z.string()),
  include: z.array(z.enum(['TAGS'])).optional(),
});

/** DescribeServices: at most 10 services a call; unknown ones come back as failures. */
export const describeServices = operation(
  schema,
  ({ world }, { cluster: name, services, include }) => {
    checkCount('service names', services, batchMax('DescribeServices'));
    const cluster = findCluster(world, name);
    const role = `arn:aws:iam::${world.accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
    return {
      services: services.flatMap((one) => {
        const service = lookUpService(cluster, one);
        return service === undefined ? [] : [serviceView(service, role, include)];
      }),
      failures: services
        .filter((one) => lookUpService(cluster, one) === undefined)
        .map((one) => ({
          arn: one.startsWith('arn:') ? one : arnOf(world, 'ecs', `service/${cluster.name}/${one}`),
          reason: 'MISSING',
        })),
    };
  },
);
