import { fargate, logs, ROLE, routed } from './valid-fargate.ts';

/** Two containers on an instance in the bridge network, with what only instances can do. */
const bridge = {
  family: 'shop-worker',
  requiresCompatibilities: ['EC2'],
  networkMode: 'bridge',
  cpu: '512',
  memory: '1024',
  ipcMode: 'task',
  pidMode: 'task',
  executionRoleArn: `${ROLE}/shop-execution`,
  placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ t4g.*' }],
  volumes: [
    { name: 'sock', host: { sourcePath: '/srv/worker' } },
    {
      name: 'cache',
      dockerVolumeConfiguration: {
        scope: 'shared',
        autoprovision: true,
        driver: 'local',
        driverOpts: { type: 'tmpfs' },
        labels: { team: 'shop' },
      },
    },
  ],
  containerDefinitions: [
    {
      name: 'worker',
      image: 'shop/worker:7',
      cpu: 256,
      memory: 512,
      privileged: false,
      links: ['store:db'],
      hostname: 'worker',
      dnsServers: ['10.0.0.2'],
      dnsSearchDomains: ['shop.internal'],
      extraHosts: [{ hostname: 'legacy', ipAddress: '10.0.0.9' }],
      dockerSecurityOptions: ['no-new-privileges'],
      disableNetworking: false,
      portMappings: [
        { containerPort: 80, hostPort: 0, protocol: 'tcp' },
        { containerPortRange: '8000-8010', protocol: 'tcp' },
      ],
      mountPoints: [
        { sourceVolume: 'sock', containerPath: '/srv/worker' },
        { sourceVolume: 'cache', containerPath: '/cache', readOnly: true },
      ],
      linuxParameters: {
        devices: [{ hostPath: '/dev/fuse', containerPath: '/dev/fuse', permissions: ['read'] }],
        maxSwap: 512,
        swappiness: 60,
        sharedMemorySize: 64,
        tmpfs: [{ containerPath: '/run', size: 64, mountOptions: ['noexec'] }],
      },
      resourceRequirements: [{ type: 'GPU', value: '1' }],
      logConfiguration: { logDriver: 'json-file', options: { 'max-size': '10m' } },
      stopTimeout: 30,
    },
    { name: 'store', image: 'shop/store:3', cpu: 128, memory: 128, essential: true },
  ],
};

/** One container in the network of its instance. */
const host = {
  family: 'shop-agent',
  requiresCompatibilities: ['EC2'],
  networkMode: 'host',
  containerDefinitions: [
    {
      name: 'agent',
      image: 'shop/agent:1.4',
      memory: 256,
      essential: true,
      portMappings: [{ containerPort: 8125, hostPort: 8125, protocol: 'udp' }],
      logConfiguration: logs,
    },
  ],
};

/** A Windows container on Fargate. */
const windows = {
  family: 'shop-reports',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '2048',
  executionRoleArn: `${ROLE}/shop-execution`,
  runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
  containerDefinitions: [
    { name: 'reports', image: 'shop/reports:9', essential: true, logConfiguration: logs },
  ],
};

/** Definitions that AWS takes and that use, taken together, nearly every field. */
export const validDefinitions = { fargate, routed, bridge, host, windows };
