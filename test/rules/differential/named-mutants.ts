import { changedAt, withMember } from '../fuzz/value-paths.ts';
import type { Mutant } from './mutations.ts';
import { validDefinitions } from './valid-definitions.ts';

type Members = Readonly<Record<string, unknown>>;
type Base = keyof typeof validDefinitions;

const spoilt = (base: Base, path: readonly string[], members: Members): unknown =>
  Object.entries(members).reduce<unknown>(
    (task, [key, member]) =>
      member === undefined
        ? changedAt(task, [...path, key], () => undefined)
        : withMember(task, path, key, member),
    validDefinitions[base],
  );

const onTask = (base: Base, name: string, members: Members): Mutant => ({
  name: `${base}: ${name}`,
  task: spoilt(base, [], members),
});

const onFirst = (base: Base, name: string, members: Members): Mutant => ({
  name: `${base}: ${name}`,
  task: spoilt(base, ['containerDefinitions', '0'], members),
});

const proxy = (containerName: string, names: readonly string[]) => ({
  type: 'APPMESH',
  containerName,
  properties: names.map((name) => ({ name, value: '1337' })),
});

const APP_MESH = [
  'IgnoredUID',
  'AppPorts',
  'ProxyIngressPort',
  'ProxyEgressPort',
  'EgressIgnoredIPs',
];

/** What no broken single value reaches: what belongs elsewhere, what contradicts something else, what is too much. */
export const namedMutants: readonly Mutant[] = [
  onFirst('fargate', 'extra hosts', { extraHosts: [{ hostname: 'a', ipAddress: '10.0.0.1' }] }),
  onFirst('fargate', 'a host name', { hostname: 'web' }),
  onFirst('fargate', 'DNS servers', { dnsServers: ['10.0.0.2'] }),
  onFirst('fargate', 'links', { links: ['proxy'] }),
  onFirst('fargate', 'networking disabled', { disableNetworking: true }),
  onFirst('fargate', 'privileged', { privileged: true }),
  onFirst('fargate', 'security options', { dockerSecurityOptions: ['label:x'] }),
  onFirst('fargate', 'a GPU', { resourceRequirements: [{ type: 'GPU', value: '1' }] }),
  onFirst('fargate', 'a device', { linuxParameters: { devices: [{ hostPath: '/dev/fuse' }] } }),
  onFirst('fargate', 'shared memory', { linuxParameters: { sharedMemorySize: 64 } }),
  onFirst('fargate', 'swap', { linuxParameters: { maxSwap: 64 } }),
  onFirst('fargate', 'SYS_ADMIN', { linuxParameters: { capabilities: { add: ['SYS_ADMIN'] } } }),
  onFirst('fargate', 'the log driver syslog', { logConfiguration: { logDriver: 'syslog' } }),
  onFirst('fargate', 'a dependency on the essential', {
    dependsOn: [{ containerName: 'proxy', condition: 'COMPLETE' }],
  }),
  onFirst('fargate', 'a healthy dependency without a check', {
    dependsOn: [{ containerName: 'migrate', condition: 'HEALTHY' }],
  }),
  onFirst('fargate', 'eleven environment files', {
    environmentFiles: Array.from({ length: 11 }, (_, index) => ({
      type: 's3',
      value: `arn:aws:s3:::shop-config/${index}.env`,
    })),
  }),
  onFirst('fargate', 'an environment file of the web', {
    environmentFiles: [{ type: 's3', value: 'https://shop.example/web.env' }],
  }),
  onFirst('fargate', 'two ports of one name', {
    portMappings: [
      { name: 'http', containerPort: 80 },
      { name: 'http', containerPort: 81 },
    ],
  }),
  onFirst('fargate', 'ranges that overlap', {
    portMappings: [{ containerPortRange: '8000-8010' }, { containerPortRange: '8005-8015' }],
  }),
  onFirst('fargate', 'a range that runs backwards', {
    portMappings: [{ containerPortRange: '8010-8000' }],
  }),
  onFirst('fargate', 'a range beside a port', {
    portMappings: [{ containerPortRange: '8000-8010', containerPort: 80 }],
  }),
  onFirst('fargate', 'a soft limit over the hard one', {
    ulimits: [{ name: 'nofile', softLimit: 2, hardLimit: 1 }],
  }),
  onFirst('fargate', 'more cpu than the task', { cpu: 4096 }),
  onFirst('fargate', 'more memory than the task', { memory: 4096 }),
  onFirst('fargate', 'a reservation above the limit', { memoryReservation: 1025 }),
  onTask('fargate', 'the host IPC namespace', { ipcMode: 'host' }),
  onTask('fargate', 'the host PID namespace', { pidMode: 'host' }),
  onTask('fargate', 'a placement constraint', { placementConstraints: [{ type: 'memberOf' }] }),
  onTask('fargate', 'an inference accelerator', {
    inferenceAccelerators: [{ deviceName: 'd', deviceType: 'eia1.medium' }],
  }),
  onTask('fargate', 'a path of the host', {
    volumes: [
      { name: 'scratch', host: { sourcePath: '/x' } },
      { name: 'uploads' },
      { name: 'block' },
    ],
  }),
  onTask('fargate', 'a Docker volume', {
    volumes: [
      { name: 'scratch', dockerVolumeConfiguration: { scope: 'task' } },
      { name: 'uploads' },
      { name: 'block' },
    ],
  }),
  onTask('fargate', 'the bridge network', { networkMode: 'bridge' }),
  onTask('fargate', 'no execution role', { executionRoleArn: undefined }),
  onTask('fargate', 'a size there is none of', { cpu: '1024', memory: '1024' }),
  onTask('fargate', 'a proxy that is no container', {
    proxyConfiguration: proxy('envoy', APP_MESH),
  }),
  onTask('fargate', 'a proxy without its properties', { proxyConfiguration: proxy('proxy', []) }),
  onTask('fargate', 'no placement constraints', { placementConstraints: [] }),
  onTask('fargate', 'a proxy without a name', { proxyConfiguration: proxy('', APP_MESH) }),
  onTask('fargate', 'a proxy with nameless properties', {
    proxyConfiguration: proxy('proxy', ['']),
  }),
  onTask('fargate', 'an IPC mode that is empty', { ipcMode: '' }),
  onTask('fargate', 'fifty-one tags', {
    tags: Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: 'v' })),
  }),
  onTask('host', 'a proxy in the network of the host', {
    proxyConfiguration: proxy('agent', APP_MESH),
  }),
  onTask('host', 'ephemeral storage on an instance', { ephemeralStorage: { sizeInGiB: 50 } }),
  onTask('host', 'no containers', { containerDefinitions: [] }),
  onFirst('host', 'no essential container', { essential: false }),
  onFirst('host', 'another host port', { portMappings: [{ containerPort: 80, hostPort: 81 }] }),
  onFirst('host', 'no memory at all', { memory: undefined }),
  onTask('windows', 'ARM64', {
    runtimePlatform: {
      cpuArchitecture: 'ARM64',
      operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE',
    },
  }),
  onTask('windows', 'half a vCPU', { cpu: '512', memory: '1024' }),
];
