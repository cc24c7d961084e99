import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import { demandOf } from '../../../placement/demand/demand-of.ts';
import type { Question } from '../../placement/question.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector, itemsOf, type Part } from '../answer/collector.ts';
import type { Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { loadService } from '../service/load-service.ts';
import { dryRun, withChanges } from './dry-run.ts';
import { cannot, type LivePlacement, type ServiceWish } from './live-placement.ts';
import { type LiveCluster, liveQuestion, runsOnInstances } from './live-question.ts';
import { readLiveCluster } from './read-live-cluster.ts';

const MORE_TASKS: ServiceWish = { mode: 'place', revision: undefined, changes: {} };

/** On Fargate the tasks of the service show in which zones its subnets stand. */
const readOwnTasks = async (
  { readers, cluster, service }: ServiceTarget,
  collector: Collector,
): Promise<Part<LiveCluster>> => {
  const filter = { service, desiredStatus: 'RUNNING' } as const;
  const tasks = await collector.read('tasks of the service', readers.ecs.tasks(cluster, filter));
  return { known: true, value: { instances: [], tasks: itemsOf(tasks) } };
};

/** Scale-in never takes a protected task, and only ECS knows which ones are. */
const withProtection = async (
  { readers, cluster, service }: ServiceTarget,
  live: LiveCluster,
  collector: Collector,
): Promise<LiveCluster> => {
  const own = (live.tasks ?? []).filter(({ group }) => group === `service:${service}`);
  if (own.length === 0) return live;
  const arns = own.map(({ taskArn }) => taskArn);
  const part = 'protection of tasks against scale-in';
  const read = await collector.read(part, readers.ecs.taskProtection(cluster, arns));
  const kept = new Set(
    itemsOf(read).flatMap((one) => (one.protectionEnabled ? [one.taskArn] : [])),
  );
  return {
    ...live,
    tasks: live.tasks?.map((task) =>
      kept.has(task.taskArn) ? { ...task, protectionEnabled: true } : task,
    ),
  };
};

const questionOf = (
  service: EcsService,
  running: EcsTaskDefinition,
  asked: EcsTaskDefinition,
  { cluster, pasted }: { readonly cluster: LiveCluster; readonly pasted: ServiceWish['pasted'] },
): Question => {
  const question = liveQuestion(service, asked, cluster);
  return {
    ...question,
    demand: pasted?.demand ?? question.demand,
    demandBefore: demandOf(running.definition),
    warnings: [...question.warnings, ...(pasted?.warnings ?? [])],
  };
};

/**
 * Dry run of `count` more tasks of a service on the live cluster: container instances, capacity providers or Fargate; or of
 * scaling in by `count`, of a deployment (of the desired count where none is given), of AZ rebalancing. It needs the
 * service, its task definition and the instances; without one of them it says which.
 */
export const placeLive = async (
  target: ServiceTarget,
  count: number | undefined,
  { clock }: Pick<LiveDeps, 'clock'>,
  wish: ServiceWish = MORE_TASKS,
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
  const { taskDefinition } = target.readers.ecs;
  const [running, asked, read] = await Promise.all([
    collector.read('the task definition', taskDefinition(service.taskDefinition)),
    wish.revision === undefined
      ? undefined
      : collector.read(`the task definition ${wish.revision}`, taskDefinition(wish.revision)),
    runsOnInstances(service) ? readLiveCluster(target, collector) : readOwnTasks(target, collector),
  ]);
  if (!running.known) return { ok: false, advice: running.advice };
  if (asked?.known === false) return { ok: false, advice: asked.advice };
  if (!read.known) return { ok: false, advice: read.advice };
  const { mode, pasted, changes } = wish;
  const cluster =
    mode === 'scale-in' ? await withProtection(target, read.value, collector) : read.value;
  const task = asked?.value ?? running.value;
  const question = withChanges(
    questionOf(service, running.value, task, { cluster, pasted }),
    changes,
  );
  if (!('input' in question)) return cannot('not-placeable', question.join(' '), 'Correct it.');
  const wanted = count ?? (mode === 'deploy' ? service.desiredCount : 1);
  const placed = dryRun(service, question, wish, wanted);
  if (!('mode' in placed))
    return cannot('not-placeable', placed.join(' '), 'Ask about more tasks: `place SERVICE 1`.');
  return {
    ok: true,
    answer: {
      kind: 'live-placement',
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, clock),
      gaps: collector.gaps(),
      taskDefinition: pasted?.name ?? `${task.family}:${task.revision}`,
      count: mode === 'rebalance' ? null : wanted,
      running: service.runningCount,
      placement: placed,
    },
  };
};
