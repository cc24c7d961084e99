import type { ServiceDescription } from '../operations/live/service/describe-service.ts';
import { counted, figure } from '../operations/placement/words.ts';
import {
  aboutLine,
  block,
  gapsBlock,
  type LivePage,
  labelled,
  pageOf,
  serviceHead,
  titled,
} from './render-live-parts.ts';
import { deploymentsBlock, eventsBlock, targetGroupTexts } from './render-live-service.ts';
import { noteText } from './render-notes.ts';

const TIERS = [
  ['refused', 'red'],
  ['fails', 'yellow'],
  ['advice', 'cyan'],
] as const;

const definitionLines = (
  { taskDefinition }: ServiceDescription,
  page: LivePage,
): readonly string[] => {
  if (taskDefinition === null) return [labelled('Task definition', 'unknown', page)];
  const { name, status, cpuUnits, memoryMiB, cpuArchitecture, containers } = taskDefinition;
  const about = [
    name,
    ...(status === 'ACTIVE' ? [] : [status]),
    ...(cpuUnits === null ? [] : [`${figure(cpuUnits)} CPU units`]),
    ...(memoryMiB === null ? [] : [`${figure(memoryMiB)} MiB`]),
    ...(cpuArchitecture === null ? [] : [cpuArchitecture]),
  ];
  return [
    labelled('Task definition', about.join(' · '), page),
    ...containers.map((one, at) =>
      labelled(at === 0 ? 'Containers' : '', `${one.name} runs ${one.image}`, page),
    ),
  ];
};

const capacityText = (answer: ServiceDescription): string => {
  const { capacityProviders, launchType, platformVersion } = answer;
  const providers = capacityProviders.map(
    ({ capacityProvider, weight, base }) =>
      `${capacityProvider} weight ${weight}${base > 0 ? ` base ${base}` : ''}`,
  );
  const where = providers.length > 0 ? providers.join(', ') : (launchType ?? 'EC2');
  return [where, ...(platformVersion === null ? [] : [`platform ${platformVersion}`])].join(' · ');
};

const networkLines = ({ network }: ServiceDescription, page: LivePage): readonly string[] =>
  network === null
    ? []
    : [
        labelled('Subnets', network.subnets.join(', ') || 'none', page),
        labelled('Security groups', network.securityGroups.join(', ') || 'none', page),
        labelled('Public IP', network.assignPublicIp, page),
      ];

const autoscalingText = ({ autoscaling }: ServiceDescription): string => {
  if (autoscaling === null) return 'unknown';
  if (autoscaling === 'none') return 'none';
  const { minCapacity, maxCapacity, suspended, policies, scheduled } = autoscaling;
  const off = Object.entries(suspended).flatMap(([what, isOff]) => (isOff ? [what] : []));
  return [
    `${minCapacity} to ${maxCapacity} tasks`,
    ...policies.map(({ policyName, metric, targetValue }) =>
      [policyName, metric, targetValue === undefined ? undefined : `at ${targetValue}`]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
    ...(scheduled.length === 0 ? [] : [counted(scheduled.length, 'scheduled action')]),
    ...(off.length === 0 ? [] : [`suspended: ${off.join(', ')}`]),
  ].join(' · ');
};

const deployingText = (answer: ServiceDescription): string => {
  const { minimumHealthyPercent: least, maximumPercent: most, circuitBreaker } = answer;
  const breaker =
    circuitBreaker?.enable === true
      ? `circuit breaker ${circuitBreaker.rollback ? 'with' : 'without'} rollback`
      : 'no circuit breaker';
  return [
    answer.deploymentStrategy ?? answer.deploymentController,
    ...(answer.schedulingStrategy === 'REPLICA' ? [] : [answer.schedulingStrategy]),
    ...(least === null || most === null ? [] : [`${least} % to ${most} %`]),
    ...(answer.deploymentController === 'ECS' ? [breaker] : []),
  ].join(' · ');
};

const settingLines = (answer: ServiceDescription, page: LivePage): readonly string[] => {
  const balancers = [
    ...targetGroupTexts(answer.targetGroups),
    ...answer.classicLoadBalancers.map((name) => `Classic Load Balancer ${name}`),
  ];
  return [
    ...definitionLines(answer, page),
    labelled('Capacity', capacityText(answer), page),
    ...networkLines(answer, page),
    ...balancers.map((text, at) => labelled(at === 0 ? 'Load balancer' : '', text, page)),
    labelled('Autoscaling', autoscalingText(answer), page),
    labelled('Deploys', deployingText(answer), page),
  ];
};

/** The rules judge what runs as if it were registered again: AWS has not refused it. */
const findingsBlock = (
  { findings, findingCounts: counts }: ServiceDescription,
  page: LivePage,
): string => {
  const parts = TIERS.flatMap(([tier, style]) =>
    counts[tier] > 0 ? [page.paint(style, `${counts[tier]} ${tier}`)] : [],
  );
  if (parts.length === 0) return block('The rules find nothing in what runs.', page, '');
  const lines = findings.map(({ tier, message }) => {
    const [, style] = TIERS.find(([name]) => name === tier) ?? TIERS[2];
    return block(message, page, `  ${page.paint(style, '•')} `, '    ');
  });
  return titled(`The rules find ${parts.join(', ')}`, lines, page);
};

/** A service with its settings, what happened to it and what the rules say. Values of variables are not in the answer. */
export const renderDescription = (answer: ServiceDescription, page: LivePage): string =>
  pageOf([
    serviceHead(answer, page),
    noteText(answer.notes, page),
    deploymentsBlock(answer.deployments, answer.about, page),
    titled('Settings', settingLines(answer, page), page),
    findingsBlock(answer, page),
    eventsBlock(answer.events, answer.about, page),
    gapsBlock(answer.gaps, page),
    aboutLine(answer.about, page),
  ]);
