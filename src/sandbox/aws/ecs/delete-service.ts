import * as z from 'zod';
import { endService } from '../scheduler/end-service.ts';
import { serviceView } from '../views/service-view.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { findCluster, findService } from './find.ts';

const schema = z.object({
  cluster: z.string().optional(),
  service: z.string(),
  force: z.boolean().default(false),
});

/**
 * DeleteService: the service drains and is then INACTIVE; ListServices names it no more, DescribeServices still does. Throws
 * ClusterNotFoundException, ServiceNotFoundException, InvalidParameterException.
 */
export const deleteService = operation(
  schema,
  ({ world, caller }, { cluster, service: name, force }) => {
    const service = findService(findCluster(world, cluster), name);
    const scaled = service.schedulingStrategy === 'REPLICA' && service.desiredCount > 0;
    if (service.status === 'ACTIVE' && scaled && !force)
      throw invalidParameter('The service cannot be stopped while it is scaled above 0.');
    if (service.status === 'ACTIVE') endService(world, service);
    return { service: serviceView(service, caller.arn, ['TAGS']) };
  },
);
