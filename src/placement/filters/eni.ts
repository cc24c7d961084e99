import { amountFilter } from './amount.ts';
import type { PrepareFilter } from './filter.ts';

/**
 * A free attachment point for the network interface of an awsvpc task
 * (docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html).
 */
export const eni: PrepareFilter = ({ cluster, demand }) =>
  amountFilter('RESOURCE:ENI', demand.networkInterfaces, cluster.awsvpcTasks);
