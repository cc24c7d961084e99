import * as z from 'zod';
import type { RequiredAttribute } from '../../model/placement.ts';
import type { ContainerDefinition, TaskDefinition } from '../../model/task-definition.ts';
import { capabilities } from '../tables.ts';

type Feature = (task: TaskDefinition, containers: readonly ContainerDefinition[]) => boolean;

const ECR_IMAGE = /^\d{12}\.dkr\.ecr[.-]/;
const isParameter = (valueFrom: string | undefined): boolean =>
  valueFrom !== undefined && !valueFrom.includes(':secretsmanager:');
const isSecret = (valueFrom: string | undefined): boolean =>
  valueFrom?.includes(':secretsmanager:') ?? false;
const fromEcr = (container: ContainerDefinition): boolean => ECR_IMAGE.test(container.image ?? '');
const logSecrets = ({ logConfiguration }: ContainerDefinition) =>
  logConfiguration?.secretOptions ?? [];
const firelensFile =
  (kind: string): Feature =>
  (_, containers) =>
    containers.some((one) => one.firelensConfiguration?.options?.['config-file-type'] === kind);
const router =
  (type: string): Feature =>
  (_, containers) =>
    containers.some((one) => one.firelensConfiguration?.type === type);

/** The features that knowledge/facts/agent-capabilities.json names. */
const FEATURES: Readonly<Record<string, Feature>> = {
  ecrImage: (_, containers) => containers.some(fromEcr),
  ecrImageWithExecutionRole: (task, containers) =>
    task.executionRoleArn !== undefined && containers.some(fromEcr),
  awslogsWithExecutionRole: (task, containers) =>
    task.executionRoleArn !== undefined &&
    containers.some((one) => one.logConfiguration?.logDriver === 'awslogs'),
  taskRole: (task) => task.taskRoleArn !== undefined && task.networkMode !== 'host',
  taskRoleOnHostNetwork: (task) => task.taskRoleArn !== undefined && task.networkMode === 'host',
  privileged: (_, containers) => containers.some((one) => one.privileged === true),
  awsvpc: (task) => task.networkMode === 'awsvpc',
  taskSize: (task) => task.cpu !== undefined || task.memory !== undefined,
  healthCheck: (_, containers) => containers.some((one) => one.healthCheck !== undefined),
  dependsOn: (_, containers) => containers.some((one) => (one.dependsOn?.length ?? 0) > 0),
  ssmSecret: (_, containers) =>
    containers.some((one) => one.secrets?.some(({ valueFrom }) => isParameter(valueFrom))),
  asmSecret: (_, containers) =>
    containers.some((one) => one.secrets?.some(({ valueFrom }) => isSecret(valueFrom))),
  ssmLogSecret: (_, containers) =>
    containers.some((one) => logSecrets(one).some(({ valueFrom }) => isParameter(valueFrom))),
  asmLogSecret: (_, containers) =>
    containers.some((one) => logSecrets(one).some(({ valueFrom }) => isSecret(valueFrom))),
  environmentFile: (_, containers) =>
    containers.some((one) => (one.environmentFiles?.length ?? 0) > 0),
  efs: (task) => (task.volumes ?? []).some((one) => one.efsVolumeConfiguration !== undefined),
  efsAuthorization: (task) =>
    (task.volumes ?? []).some(
      (one) => one.efsVolumeConfiguration?.authorizationConfig !== undefined,
    ),
  fsx: (task) =>
    (task.volumes ?? []).some((one) => one.fsxWindowsFileServerVolumeConfiguration !== undefined),
  pidOrIpcMode: (task) => task.pidMode !== undefined || task.ipcMode !== undefined,
  repositoryCredentials: (_, containers) =>
    containers.some((one) => one.repositoryCredentials !== undefined),
  fluentd: router('fluentd'),
  fluentbit: router('fluentbit'),
  firelensFile: firelensFile('file'),
  firelensS3: firelensFile('s3'),
  volumeAtLaunch: (task) => (task.volumes ?? []).some((one) => one.configuredAtLaunch === true),
  restartPolicy: (_, containers) => containers.some((one) => one.restartPolicy?.enabled === true),
  faultInjection: (task) => task.enableFaultInjection === true,
  portRange: (_, containers) =>
    containers.some((one) =>
      one.portMappings?.some(({ containerPortRange }) => containerPortRange !== undefined),
    ),
};

const described = z.array(z.object({ name: z.string(), value: z.string().nullish() }));

/** The names of the features, for the test that holds table and code together. */
export const FEATURE_NAMES: readonly string[] = Object.keys(FEATURES);

/**
 * The attributes that an instance must have for a task definition: those that AWS printed as requiresAttributes, or else
 * those that follow from the features it uses. Derived ones carry the feature's name as reason.
 */
export const requiredAttributes = (task: TaskDefinition): readonly RequiredAttribute[] => {
  const printed = described.safeParse(task['requiresAttributes']);
  if (printed.success)
    return printed.data.map(({ name, value }) => ({
      name,
      value: value ?? undefined,
      derived: false,
    }));
  const containers = task.containerDefinitions ?? [];
  const features = Object.entries(capabilities.features).flatMap(([feature, name]) =>
    FEATURES[feature]?.(task, containers) === true ? [name] : [],
  );
  const logDrivers = containers.flatMap(({ logConfiguration }) =>
    logConfiguration?.logDriver === undefined
      ? []
      : [`${capabilities.logDriverPrefix}${logConfiguration.logDriver}`],
  );
  const volumeDrivers = (task.volumes ?? []).flatMap(({ dockerVolumeConfiguration }) => {
    const driver = dockerVolumeConfiguration?.driver;
    return driver === undefined || driver === 'local'
      ? []
      : [`${capabilities.volumeDriverPrefix}${driver}`];
  });
  return [...new Set([...features, ...logDrivers, ...volumeDrivers])]
    .sort()
    .map((name) => ({ name, value: undefined, derived: true }));
};
