import * as z from 'zod';
import { deploy, setDesiredCount } from '../scheduler/change-service.ts';
import { serviceView } from '../views/service-view.ts';
import { AwsError, invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import type { Service } from '../world/service.ts';
import { findCluster, findService, findTaskDefinition } from './find.ts';

const schema = z.looseObject({
  cluster: z.string().optional(),
  service: z.string(),
  desiredCount: z.int().optional(),
  forceNewDeployment: z.boolean().optional(),
  taskDefinition: z.string().optional(),
});

/** Most tasks of a service: quota L-92E49DE3. */
const MOST_TASKS = 5_000;

const KNOWN: readonly string[] = [
  'cluster',
  'service',
  'desiredCount',
  'forceNewDeployment',
  'taskDefinition',
];

const checkCount = (service: Service, desiredCount: number | undefined): void => {
  if (desiredCount === undefined) return;
  if (service.schedulingStrategy === 'DAEMON') {
    throw invalidParameter(
      'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
    );
  }
  if (desiredCount < 0) throw invalidParameter('desiredCount cannot be a negative value.');
  if (desiredCount > MOST_TASKS) {
    throw invalidParameter(
      `desiredCount exceeds the maximum number of tasks per service of ${MOST_TASKS}.`,
    );
  }
};

/**
 * UpdateService with desiredCount, forceNewDeployment and taskDefinition. A new count alone is no deployment. Throws
 * ClusterNotFoundException, ServiceNotFoundException, ServiceNotActiveException, InvalidParameterException, ClientException.
 */
export const updateService = operation(schema, ({ world, caller }, input) => {
  const other = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (other !== undefined) {
    throw invalidParameter(`The simulated account does not change ${other} of a service.`);
  }
  const service = findService(findCluster(world, input.cluster), input.service);
  if (service.status !== 'ACTIVE') {
    throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
  }
  checkCount(service, input.desiredCount);
  const current = service.deployments[0]?.revision;
  const revision =
    input.taskDefinition === undefined ? current : findTaskDefinition(world, input.taskDefinition);
  if (input.desiredCount !== undefined) setDesiredCount(world, service, input.desiredCount);
  if (revision !== undefined && (revision !== current || input.forceNewDeployment === true)) {
    deploy(world, service, revision);
  }
  return { service: serviceView(service, caller.arn, ['TAGS']) };
});
