import type { Container, Task } from '../world/task.ts';
import { seconds } from './seconds.ts';

const bindings = (task: Task, container: Container) =>
  task.networkInterface === undefined && container.lastStatus === 'RUNNING'
    ? (
        task.revision.definition.containerDefinitions?.find(({ name }) => name === container.name)
          ?.portMappings ?? []
      ).flatMap(({ containerPort, protocol = 'tcp' }) =>
        containerPort === undefined
          ? []
          : [
              {
                bindIP: '0.0.0.0',
                containerPort,
                hostPort: task.hostPorts.get(containerPort) ?? containerPort,
                protocol,
              },
            ],
      )
    : [];

const containerView = (task: Task, container: Container) => {
  const { networkInterface } = task;
  const definition = task.revision.definition.containerDefinitions?.find(
    ({ name }) => name === container.name,
  );
  return {
    containerArn: container.arn,
    taskArn: task.arn,
    name: container.name,
    image: container.image,
    runtimeId: container.lastStatus === 'PENDING' ? undefined : container.runtimeId,
    lastStatus: container.lastStatus,
    exitCode: container.exitCode,
    reason: container.reason,
    networkBindings: bindings(task, container),
    networkInterfaces:
      networkInterface === undefined
        ? []
        : [{ attachmentId: networkInterface.id, privateIpv4Address: networkInterface.privateIp }],
    healthStatus: container.healthStatus,
    cpu: String(definition?.cpu ?? 0),
    memory: definition?.memory === undefined ? undefined : String(definition.memory),
    memoryReservation:
      definition?.memoryReservation === undefined
        ? undefined
        : String(definition.memoryReservation),
  };
};

const healthOf = (task: Task): string => {
  const states = task.containers.map(({ healthStatus }) => healthStatus);
  if (states.includes('UNHEALTHY')) return 'UNHEALTHY';
  return states.includes('HEALTHY') ? 'HEALTHY' : 'UNKNOWN';
};

const attachmentsOf = ({ networkInterface, lastStatus }: Task) =>
  networkInterface === undefined
    ? []
    : [
        {
          id: networkInterface.id,
          type: 'ElasticNetworkInterface',
          status:
            lastStatus === 'STOPPED'
              ? 'DELETED'
              : lastStatus === 'PROVISIONING'
                ? 'PRECREATED'
                : 'ATTACHED',
          details: [
            { name: 'subnetId', value: networkInterface.subnet },
            { name: 'networkInterfaceId', value: networkInterface.id },
            { name: 'macAddress', value: networkInterface.mac },
            { name: 'privateIPv4Address', value: networkInterface.privateIp },
          ],
        },
      ];

/** A task as DescribeTasks prints it. */
export const taskView = (task: Task) => {
  const { definition, demand } = task.revision;
  const fargate = task.launchType === 'FARGATE';
  return {
    taskArn: task.arn,
    clusterArn: task.cluster.arn,
    taskDefinitionArn: task.revision.arn,
    containerInstanceArn: task.instance?.arn,
    group: task.group,
    startedBy: task.startedBy,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: healthOf(task),
    launchType: task.launchType,
    capacityProviderName: task.capacityProvider,
    platformVersion: fargate ? '1.4.0' : undefined,
    platformFamily: fargate ? 'Linux' : undefined,
    availabilityZone: task.availabilityZone,
    cpu: definition.cpu ?? String(demand.cpuUnits),
    memory: definition.memory ?? String(demand.memoryMiB),
    ephemeralStorage: fargate
      ? { sizeInGiB: definition.ephemeralStorage?.sizeInGiB ?? 20 }
      : undefined,
    connectivity: task.connectivityAt === undefined ? undefined : 'CONNECTED',
    connectivityAt: seconds(task.connectivityAt),
    createdAt: seconds(task.createdAt),
    pullStartedAt: seconds(task.pullStartedAt),
    pullStoppedAt: seconds(task.pullStoppedAt),
    startedAt: seconds(task.startedAt),
    stoppingAt: seconds(task.stoppingAt),
    executionStoppedAt: seconds(task.executionStoppedAt),
    stoppedAt: seconds(task.stoppedAt),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    version: task.version,
    enableExecuteCommand: false,
    overrides: { containerOverrides: task.containers.map(({ name }) => ({ name })) },
    attachments: attachmentsOf(task),
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    containers: task.containers.map((container) => containerView(task, container)),
  };
};
