import type { Change } from '../../../model/change/change.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { Clock } from '../../../ports.ts';
import {
  type Collector,
  createCollector,
  itemsOf,
  NOT_ASKED,
  type Part,
  valueOr,
} from '../../live/answer/collector.ts';
import type { Outcome } from '../../live/answer/live-answer.ts';
import type { ServiceTarget } from '../../live/names/service-target.ts';
import { runsOnInstances } from '../../live/placement/live-question.ts';
import { placeLive } from '../../live/placement/place-live.ts';
import { loadService } from '../../live/service/load-service.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import { observedOf } from '../observed-of.ts';
import { isOnFargate } from './fargate-size.ts';
import { countAfter, tasksToPlace, type World } from './seen.ts';
import { OF_DEPLOYMENT, OF_SCALING } from './verdict-rule.ts';

const STAGED: readonly string[] = ['BLUE_GREEN', 'LINEAR', 'CANARY'];

interface Asked extends ServiceTarget {
  readonly change: Change;
  readonly found: EcsService;
  /** Tasks that the change adds; negative where it takes some away. */
  readonly added: number;
}

const when = <Value>(wanted: boolean, read: () => Promise<Part<Value>>): Promise<Part<Value>> =>
  wanted ? read() : Promise.resolve(NOT_ASKED);

/** The definition that runs after the change; only where something is judged by it. */
const readTask = (
  { change, found, readers, added }: Asked,
  collector: Collector,
): Promise<Part<EcsTaskDefinition>> => {
  const arn = change.kind === 'rollback' ? change.taskDefinition : found.taskDefinition;
  const isWeighed = added !== 0 || OF_DEPLOYMENT.includes(change.kind);
  const wanted = change.kind === 'rollback' || (isWeighed && isOnFargate(found));
  return when(wanted && arn !== undefined, () =>
    collector.read('the task definition', readers.ecs.taskDefinition(arn ?? '')),
  );
};

/** The definition that a rollback replaces, to say what is different. */
const readRunning = (
  { change, found: { taskDefinition: arn }, readers }: Asked,
  collector: Collector,
): Promise<Part<EcsTaskDefinition>> =>
  when(change.kind === 'rollback' && arn !== undefined && arn !== change.taskDefinition, () =>
    collector.read('the task definition that runs', readers.ecs.taskDefinition(arn ?? '')),
  );

const readScaling = async ({ readers, cluster, service, change }: Asked, collector: Collector) => {
  const { scaling } = readers;
  const target = await collector.read('autoscaling', scaling.target(cluster, service));
  const wanted = valueOr(target, undefined) !== undefined && change.kind !== 'restart';
  const [policies, scheduled, activities] = await Promise.all([
    when(wanted, () => collector.read('scaling policies', scaling.policies(cluster, service))),
    when(wanted, () =>
      collector.read('scheduled scaling', scaling.scheduledActions(cluster, service)),
    ),
    when(wanted, () => collector.read('scaling activities', scaling.activities(cluster, service))),
  ]);
  return {
    target,
    policies: itemsOf(policies),
    scheduled: itemsOf(scheduled),
    activities: itemsOf(activities),
  };
};

const readProtections = async (
  { readers, cluster, service, added }: Asked,
  collector: Collector,
): Promise<World['protections']> => {
  if (added >= 0) return [];
  const filter = { service, desiredStatus: 'RUNNING' } as const;
  const tasks = itemsOf(
    await collector.read('tasks of the service', readers.ecs.tasks(cluster, filter)),
  );
  if (tasks.length === 0) return [];
  const arns = tasks.map(({ taskArn }) => taskArn);
  return itemsOf(
    await collector.read('protection of tasks', readers.ecs.taskProtection(cluster, arns)),
  );
};

const dryRun = async (
  asked: Asked,
  collector: Collector,
  clock: Clock,
): Promise<AnyPlacementAnswer | undefined> => {
  const { found, added } = asked;
  if (added <= 0 || !runsOnInstances(found) || found.schedulingStrategy === 'DAEMON')
    return undefined;
  const count = tasksToPlace(found, found.desiredCount + added);
  const outcome = await placeLive(asked, count, { clock });
  if (outcome.ok) {
    outcome.answer.gaps.forEach(collector.note);
    return outcome.answer.placement;
  }
  const part = 'room on the instances';
  collector.note({
    ...outcome.advice,
    part,
    sentence: `Room on the instances missing: ${outcome.advice.sentence}`,
  });
  return undefined;
};

/**
 * Reads a service and what a change of it is judged by, each only where the change has to do with it. Without the service there
 * is nothing to judge, nor without what the change itself is about: the range, or the definition to go back to.
 */
export const look = async (
  change: Change,
  target: ServiceTarget,
  clock: Clock,
): Promise<Outcome<World>> => {
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const found = loaded.answer;
  const added = countAfter(change, found.desiredCount) - found.desiredCount;
  const asked: Asked = { ...target, change, found, added };
  const { ecs } = target.readers;
  const [scaling, task, running, deployments, protections, placement] = await Promise.all([
    readScaling(asked, collector),
    readTask(asked, collector),
    readRunning(asked, collector),
    when(STAGED.includes(found.deploymentStrategy ?? ''), () =>
      collector.read(
        'the stage of the deployment',
        ecs.serviceDeployments(target.cluster, target.service),
      ),
    ),
    readProtections(asked, collector),
    dryRun(asked, collector, clock),
  ]);
  if (OF_SCALING.includes(change.kind) && !scaling.target.known)
    return { ok: false, advice: scaling.target.advice };
  if (change.kind === 'rollback' && !task.known) return { ok: false, advice: task.advice };
  const { target: range, ...rest } = scaling;
  const world: World = {
    service: found,
    before: observedOf(found, valueOr(range, undefined)),
    ...rest,
    deployment: itemsOf(deployments)[0],
    task: valueOr(task, undefined),
    running: valueOr(running, undefined),
    protections,
    placement,
    unread: collector.gaps().toSorted((one, other) => (one.sentence < other.sentence ? -1 : 1)),
  };
  return { ok: true, answer: world };
};
