import type { EcsService } from '../../../model/ecs-service.ts';
import { deploymentBounds } from '../../../placement/modes/deployment-bounds.ts';
import { answerMode } from '../../placement/answer-mode.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import { placeInput } from '../../placement/place-input.ts';
import { placeTasks } from '../../placement/place-tasks.ts';
import type { Question } from '../../placement/question.ts';
import { counted, figure } from '../../placement/words.ts';
import type { ServiceWish } from './live-placement.ts';

type Answer = AnyPlacementAnswer | readonly string[];

/** Whether AWS picks the place without instances. */
const onFargate = ({ launchType, capacityProviderStrategy: providers }: EcsService): boolean =>
  launchType === 'FARGATE' ||
  providers.some(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));

/** The question with what is tried put in; sentences where that cannot be read. */
export const withChanges = (
  question: Question,
  changes: ServiceWish['changes'],
): Question | readonly string[] => {
  const read = placeInput.safeParse(changes);
  if (!read.success) return [...new Set(read.error.issues.map(({ message }) => message))];
  const { add, cpu, memory, withoutHostPorts, seed, robust, vcpuQuota, vcpuInUse } = read.data;
  return {
    ...question,
    input: {
      ...question.input,
      ...{ add, cpu, memory, withoutHostPorts, seed, robust, vcpuQuota, vcpuInUse },
    },
  };
};

const noInstances = ({ serviceName }: EcsService, what: string): readonly string[] => [
  `${serviceName} runs on Fargate, where no instance is chosen: ${what}`,
];

const fargateRun = (
  service: EcsService,
  question: Question,
  { mode }: ServiceWish,
  count: number,
): Answer => {
  const run = (tasks: number, warnings: readonly string[] = []): Answer =>
    answerMode('fargate', {
      ...question,
      input: { ...question.input, count: tasks, strategy: [], constraint: [] },
      warnings: [...question.warnings, ...warnings],
    });
  if (mode === 'place') return run(count);
  if (mode !== 'deploy')
    return noInstances(service, 'ECS keeps the tasks even over the zones of its subnets.');
  const { minimumHealthyPercent, maximumPercent } = service;
  const bounds = deploymentBounds(count, minimumHealthyPercent, maximumPercent);
  if (bounds.canStartFirst === 0)
    return noInstances(
      service,
      `a deployment starts nothing before it has stopped ${counted(bounds.canStopFirst, 'task')}.`,
    );
  return run(bounds.canStartFirst, [
    `A deployment of ${counted(count, 'task')} needs room for ${figure(bounds.canStartFirst)} more at first (maximumPercent ${maximumPercent ?? 200}); later ones take the room of those that stop.`,
  ]);
};

const onInstances = (
  service: EcsService,
  question: Question,
  { mode }: ServiceWish,
  count: number,
): Answer => {
  const asked = { ...question, input: { ...question.input, count } };
  const isDaemon = service.schedulingStrategy === 'DAEMON';
  if (isDaemon && (mode === 'scale-in' || mode === 'rebalance'))
    return [
      `${service.serviceName} is a DAEMON service: ECS runs one task on every instance, so that there is nothing to ${mode === 'rebalance' ? 'rebalance' : 'scale in'}.`,
    ];
  if (isDaemon) return answerMode('daemon', { ...asked, input: { ...asked.input, strategy: [] } });
  if (mode === 'scale-in') {
    const desired = Math.max(0, service.desiredCount - count);
    return answerMode('scale-in', { ...asked, input: { ...asked.input, count: desired } });
  }
  if (mode === 'deploy' || mode === 'rebalance') return answerMode(mode, asked);
  return asked.input.capacityProvider.length > 0
    ? answerMode('capacity-providers', asked)
    : placeTasks(asked, count);
};

/** Answers a question about a service by where and how it runs. Sentences when it makes no sense there. */
export const dryRun = (
  service: EcsService,
  question: Question,
  wish: ServiceWish,
  count: number,
): Answer =>
  onFargate(service)
    ? fargateRun(service, question, wish, count)
    : onInstances(service, question, wish, count);
