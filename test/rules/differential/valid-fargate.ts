export const ROLE = 'arn:aws:iam::123456789012:role';

export const logs = {
  logDriver: 'awslogs',
  options: {
    'awslogs-group': '/ecs/shop',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'shop',
  },
};

/** An application on Fargate with its proxy and a migration, and nearly every field that Fargate takes. */
export const fargate = {
  family: 'shop-web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '2048',
  executionRoleArn: `${ROLE}/shop-execution`,
  taskRoleArn: `${ROLE}/shop-task`,
  pidMode: 'task',
  enableFaultInjection: true,
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  ephemeralStorage: { sizeInGiB: 40 },
  tags: [
    { key: 'team', value: 'shop' },
    { key: 'stage', value: 'live' },
  ],
  volumes: [
    { name: 'scratch' },
    {
      name: 'uploads',
      efsVolumeConfiguration: {
        fileSystemId: 'fs-0123456789abcdef0',
        rootDirectory: '/',
        transitEncryption: 'ENABLED',
        transitEncryptionPort: 2049,
        authorizationConfig: { accessPointId: 'fsap-0123456789abcdef0', iam: 'ENABLED' },
      },
    },
    { name: 'block', configuredAtLaunch: true },
  ],
  containerDefinitions: [
    {
      name: 'web',
      image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:2026-11-20',
      cpu: 512,
      memory: 1024,
      memoryReservation: 512,
      essential: true,
      user: '1000',
      workingDirectory: '/srv',
      readonlyRootFilesystem: false,
      interactive: false,
      pseudoTerminal: false,
      versionConsistency: 'enabled',
      command: ['node', 'server.js'],
      entryPoint: ['/usr/bin/dumb-init', '--'],
      portMappings: [
        { name: 'http', containerPort: 8080, hostPort: 8080, protocol: 'tcp', appProtocol: 'http' },
        { name: 'metrics', containerPort: 9090, protocol: 'tcp' },
      ],
      environment: [
        { name: 'STAGE', value: 'live' },
        { name: 'WORKERS', value: '4' },
      ],
      environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::shop-config/web.env' }],
      secrets: [
        {
          name: 'DB_PASSWORD',
          valueFrom: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf',
        },
        { name: 'API_KEY', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/api-key' },
      ],
      dependsOn: [
        { containerName: 'migrate', condition: 'SUCCESS' },
        { containerName: 'proxy', condition: 'HEALTHY' },
      ],
      mountPoints: [
        { sourceVolume: 'scratch', containerPath: '/tmp/scratch', readOnly: false },
        { sourceVolume: 'uploads', containerPath: '/srv/uploads', readOnly: false },
        { sourceVolume: 'block', containerPath: '/srv/block' },
      ],
      ulimits: [{ name: 'nofile', softLimit: 65535, hardLimit: 65535 }],
      linuxParameters: {
        initProcessEnabled: true,
        capabilities: { add: ['SYS_PTRACE'], drop: ['NET_RAW'] },
      },
      healthCheck: {
        command: ['CMD-SHELL', 'node health.js || exit 1'],
        interval: 30,
        timeout: 5,
        retries: 3,
        startPeriod: 60,
      },
      logConfiguration: {
        ...logs,
        secretOptions: [
          { name: 'token', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/t' },
        ],
      },
      restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 180 },
      systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }],
      dockerLabels: { 'org.shop.team': 'web' },
      startTimeout: 120,
      stopTimeout: 60,
    },
    {
      name: 'proxy',
      image: 'public.ecr.aws/nginx/nginx:1.29',
      healthCheck: { command: ['CMD', 'nginx', '-t'] },
    },
    { name: 'migrate', image: 'public.ecr.aws/shop/migrate:7', essential: false },
  ],
};

/** A container whose logs go through a router, with volumes of another and an image of a private registry. */
export const routed = {
  family: 'shop-api',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '.5 vCPU',
  memory: '1 GB',
  executionRoleArn: `${ROLE}/shop-execution`,
  containerDefinitions: [
    {
      name: 'api',
      image: 'registry.shop.example/api:7',
      cpu: 256,
      memory: 256,
      repositoryCredentials: {
        credentialsParameter:
          'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/registry-AbCdEf',
      },
      volumesFrom: [{ sourceContainer: 'router', readOnly: true }],
      logConfiguration: { logDriver: 'awsfirelens', options: { Name: 'cloudwatch' } },
    },
    {
      name: 'router',
      image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
      essential: true,
      firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
      logConfiguration: logs,
    },
  ],
};
