import type { EcsService } from '../../../model/ecs-service.ts';
import { answerMode } from '../../placement/answer-mode.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import { placeTasks } from '../../placement/place-tasks.ts';
import type { Question } from '../../placement/question.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector, itemsOf, type Part } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { loadService } from '../service/load-service.ts';
import { type LiveCluster, liveQuestion, runsOnInstances } from './live-question.ts';
import { readLiveCluster } from './read-live-cluster.ts';

/** Where more tasks of a service would go, on the cluster as it is now. Nothing was changed. */
export interface LivePlacement extends LiveAnswer {
  readonly kind: 'live-placement';
  /** `web:3`. */
  readonly taskDefinition: string;
  /** Tasks asked for beside those that run. */
  readonly count: number;
  readonly running: number;
  readonly placement: AnyPlacementAnswer;
}

const onFargate = ({ launchType, capacityProviderStrategy: providers }: EcsService): boolean =>
  launchType === 'FARGATE' ||
  providers.some(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));

const dryRun = (
  service: EcsService,
  question: Question,
  count: number,
): AnyPlacementAnswer | readonly string[] => {
  const input = { ...question.input, count };
  if (onFargate(service))
    return answerMode('fargate', {
      ...question,
      input: { ...input, strategy: [], constraint: [] },
    });
  return input.capacityProvider.length > 0
    ? answerMode('capacity-providers', { ...question, input })
    : placeTasks({ ...question, input }, count);
};

const cannot = (code: string, sentence: string, todo: string) => ({
  ok: false as const,
  advice: { code, sentence, todo },
});

/** On Fargate the tasks of the service show in which zones its subnets stand. */
const readOwnTasks = async (
  { readers, cluster, service }: ServiceTarget,
  collector: Collector,
): Promise<Part<LiveCluster>> => {
  const filter = { service, desiredStatus: 'RUNNING' } as const;
  const tasks = await collector.read('tasks of the service', readers.ecs.tasks(cluster, filter));
  return { known: true, value: { instances: [], tasks: itemsOf(tasks) } };
};

/**
 * Dry run of `count` more tasks of a service on the live cluster: container instances, capacity providers or Fargate. It
 * needs the service, its task definition and the instances; without one of them it says which.
 */
export const placeLive = async (
  target: ServiceTarget,
  count: number,
  { clock }: LiveDeps,
): Promise<Outcome<LivePlacement>> => {
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const service = loaded.answer;
  if (service.taskDefinition === undefined)
    return cannot(
      'no-task-definition',
      `The service ${service.serviceName} names no task definition of its own (controller ${service.deploymentController}).`,
      'Ask about its task definition with `place` and a pasted one.',
    );
  const [task, cluster] = await Promise.all([
    collector.read(
      'the task definition',
      target.readers.ecs.taskDefinition(service.taskDefinition),
    ),
    runsOnInstances(service) ? readLiveCluster(target, collector) : readOwnTasks(target, collector),
  ]);
  if (!task.known) return { ok: false, advice: task.advice };
  if (!cluster.known) return { ok: false, advice: cluster.advice };
  const placed = dryRun(service, liveQuestion(service, task.value, cluster.value), count);
  if (!('mode' in placed)) return cannot('not-placeable', placed.join(' '), 'Correct the request.');
  return {
    ok: true,
    answer: {
      kind: 'live-placement',
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, clock),
      gaps: collector.gaps(),
      taskDefinition: `${task.value.family}:${task.value.revision}`,
      count,
      running: service.runningCount,
      placement: placed,
    },
  };
};
