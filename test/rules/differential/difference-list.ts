import { valueAt } from '../fuzz/value-paths.ts';
import { hasOpenMountPoint, includes, isEmptyList } from './difference-conditions.ts';
import {
  EMPTY_LIST,
  EMPTY_TEXT,
  NULL_IS_ZERO,
  OPTIONAL,
  ROLE_NAME,
  UNIQUE_ITEMS,
  ZERO_IS_UNSET,
} from './difference-reasons.ts';
import type { Difference } from './differences.ts';

const container = '/containerDefinitions/*';
const volume = '/volumes/*';

const each = (ids: readonly string[], rest: Omit<Difference, 'id'>): readonly Difference[] =>
  ids.map((id) => ({ id, ...rest }));

/** Everything that the oracle reports and we leave alone, with the reason. A test sees to it that each is met. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'pf-ecs-container-memory-reservation',
    at: [`${container}/memoryReservation`],
    says: /above Memory 0;|MemoryReservation 0 above/,
    why: NULL_IS_ZERO,
  },
  {
    id: 'pf-ecs-ulimit-soft-over-hard',
    at: [`${container}/ulimits`],
    says: /above HardLimit -1;/,
    why: 'A hard limit of -1 is no limit.',
  },
  {
    id: 'pf-ecs-host-network-host-port-mismatch',
    at: [`${container}/portMappings`],
    says: /to host port 0 while/,
    why: ZERO_IS_UNSET,
  },
  {
    id: 'E3053',
    at: [`${container}/portMappings/*/hostPort`],
    says: /^HostPort 0 /,
    why: ZERO_IS_UNSET,
  },
  { id: 'E3048', at: ['/placementConstraints'], when: isEmptyList, why: EMPTY_LIST },
  {
    id: 'pf-ecs-awsvpc-extra-hosts',
    at: [`${container}/extraHosts`],
    when: isEmptyList,
    why: EMPTY_LIST,
  },
  {
    id: 'pf-ecs-fargate-devices',
    at: [`${container}/linuxParameters/devices`],
    when: isEmptyList,
    why: EMPTY_LIST,
  },
  {
    id: 'pf-ecs-fargate-docker-security-options',
    at: [`${container}/dockerSecurityOptions`],
    when: isEmptyList,
    why: EMPTY_LIST,
  },
  {
    id: 'pf-ecs-fargate-ephemeral-storage-ec2',
    at: ['/ephemeralStorage'],
    when: (_, task) =>
      /^(?:\[\]|\["fargate"\])$/.test(JSON.stringify(valueAt(task, ['requiresCompatibilities']))),
    why: 'An empty list asks for nothing, as an absent one does, which the oracle lets pass. One in other capitals we refuse, and judge the rest for what is meant.',
  },
  ...each(['E1156', 'E3511'], {
    at: ['/executionRoleArn', '/taskRoleArn'],
    says: /^(?:IAM Role ARN )?''/,
    why: EMPTY_TEXT,
  }),
  ...each(['E1156', 'E3511'], {
    at: ['/executionRoleArn', '/taskRoleArn'],
    says: /^(?:IAM Role ARN )?'(?:[\w+=,.@/-]+|arn:aws:iam::\d*[a-z_]\w*:role\/[\w/-]+)'/i,
    why: ROLE_NAME,
  }),
  {
    id: 'W3030',
    at: [`${container}/portMappings/*/protocol`],
    why: 'AWS takes anything, and reads what it does not know as tcp; advice of ours says so.',
  },
  {
    id: 'W3030',
    at: ['/networkMode'],
    says: /^'default' /,
    why: 'Windows containers on EC2 take it.',
  },
  {
    id: 'W3030',
    at: ['/placementConstraints/*/type'],
    says: /^'memberof' /i,
    why: 'Whether AWS minds the capitals is not known.',
  },
  {
    id: 'W3030',
    at: [
      '/ipcMode',
      '/networkMode',
      '/pidMode',
      '/runtimePlatform/*',
      `${container}/dependsOn/*/condition`,
      `${container}/environmentFiles/*/type`,
      `${container}/firelensConfiguration/type`,
      `${container}/linuxParameters/devices/*/permissions/*`,
      `${container}/resourceRequirements/*/type`,
      `${container}/versionConsistency`,
      `${volume}/dockerVolumeConfiguration/scope`,
      `${volume}/efsVolumeConfiguration/authorizationConfig/iam`,
      `${volume}/efsVolumeConfiguration/transitEncryption`,
    ],
    says: /^'' /,
    why: EMPTY_TEXT,
  },
  {
    id: 'pf-ecs-mountpoint-source-volume-missing',
    at: [`${container}/mountPoints`],
    says: /the volume '',/,
    why: EMPTY_TEXT,
  },
  {
    id: 'pf-ecs-dependson-container-missing',
    at: [`${container}/dependsOn`],
    says: /depends on '',/,
    why: EMPTY_TEXT,
  },
  {
    id: 'pf-ecs-volumesfrom-source-container-missing',
    at: [`${container}/volumesFrom`],
    says: /from '',/,
    why: EMPTY_TEXT,
  },
  { id: 'pf-ecs-fargate-ipc-mode', at: ['/ipcMode'], says: /^IpcMode '' /, why: EMPTY_TEXT },
  {
    id: 'pf-ecs-efs-access-point-with-root-directory',
    at: [`${volume}/efsVolumeConfiguration/rootDirectory`],
    says: /RootDirectory '';/,
    why: EMPTY_TEXT,
  },
  {
    id: 'pf-ecs-proxy-configuration-container-missing',
    at: ['/proxyConfiguration/containerName'],
    says: /the container '',/,
    why: EMPTY_TEXT,
  },
  {
    id: 'pf-ecs-proxy-configuration-missing-required-props',
    at: ['/proxyConfiguration/properties'],
    when: (held) => includes(held, '"name":""'),
    why: EMPTY_TEXT,
  },
  {
    id: 'F3037',
    at: [
      '/requiresCompatibilities',
      '/placementConstraints',
      `${container}/environment`,
      `${container}/links`,
      `${container}/linuxParameters/devices/*/permissions`,
      `${container}/portMappings`,
      `${container}/volumesFrom`,
    ],
    why: UNIQUE_ITEMS,
  },
  { id: 'W9007', at: ['/requiresCompatibilities', '/placementConstraints'], why: UNIQUE_ITEMS },
  {
    id: 'F3037',
    at: [`${container}/mountPoints`],
    why: 'Docker refuses two mounts on one path when the container starts: our rule says so as `fails`.',
  },
  { id: 'F3003', at: ['/placementConstraints/*'], says: /'Type'/, why: OPTIONAL },
  {
    id: 'F3003',
    at: [`${container}/resourceRequirements/*/sharingStrategy`],
    says: /'NvidiaMps'/,
    why: OPTIONAL,
  },
  {
    id: 'pf-ecs-container-memory-required',
    at: [container],
    when: (_, task) => includes(task, '"MANAGED_INSTANCES"'),
    why: 'On managed instances a task need not say its memory; the oracle does not tell them from others.',
  },
  {
    id: 'pf-ecs-volume-not-referenced',
    at: [`${volume}/name`],
    when: (held, task) => held === '' || hasOpenMountPoint(task),
    why: 'A mount point without a volume, or a volume without a name, may be the one that was meant.',
  },
  {
    id: 'pf-ecs-port-range-overlap',
    at: ['/containerDefinitions'],
    when: (_, task) => valueAt(task, ['networkMode']) !== 'awsvpc',
    why: 'Without awsvpc each container has ports of its own; the oracle does not look at the network mode.',
  },
];
