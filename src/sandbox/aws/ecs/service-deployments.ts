import * as z from 'zod';
import { countsOf } from '../scheduler/counts.ts';
import { beginRollback } from '../scheduler/deployments.ts';
import { reconcileSoon } from '../scheduler/reconcile.ts';
import { seconds } from '../views/seconds.ts';
import { AwsError, invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import type { ServiceDeployment, ServiceRevision } from '../world/deployment.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';
import { batchMax, pageSize } from './api-batches.ts';
import { checkCount, findCluster, findService } from './find.ts';
import { page } from './page.ts';

const STATUSES = [
  'PENDING',
  'SUCCESSFUL',
  'STOPPED',
  'STOP_REQUESTED',
  'IN_PROGRESS',
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
] as const;

const listSchema = z.object({
  cluster: z.string().optional(),
  service: z.string(),
  status: z.array(z.enum(STATUSES)).optional(),
  createdAt: z.object({ after: z.number().optional(), before: z.number().optional() }).optional(),
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

const times = (record: ServiceDeployment) => ({
  createdAt: seconds(record.createdAt),
  startedAt: seconds(record.createdAt),
  finishedAt: seconds(record.finishedAt),
});

/** ListServiceDeployments: the newest first. */
export const listServiceDeployments = operation(listSchema, ({ world }, input) => {
  const service = findService(findCluster(world, input.cluster), input.service);
  const { after = 0, before = Number.POSITIVE_INFINITY } = input.createdAt ?? {};
  const briefs = service.records
    .toReversed()
    .filter(({ status }) => input.status?.includes(status) ?? true)
    .filter(({ createdAt }) => createdAt / 1000 >= after && createdAt / 1000 <= before)
    .map((record) => ({
      serviceDeploymentArn: record.arn,
      serviceArn: service.arn,
      clusterArn: service.cluster.arn,
      targetServiceRevisionArn: record.target.arn,
      status: record.status,
      statusReason: record.statusReason,
      ...times(record),
    }));
  const size = pageSize('ListServiceDeployments', input.maxResults);
  const found = page(briefs, input.nextToken, size);
  return { serviceDeployments: found.items, nextToken: found.nextToken };
});

/** Every service of the account. */
export const allServices = (world: World): readonly Service[] =>
  [...world.clusters.values()].flatMap(({ services }) => [...services.values()]);

const summary = (service: Service, { arn }: ServiceRevision) => {
  const { running, pending } = countsOf(
    [...service.tasks].filter(({ deployment }) => deployment?.serviceRevision.arn === arn),
  );
  return {
    arn,
    requestedTaskCount: service.desiredCount,
    runningTaskCount: running,
    pendingTaskCount: pending,
  };
};

const breakerStatus = (service: Service, record: ServiceDeployment): string => {
  if (!service.deploymentConfiguration.deploymentCircuitBreaker.enable) return 'DISABLED';
  if (record.triggered) return 'TRIGGERED';
  return record.finishedAt === undefined ? 'MONITORING' : 'MONITORING_COMPLETE';
};

const recordView = (service: Service, record: ServiceDeployment) => ({
  serviceDeploymentArn: record.arn,
  serviceArn: service.arn,
  clusterArn: service.cluster.arn,
  ...times(record),
  updatedAt: seconds(record.updatedAt),
  status: record.status,
  statusReason: record.statusReason,
  sourceServiceRevisions: record.source === undefined ? [] : [summary(service, record.source)],
  targetServiceRevision: summary(service, record.target),
  rollback:
    record.rollback === undefined
      ? undefined
      : {
          reason: record.rollback.reason,
          startedAt: seconds(record.rollback.startedAt),
          serviceRevisionArn: record.rollback.to.arn,
        },
  deploymentConfiguration: { ...service.deploymentConfiguration, strategy: 'ROLLING' },
  deploymentCircuitBreaker: {
    status: breakerStatus(service, record),
    failureCount: record.failureCount,
    threshold: record.threshold,
  },
});

const describeSchema = z.object({ serviceDeploymentArns: z.array(z.string()) });

/** The ARNs that were not found, as failures. */
export const missing = (arns: readonly string[], found: readonly { readonly arn: string }[]) =>
  arns
    .filter((arn) => !found.some((one) => one.arn === arn))
    .map((arn) => ({ arn, reason: 'MISSING' }));

/** DescribeServiceDeployments: at most 20. */
export const describeServiceDeployments = operation(
  describeSchema,
  ({ world }, { serviceDeploymentArns: arns }) => {
    checkCount('serviceDeploymentArns', arns, batchMax('DescribeServiceDeployments'));
    const found = allServices(world).flatMap((service) =>
      service.records
        .filter(({ arn }) => arns.includes(arn))
        .map((record) => ({ service, record })),
    );
    return {
      serviceDeployments: found.map(({ service, record }) => recordView(service, record)),
      failures: missing(
        arns,
        found.map(({ record }) => record),
      ),
    };
  },
);

const stopSchema = z.object({
  serviceDeploymentArn: z.string(),
  stopType: z.enum(['ABORT', 'ROLLBACK']).optional(),
});

/** StopServiceDeployment: rolls back; only a deployment that is still going can be stopped. */
export const stopServiceDeployment = operation(stopSchema, ({ world }, input) => {
  const service = allServices(world).find(({ records }) =>
    records.some(({ arn }) => arn === input.serviceDeploymentArn),
  );
  const record = service?.records.find(({ arn }) => arn === input.serviceDeploymentArn);
  if (service === undefined || record === undefined) {
    throw new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.');
  }
  if (input.stopType === 'ABORT') throw invalidParameter('The stop type ABORT is not supported.');
  if (record.finishedAt !== undefined || record !== service.deployments[0]?.record) {
    throw new AwsError('ConflictException', 'The service deployment is not in progress.');
  }
  if (beginRollback(world, service, 'Service deployment was stopped by a user.') === undefined) {
    throw invalidParameter('There is no earlier service revision to roll back to.');
  }
  reconcileSoon(world, service);
  return { serviceDeploymentArn: record.arn };
});
