import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';

const text = z.string().optional();
const count = z.number().optional();
const flag = z.boolean().optional();
const texts = z.array(z.string()).optional();
const map = z.record(z.string(), z.string()).optional();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();

const nameAndValue = z.looseObject({ name: text, value: text });
const secret = z.looseObject({ name: text, valueFrom: text });

const portMapping = z.looseObject({
  appProtocol: text,
  containerPort: count,
  containerPortRange: text,
  hostPort: count,
  name: text,
  protocol: text,
});

const linuxParameters = z.looseObject({
  capabilities: z.looseObject({ add: texts, drop: texts }).optional(),
  devices: list(z.looseObject({ containerPath: text, hostPath: text, permissions: texts })),
  initProcessEnabled: flag,
  maxSwap: count,
  sharedMemorySize: count,
  swappiness: count,
  tmpfs: list(z.looseObject({ containerPath: text, mountOptions: texts, size: count })),
});

const healthCheck = z.looseObject({
  command: texts,
  interval: count,
  retries: count,
  startPeriod: count,
  timeout: count,
});

const resourceRequirement = z.looseObject({
  sharingStrategy: z
    .looseObject({
      nvidiaMps: z.looseObject({ maxComputePercent: count, memory: count }).optional(),
    })
    .optional(),
  type: text,
  value: text,
});

const containerDefinition = z.looseObject({
  command: texts,
  cpu: count,
  credentialSpecs: texts,
  dependsOn: list(z.looseObject({ condition: text, containerName: text })),
  disableNetworking: flag,
  dnsSearchDomains: texts,
  dnsServers: texts,
  dockerLabels: map,
  dockerSecurityOptions: texts,
  entryPoint: texts,
  environment: list(nameAndValue),
  environmentFiles: list(z.looseObject({ type: text, value: text })),
  essential: flag,
  extraHosts: list(z.looseObject({ hostname: text, ipAddress: text })),
  firelensConfiguration: z.looseObject({ options: map, type: text }).optional(),
  healthCheck: healthCheck.optional(),
  hostname: text,
  image: text,
  interactive: flag,
  links: texts,
  linuxParameters: linuxParameters.optional(),
  logConfiguration: z
    .looseObject({ logDriver: text, options: map, secretOptions: list(secret) })
    .optional(),
  memory: count,
  memoryReservation: count,
  mountPoints: list(z.looseObject({ containerPath: text, readOnly: flag, sourceVolume: text })),
  name: text,
  portMappings: list(portMapping),
  privileged: flag,
  pseudoTerminal: flag,
  readonlyRootFilesystem: flag,
  repositoryCredentials: z.looseObject({ credentialsParameter: text }).optional(),
  resourceRequirements: list(resourceRequirement),
  restartPolicy: z
    .looseObject({
      enabled: flag,
      ignoredExitCodes: z.array(z.number()).optional(),
      restartAttemptPeriod: count,
    })
    .optional(),
  secrets: list(secret),
  startTimeout: count,
  stopTimeout: count,
  systemControls: list(z.looseObject({ namespace: text, value: text })),
  ulimits: list(z.looseObject({ hardLimit: count, name: text, softLimit: count })),
  user: text,
  versionConsistency: text,
  volumesFrom: list(z.looseObject({ readOnly: flag, sourceContainer: text })),
  workingDirectory: text,
});

const volume = z.looseObject({
  configuredAtLaunch: flag,
  dockerVolumeConfiguration: z
    .looseObject({ autoprovision: flag, driver: text, driverOpts: map, labels: map, scope: text })
    .optional(),
  efsVolumeConfiguration: z
    .looseObject({
      authorizationConfig: z.looseObject({ accessPointId: text, iam: text }).optional(),
      fileSystemId: text,
      rootDirectory: text,
      transitEncryption: text,
      transitEncryptionPort: count,
    })
    .optional(),
  fsxWindowsFileServerVolumeConfiguration: z
    .looseObject({
      authorizationConfig: z.looseObject({ credentialsParameter: text, domain: text }).optional(),
      fileSystemId: text,
      rootDirectory: text,
    })
    .optional(),
  host: z.looseObject({ sourcePath: text }).optional(),
  name: text,
  s3filesVolumeConfiguration: z
    .looseObject({
      accessPointArn: text,
      fileSystemArn: text,
      rootDirectory: text,
      transitEncryptionPort: count,
    })
    .optional(),
});

/**
 * The input of RegisterTaskDefinition, every field as AWS spells it (@aws-sdk/client-ecs 3.1162.0).
 * Loose: unknown fields are kept and every field may be missing, because what is missing, unknown or out
 * of range is for the rules to say. Memory is in MiB, container cpu in cpu units (1024 = 1 vCPU), task cpu
 * and memory are strings in AWS's notation.
 */
export const taskDefinitionSchema = z.looseObject({
  containerDefinitions: list(containerDefinition),
  cpu: text,
  enableFaultInjection: flag,
  ephemeralStorage: z.looseObject({ sizeInGiB: count }).optional(),
  executionRoleArn: text,
  family: text,
  inferenceAccelerators: list(z.looseObject({ deviceName: text, deviceType: text })),
  ipcMode: text,
  memory: text,
  networkMode: text,
  pidMode: text,
  placementConstraints: list(z.looseObject({ expression: text, type: text })),
  proxyConfiguration: z
    .looseObject({ containerName: text, properties: list(nameAndValue), type: text })
    .optional(),
  requiresCompatibilities: texts,
  runtimePlatform: z.looseObject({ cpuArchitecture: text, operatingSystemFamily: text }).optional(),
  tags: list(z.looseObject({ key: text, value: text })),
  taskRoleArn: text,
  volumes: list(volume),
});

/** A task definition that can be read but not changed. */
export type TaskDefinition = DeepReadonly<z.infer<typeof taskDefinitionSchema>>;
/** One entry of `containerDefinitions`. */
export type ContainerDefinition = DeepReadonly<z.infer<typeof containerDefinition>>;
