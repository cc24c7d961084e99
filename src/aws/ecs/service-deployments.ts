import type { ServiceDeployment, ServiceRevision } from '@aws-sdk/client-ecs';
import type {
  EcsServiceDeployment,
  EcsServiceRevision,
} from '../../model/ecs-service-deployment.ts';
import { batchMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { toMs } from '../plain.ts';
import type { EcsParts } from './ecs-parts.ts';

const toServiceDeployment = (deployment: ServiceDeployment): EcsServiceDeployment => {
  const { deploymentCircuitBreaker: breaker, alarms, rollback } = deployment;
  return {
    serviceDeploymentArn: deployment.serviceDeploymentArn ?? '',
    serviceArn: deployment.serviceArn ?? '',
    status: deployment.status ?? '',
    statusReason: deployment.statusReason,
    lifecycleStage: deployment.lifecycleStage,
    targetRevisionArn: deployment.targetServiceRevision?.arn,
    sourceRevisionArns: (deployment.sourceServiceRevisions ?? []).flatMap(({ arn }) =>
      arn === undefined ? [] : [arn],
    ),
    circuitBreaker: breaker && {
      status: breaker.status ?? '',
      failureCount: breaker.failureCount ?? 0,
      threshold: breaker.threshold ?? 0,
    },
    alarms: alarms && {
      status: alarms.status ?? '',
      alarmNames: alarms.alarmNames ?? [],
      triggeredAlarmNames: alarms.triggeredAlarmNames ?? [],
    },
    rollback: rollback && {
      reason: rollback.reason,
      revisionArn: rollback.serviceRevisionArn,
    },
    awaitingAction: (deployment.lifecycleHookDetails ?? [])
      .filter(({ status }) => status === 'AWAITING_ACTION')
      .map(({ hookId = '' }) => hookId),
    createdAtMs: toMs(deployment.createdAt),
    startedAtMs: toMs(deployment.startedAt),
    finishedAtMs: toMs(deployment.finishedAt),
    stoppedAtMs: toMs(deployment.stoppedAt),
  };
};

/** The newest service deployments, the newest first: as many as one DescribeServiceDeployments takes. */
export const readServiceDeployments = async (
  { connection, call }: EcsParts,
  cluster: string,
  service: string,
): Promise<readonly EcsServiceDeployment[]> => {
  const { sdk, client } = await connection();
  const subject = { what: 'service', name: service } as const;
  const maxResults = batchMax('DescribeServiceDeployments');
  const page = await call(
    { action: 'ecs:ListServiceDeployments', cluster, subject },
    (abortSignal) =>
      client.send(new sdk.ListServiceDeploymentsCommand({ cluster, service, maxResults }), {
        abortSignal,
      }),
  );
  const arns = (page.serviceDeployments ?? []).flatMap(({ serviceDeploymentArn: arn }) =>
    arn === undefined ? [] : [arn],
  );
  if (arns.length === 0) return [];
  const answer = await call(
    { action: 'ecs:DescribeServiceDeployments', cluster, subject },
    (abortSignal) =>
      client.send(new sdk.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }), {
        abortSignal,
      }),
  );
  return (answer.serviceDeployments ?? [])
    .map(toServiceDeployment)
    .sort((one, other) => (other.createdAtMs ?? 0) - (one.createdAtMs ?? 0));
};

const toRevision = (revision: ServiceRevision): EcsServiceRevision => ({
  serviceRevisionArn: revision.serviceRevisionArn ?? '',
  taskDefinition: revision.taskDefinition,
  launchType: revision.launchType,
  platformVersion: revision.platformVersion,
  containerImages: (revision.containerImages ?? []).map(
    ({ containerName = '', image = '', imageDigest }) => ({ containerName, image, imageDigest }),
  ),
  createdAtMs: toMs(revision.createdAt),
});

/** Service revisions by ARN, 20 a call; no call for none. */
export const readServiceRevisions = async (
  { connection, call }: EcsParts,
  arns: readonly string[],
): Promise<readonly EcsServiceRevision[]> => {
  const { sdk, client } = await connection();
  const answers = await Promise.all(
    batches(arns, batchMax('DescribeServiceRevisions')).map((serviceRevisionArns) =>
      call({ action: 'ecs:DescribeServiceRevisions' }, (abortSignal) =>
        client.send(new sdk.DescribeServiceRevisionsCommand({ serviceRevisionArns }), {
          abortSignal,
        }),
      ),
    ),
  );
  return answers.flatMap(({ serviceRevisions = [] }) => serviceRevisions.map(toRevision));
};
