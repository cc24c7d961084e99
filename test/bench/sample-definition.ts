const ROLE = 'arn:aws:iam::123456789012:role';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret';

const logs = (prefix: string) => ({
  logDriver: 'awslogs',
  options: {
    'awslogs-group': '/ecs/orders',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': prefix,
    mode: 'non-blocking',
  },
});

/** A task definition as teams have them: an application, its proxy and a migration that runs before, in 3 KiB of JSON. */
export const sampleDefinition = (number: number) => ({
  family: `orders-${number}`,
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '2048',
  executionRoleArn: `${ROLE}/orders-execution`,
  taskRoleArn: `${ROLE}/orders-task`,
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  volumes: [{ name: 'sockets' }],
  tags: [{ key: 'team', value: 'orders' }],
  containerDefinitions: [
    {
      name: 'app',
      image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:2026-11-${number}`,
      cpu: 512,
      memory: 1024,
      essential: true,
      portMappings: [{ name: 'http', containerPort: 8080, protocol: 'tcp', appProtocol: 'http' }],
      environment: [
        { name: 'STAGE', value: 'live' },
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'DATABASE_HOST', value: 'orders.cluster.internal' },
        { name: 'WORKERS', value: '4' },
      ],
      secrets: [
        { name: 'DATABASE_PASSWORD', valueFrom: `${SECRET}:orders/db-AbCdEf:password::` },
        { name: 'API_KEY', valueFrom: `${SECRET}:orders/api-AbCdEf` },
      ],
      dependsOn: [{ containerName: 'migrate', condition: 'SUCCESS' }],
      mountPoints: [{ sourceVolume: 'sockets', containerPath: '/var/run/orders' }],
      healthCheck: {
        command: ['CMD-SHELL', 'wget -q --spider http://localhost:8080/health || exit 1'],
        interval: 15,
        timeout: 5,
        retries: 3,
        startPeriod: 30,
      },
      linuxParameters: { initProcessEnabled: true },
      logConfiguration: logs('app'),
      stopTimeout: 60,
    },
    {
      name: 'proxy',
      image: 'public.ecr.aws/nginx/nginx:1.29',
      cpu: 128,
      memory: 256,
      essential: true,
      portMappings: [{ containerPort: 443 }],
      mountPoints: [{ sourceVolume: 'sockets', containerPath: '/var/run/orders', readOnly: true }],
      logConfiguration: logs('proxy'),
    },
    {
      name: 'migrate',
      image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders-migrate:2026-11-${number}`,
      cpu: 128,
      memory: 256,
      essential: false,
      command: ['bin/migrate', '--wait'],
      secrets: [{ name: 'DATABASE_PASSWORD', valueFrom: `${SECRET}:orders/db-AbCdEf:password::` }],
      logConfiguration: logs('migrate'),
    },
  ],
});
