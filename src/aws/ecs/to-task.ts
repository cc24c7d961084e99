import type { Attachment, Container, Task } from '@aws-sdk/client-ecs';
import type { EcsAttachment, EcsContainer, EcsTask } from '../../model/ecs-task.ts';
import { toMs } from '../plain.ts';

const toContainer = (container: Container): EcsContainer => ({
  name: container.name ?? '',
  image: container.image,
  imageDigest: container.imageDigest,
  lastStatus: container.lastStatus ?? '',
  exitCode: container.exitCode,
  reason: container.reason,
  healthStatus: container.healthStatus ?? 'UNKNOWN',
  runtimeId: container.runtimeId,
  networkBindings: (container.networkBindings ?? []).map(
    ({ containerPort, hostPort, protocol }) => ({ containerPort, hostPort, protocol }),
  ),
  privateIpv4Addresses: (container.networkInterfaces ?? []).flatMap(
    ({ privateIpv4Address: address }) => (address === undefined ? [] : [address]),
  ),
});

const toAttachment = ({ type = '', status, details = [] }: Attachment): EcsAttachment => {
  const detail = (wanted: string): string | undefined =>
    details.find(({ name }) => name === wanted)?.value;
  return {
    type,
    status,
    privateIpv4Address: detail('privateIPv4Address'),
    subnetId: detail('subnetId'),
  };
};

/** A task of the SDK as ours; its overrides stay behind. */
export const toTask = (task: Task): EcsTask => ({
  taskArn: task.taskArn ?? '',
  clusterArn: task.clusterArn ?? '',
  taskDefinitionArn: task.taskDefinitionArn ?? '',
  group: task.group,
  startedBy: task.startedBy,
  containerInstanceArn: task.containerInstanceArn,
  availabilityZone: task.availabilityZone,
  launchType: task.launchType,
  capacityProviderName: task.capacityProviderName,
  platformVersion: task.platformVersion,
  lastStatus: task.lastStatus ?? '',
  desiredStatus: task.desiredStatus ?? '',
  healthStatus: task.healthStatus ?? 'UNKNOWN',
  cpu: task.cpu,
  memory: task.memory,
  connectivity: task.connectivity,
  createdAtMs: toMs(task.createdAt),
  pullStartedAtMs: toMs(task.pullStartedAt),
  pullStoppedAtMs: toMs(task.pullStoppedAt),
  connectivityAtMs: toMs(task.connectivityAt),
  startedAtMs: toMs(task.startedAt),
  stoppingAtMs: toMs(task.stoppingAt),
  executionStoppedAtMs: toMs(task.executionStoppedAt),
  stoppedAtMs: toMs(task.stoppedAt),
  stopCode: task.stopCode,
  stoppedReason: task.stoppedReason,
  version: task.version ?? 0,
  attachments: (task.attachments ?? []).map(toAttachment),
  containers: (task.containers ?? []).map(toContainer),
});
