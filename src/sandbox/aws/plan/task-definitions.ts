import type { ContainerDefinition, TaskDefinition } from '../../../model/task-definition.ts';
import { DEFAULT_PLACE } from '../world/arns.ts';
import { image } from './programs.ts';

const { accountId, region } = DEFAULT_PLACE;
const role = (name: string): string => `arn:aws:iam::${accountId}:role/${name}`;

/** ARN of a secret in the account; AWS adds six characters to its name. */
export const secretArn = (name: string): string =>
  `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}`;

/** Log group of a family. */
export const logGroup = (family: string): string => `/ecs/${family}`;

interface Wish {
  readonly family: string;
  readonly image: string;
  readonly cpuUnits: number;
  readonly memoryMiB: number;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

const pairs = (values: Readonly<Record<string, string>> = {}) => Object.entries(values);

const containerOf = (wish: Wish, container: Partial<ContainerDefinition>): ContainerDefinition => ({
  name: 'app',
  image: wish.image,
  essential: true,
  readonlyRootFilesystem: true,
  user: '1000:1000',
  environment: pairs(wish.environment).map(([name, value]) => ({ name, value })),
  secrets: pairs(wish.secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
  logConfiguration: {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': logGroup(wish.family),
      'awslogs-region': region,
      'awslogs-stream-prefix': 'app',
    },
  },
  ...container,
});

/** A Fargate task definition with one container `app`. */
export const fargate = (wish: Wish): TaskDefinition => ({
  family: wish.family,
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: String(wish.cpuUnits),
  memory: String(wish.memoryMiB),
  runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
  executionRoleArn: role(`${wish.family}-execution`),
  taskRoleArn: role(`${wish.family}-task`),
  containerDefinitions: [
    containerOf(
      wish,
      wish.port === undefined
        ? {}
        : { portMappings: [{ name: 'http', containerPort: wish.port, protocol: 'tcp' }] },
    ),
  ],
});

/** The same for EC2 instances, in bridge mode. */
export const onInstances = (wish: Wish): TaskDefinition => ({
  family: wish.family,
  requiresCompatibilities: ['EC2'],
  networkMode: 'bridge',
  executionRoleArn: role(`${wish.family}-execution`),
  taskRoleArn: role(`${wish.family}-task`),
  containerDefinitions: [
    containerOf(wish, {
      cpu: wish.cpuUnits,
      memory: wish.memoryMiB,
      ...(wish.port === undefined
        ? {}
        : { portMappings: [{ containerPort: wish.port, hostPort: 0, protocol: 'tcp' }] }),
    }),
  ],
});

const revisions = (
  make: (wish: Wish) => TaskDefinition,
  wish: Omit<Wish, 'image'>,
  ...images: readonly string[]
): readonly TaskDefinition[] => images.map((name) => make({ ...wish, image: image(name) }));

const web = { cpuUnits: 512, memoryMiB: 1024, port: 8080 };
const small = { cpuUnits: 256, memoryMiB: 512 };
const mail = { family: 'notifications', ...small };

/** Every family's revisions, the oldest first. */
export const TASK_DEFINITIONS: readonly TaskDefinition[] = [
  ...revisions(fargate, { family: 'web', ...web }, 'web:1.41.0', 'web:1.42.0', 'web:1.43.0'),
  ...revisions(
    fargate,
    { family: 'checkout', ...web },
    'checkout:2.3.9',
    'checkout:2.4.0',
    'checkout:2.4.1',
  ),
  ...revisions(fargate, { family: 'orders', ...web }, 'orders:5.0.1', 'orders:5.1.0'),
  ...revisions(
    fargate,
    { ...mail, environment: { SMTP_HOST: 'smtp.internal', SMTP_PORT: '587' } },
    'notifications:1.8.0',
  ),
  ...revisions(fargate, { ...mail, environment: { SMTP_PORT: '587' } }, 'notifications:1.9.0'),
  ...revisions(
    fargate,
    { family: 'image-resizer', ...small },
    'image-resizer:3.1.0',
    'image-resizer:3.2.0',
  ),
  ...revisions(
    fargate,
    { family: 'search', cpuUnits: 512, memoryMiB: 1024, port: 8080 },
    'search:2.0.0',
    'search:2.1.0',
  ),
  ...revisions(fargate, { family: 'billing', ...web }, 'billing:4.4.0'),
  ...revisions(
    fargate,
    {
      family: 'billing',
      ...web,
      secrets: { PAYMENT_KEY: secretArn('billing/payment-key-9fQk2L') },
    },
    'billing:4.5.0',
  ),
  ...revisions(
    onInstances,
    { family: 'api', cpuUnits: 512, memoryMiB: 1024, port: 8080 },
    'api:7.2.0',
    'api:7.3.0',
  ),
  ...revisions(
    onInstances,
    { family: 'worker', cpuUnits: 256, memoryMiB: 768 },
    'worker:6.0.0',
    'worker:6.1.0',
  ),
  ...revisions(
    onInstances,
    { family: 'reports', cpuUnits: 128, memoryMiB: 9_216 },
    'reports:1.0.0',
  ),
  ...revisions(
    onInstances,
    { family: 'ledger', cpuUnits: 256, memoryMiB: 512 },
    'ledger:9.0.0',
    'ledger:9.0.1',
  ),
  ...revisions(onInstances, { family: 'exports', cpuUnits: 256, memoryMiB: 512 }, 'exports:2.2.0'),
  onInstances({
    family: 'log-agent',
    image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.3',
    cpuUnits: 64,
    memoryMiB: 128,
  }),
  ...revisions(fargate, { family: 'web-staging', ...small, port: 8080 }, 'web:1.43.0'),
  ...revisions(fargate, { family: 'checkout-staging', ...small, port: 8080 }, 'checkout:2.4.0'),
  ...revisions(fargate, { family: 'api-staging', ...small, port: 8080 }, 'api:7.3.0'),
];
