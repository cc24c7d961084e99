import type { EcsTask } from '../../../model/ecs-task.ts';
import type { Demand } from '../../../model/placement.ts';
import { demandOf } from '../../../placement/demand/demand-of.ts';
import type { DrainedService } from '../../../placement/modes/drain.ts';
import { answerMode } from '../../placement/answer-mode.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector } from '../answer/collector.ts';
import type { Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ClusterTarget } from '../names/service-target.ts';
import { isNamed } from './find-instances.ts';
import { cannot, type LivePlacement } from './live-placement.ts';
import { type LiveCluster, taskQuestion } from './live-question.ts';
import { readLiveCluster } from './read-live-cluster.ts';

/** More definitions on one instance than this are taken by the size of their tasks. */
const DEFINITIONS = 20;

const UNKNOWN = demandOf({});

const SERVICE = 'service:';

/** The tasks that stand on the instances. */
const tasksOn = (
  { instances, tasks = [] }: LiveCluster,
  names: readonly string[],
): readonly EcsTask[] => {
  const drained = new Set(
    instances.filter(isNamed(names)).map(({ containerInstanceArn }) => containerInstanceArn),
  );
  return tasks.filter(({ containerInstanceArn }) => drained.has(containerInstanceArn));
};

/** What the tasks take, by the ARN of their definition; what AWS does not tell is left out. */
const demandsOf = async (
  tasks: readonly EcsTask[],
  { readers }: ClusterTarget,
  collector: Collector,
): Promise<ReadonlyMap<string, Demand>> => {
  const arns = new Set(tasks.map(({ taskDefinitionArn }) => taskDefinitionArn));
  const read = await Promise.all(
    [...arns].slice(0, DEFINITIONS).map(async (arn) => ({
      arn,
      task: await collector.read('a task definition', readers.ecs.taskDefinition(arn)),
    })),
  );
  return new Map(
    read.flatMap(({ arn, task }) =>
      task.known ? [[arn, demandOf(task.value.definition)] as const] : [],
    ),
  );
};

/** The services of the tasks, by name: how they are placed, and whether they are daemons. */
const servicesOf = async (
  tasks: readonly EcsTask[],
  { readers, cluster }: ClusterTarget,
  collector: Collector,
): Promise<ReadonlyMap<string, DrainedService> | undefined> => {
  const names = tasks.flatMap(({ group = '' }) =>
    group.startsWith(SERVICE) ? [group.slice(SERVICE.length)] : [],
  );
  if (names.length === 0) return undefined;
  const described = readers.ecs.describeServices(cluster, [...new Set(names)]);
  const read = await collector.read('services of the tasks', described);
  if (!read.known) return undefined;
  return new Map(
    read.value.services.map(({ serviceName, schedulingStrategy, definition }) => [
      serviceName,
      {
        daemon: schedulingStrategy === 'DAEMON',
        strategy: definition.placementStrategy,
        constraints: definition.placementConstraints,
      },
    ]),
  );
};

/** Where the tasks of instances of a live cluster would go when these are drained. */
export const drainLive = async (
  target: ClusterTarget,
  instances: readonly string[],
  { clock }: Pick<LiveDeps, 'clock'>,
): Promise<Outcome<LivePlacement>> => {
  const collector = createCollector();
  const cluster = await readLiveCluster(target, collector);
  if (!cluster.known) return { ok: false, advice: cluster.advice };
  const tasks = tasksOn(cluster.value, instances);
  const [demands, services] = await Promise.all([
    demandsOf(tasks, target, collector),
    servicesOf(tasks, target, collector),
  ]);
  const question = taskQuestion(UNKNOWN, cluster.value);
  const placed = answerMode('drain', {
    ...question,
    demands,
    ...(services === undefined ? {} : { services }),
    input: { ...question.input, instance: [...instances] },
  });
  if (!('mode' in placed))
    return cannot(
      'not-placeable',
      placed.join(' '),
      `Look at the instances of ${target.cluster}: \`query agentConnected == true on ${target.cluster}\`.`,
    );
  const [first] = cluster.value.instances;
  return {
    ok: true,
    answer: {
      kind: 'live-placement',
      about: aboutOf(
        { ...target, arn: first?.containerInstanceArn ?? undefined },
        collector,
        clock,
      ),
      gaps: collector.gaps(),
      taskDefinition: null,
      count: null,
      running: null,
      placement: placed,
    },
  };
};
