import type { ServiceDescription } from '../../src/operations/live/service/describe-service.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import { targetGroupLines } from './live-service-parts.ts';
import { code, said } from './live-text.ts';

const CONTAINERS = 6;
const ITEMS = 4;

const list = (items: readonly string[]): string => {
  const shown = items.slice(0, ITEMS).map((item) => code(item, 100));
  const more = items.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

const sizeOf = (cpuUnits: number | null, memoryMiB: number | null): string =>
  [
    ...(cpuUnits === null ? [] : [`${figure(cpuUnits)} CPU units`]),
    ...(memoryMiB === null ? [] : [`${figure(memoryMiB)} MiB`]),
  ].join(', ');

/** The task definition with its size, and each container with its image. */
export const taskDefinitionText = ({ taskDefinition }: ServiceDescription): string => {
  if (taskDefinition === null) return '*Task definition* unknown';
  const { name, status, containers, cpuArchitecture } = taskDefinition;
  const size = sizeOf(taskDefinition.cpuUnits, taskDefinition.memoryMiB);
  const about = [
    code(name),
    ...(status === 'ACTIVE' ? [] : [`*${said(status)}*`]),
    ...(size === '' ? [] : [size]),
    ...(cpuArchitecture === null ? [] : [said(cpuArchitecture)]),
  ];
  const lines = containers
    .slice(0, CONTAINERS)
    .map((one) => `• ${code(one.name, 100)} runs ${code(one.image, 200)}`);
  const more = containers.length - lines.length;
  return [
    `*Task definition* ${about.join(' · ')}`,
    ...lines,
    ...(more > 0 ? [`and ${counted(more, 'more container', 'more containers')}`] : []),
  ].join('\n');
};

const capacityText = (answer: ServiceDescription): string => {
  const { capacityProviders, launchType, platformVersion } = answer;
  const providers = capacityProviders
    .slice(0, ITEMS)
    .map(
      ({ capacityProvider, weight, base }) =>
        `${code(capacityProvider, 100)} weight ${weight}${base > 0 ? ` base ${base}` : ''}`,
    );
  const where = providers.length > 0 ? providers.join(', ') : said(launchType ?? 'EC2');
  return `*Capacity* ${[where, ...(platformVersion === null ? [] : [`platform ${said(platformVersion)}`])].join(' · ')}`;
};

const networkText = ({ network }: ServiceDescription): readonly string[] =>
  network === null
    ? []
    : [
        `*Network* ${[
          `subnets ${list(network.subnets) || 'none'}`,
          `security groups ${list(network.securityGroups) || 'none'}`,
          `public IP ${said(network.assignPublicIp)}`,
        ].join(' · ')}`,
      ];

const balancerText = (answer: ServiceDescription): readonly string[] => {
  const lines = [
    ...targetGroupLines(answer.targetGroups),
    ...(answer.classicLoadBalancers.length === 0
      ? []
      : [`Classic Load Balancer ${list(answer.classicLoadBalancers)}`]),
  ];
  if (lines.length === 0) return [];
  const [only = ''] = lines;
  return [
    lines.length === 1
      ? `*Load balancer* ${only}`
      : `*Load balancers*\n${lines.map((line) => `• ${line}`).join('\n')}`,
  ];
};

const autoscalingText = ({ autoscaling }: ServiceDescription): string => {
  if (autoscaling === null) return '*Autoscaling* unknown';
  if (autoscaling === 'none') return '*Autoscaling* none';
  const { minCapacity, maxCapacity, suspended, policies, scheduled } = autoscaling;
  const off = Object.entries(suspended).flatMap(([what, isOff]) => (isOff ? [what] : []));
  return `*Autoscaling* ${[
    `${minCapacity} to ${maxCapacity} tasks`,
    ...policies
      .slice(0, ITEMS)
      .map(({ policyName, metric, targetValue }) =>
        [
          code(policyName, 100),
          ...(metric === undefined ? [] : [said(metric, 60)]),
          ...(targetValue === undefined ? [] : [`at ${targetValue}`]),
        ].join(' '),
      ),
    ...(scheduled.length === 0 ? [] : [counted(scheduled.length, 'scheduled action')]),
    ...(off.length === 0 ? [] : [`*suspended:* ${off.join(', ')}`]),
  ].join(' · ')}`;
};

const deployingText = (answer: ServiceDescription): string => {
  const { minimumHealthyPercent, maximumPercent, circuitBreaker } = answer;
  const breaker =
    circuitBreaker?.enable === true
      ? `circuit breaker ${circuitBreaker.rollback ? 'with rollback' : 'without rollback'}`
      : 'no circuit breaker';
  return `*Deploys* ${[
    said(answer.deploymentStrategy ?? answer.deploymentController),
    ...(answer.schedulingStrategy === 'REPLICA' ? [] : [said(answer.schedulingStrategy)]),
    ...(minimumHealthyPercent === null || maximumPercent === null
      ? []
      : [`${minimumHealthyPercent} % to ${maximumPercent} %`]),
    ...(answer.deploymentController === 'ECS' ? [breaker] : []),
  ].join(' · ')}`;
};

/** How the service is set up, a line for each side of it. */
export const settingsText = (answer: ServiceDescription): string =>
  [
    capacityText(answer),
    ...networkText(answer),
    ...balancerText(answer),
    autoscalingText(answer),
    deployingText(answer),
  ].join('\n');
