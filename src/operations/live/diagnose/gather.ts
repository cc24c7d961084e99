import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsServiceDeployment } from '../../../model/ecs-service-deployment.ts';
import type { EcsTask, TaskProtection } from '../../../model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { ScalableTarget, ScalingActivity } from '../../../model/scaling.ts';
import type { PlacementAnswer } from '../../placement/place-answer.ts';
import { placeTasks } from '../../placement/place-tasks.ts';
import { type Collector, itemsOf, NOT_ASKED, type Part, valueOr } from '../answer/collector.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { liveQuestion, runsOnInstances } from '../placement/live-question.ts';
import { readLiveCluster } from '../placement/read-live-cluster.ts';
import { eventsSinceSteady } from '../service/service-health.ts';
import { readTargetGroups, type TargetGroupHealth } from '../service/target-groups.ts';

/** All that was looked at to say why a service is as it is. Undefined: not read, because AWS did not tell. */
export interface Gathered {
  readonly service: EcsService;
  readonly stopped: readonly EcsTask[] | undefined;
  readonly running: readonly EcsTask[] | undefined;
  readonly targetGroups: readonly TargetGroupHealth[];
  readonly scalingTarget: ScalableTarget | undefined;
  readonly activities: readonly ScalingActivity[];
  readonly serviceDeployments: readonly EcsServiceDeployment[];
  readonly task: EcsTaskDefinition | undefined;
  /** The revision that ran before, while a deployment is on its way. */
  readonly before: EcsTaskDefinition | undefined;
  readonly protections: readonly TaskProtection[];
  /** Dry run of the tasks that are missing; null where none is missing or there are no instances. */
  readonly placement: PlacementAnswer | null;
}

const when = <Value>(wanted: boolean, read: () => Promise<Part<Value>>): Promise<Part<Value>> =>
  wanted ? read() : Promise.resolve(NOT_ASKED);

/** Whether the record of deployments can say more than the service itself. */
const wantsDeployments = (service: EcsService, isAiling: boolean): boolean =>
  service.deploymentController === 'ECS' &&
  (isAiling ||
    service.deployments.length > 1 ||
    service.events.some(({ message }) => /deployment failed|rolling back/.test(message)));

const PLACEMENT_EVENT = /unable to place a task/;

const missingTasks = (service: EcsService): number => {
  const { desiredCount, runningCount, pendingCount } = service;
  const missing = desiredCount - runningCount - pendingCount;
  const said = eventsSinceSteady(service).some(({ message }) => PLACEMENT_EVENT.test(message));
  return missing > 0 ? missing : said ? 1 : 0;
};

const dryRun = async (
  target: ServiceTarget,
  service: EcsService,
  task: EcsTaskDefinition | undefined,
  collector: Collector,
): Promise<PlacementAnswer | null> => {
  const count = missingTasks(service);
  if (count === 0 || task === undefined || !runsOnInstances(service)) return null;
  const cluster = await readLiveCluster(target, collector);
  if (!cluster.known) return null;
  const placed = placeTasks(liveQuestion(service, task, cluster.value), count);
  return 'mode' in placed ? placed : null;
};

/** During a deployment more tasks than wanted are normal, unless an event speaks of protection. */
const mayBeProtected = ({ runningCount, desiredCount, deployments, events }: EcsService): boolean =>
  runningCount > desiredCount &&
  (deployments.length === 1 || events.some(({ message }) => /protect/.test(message)));

const readProtections = (
  { readers, cluster }: ServiceTarget,
  service: EcsService,
  running: readonly EcsTask[],
  collector: Collector,
): Promise<Part<readonly TaskProtection[]>> =>
  when(running.length > 0 && mayBeProtected(service), () =>
    collector.read(
      'task protection',
      readers.ecs.taskProtection(
        cluster,
        running.map(({ taskArn }) => taskArn),
      ),
    ),
  );

/** The task definition that ran before: of the other deployment, else of the revision that the newest deployment replaced. */
const earlierDefinition = async (
  { readers }: ServiceTarget,
  service: EcsService,
  [newest]: readonly EcsServiceDeployment[],
  collector: Collector,
): Promise<EcsTaskDefinition | undefined> => {
  const differs = (arn: string | undefined): boolean =>
    arn !== undefined && arn !== service.taskDefinition;
  const other = service.deployments.find(({ taskDefinition }) => differs(taskDefinition));
  const source = newest?.sourceRevisionArns[0];
  const revisions = await when(other === undefined && source !== undefined, () =>
    collector.read('the earlier revision', readers.ecs.serviceRevisions([source ?? ''])),
  );
  const arn =
    other?.taskDefinition ??
    itemsOf(revisions).find(({ taskDefinition }) => differs(taskDefinition))?.taskDefinition;
  if (arn === undefined) return undefined;
  const read = await collector.read('the earlier task definition', readers.ecs.taskDefinition(arn));
  return valueOr(read, undefined);
};

/**
 * Reads what may say why a service is as it is, as much as possible at once: tasks, target health, autoscaling and the task
 * definition; then, only where the service asks for it, deployments, protection, the earlier revision and the instances.
 */
export const gather = async (
  target: ServiceTarget,
  service: EcsService,
  isAiling: boolean,
  collector: Collector,
): Promise<Gathered> => {
  const { readers, cluster, service: name } = target;
  const { ecs, scaling } = readers;
  const [stopped, running, targetGroups, scalingTarget, records, task] = await Promise.all([
    collector.read(
      'stopped tasks',
      ecs.tasks(cluster, { service: name, desiredStatus: 'STOPPED' }),
    ),
    collector.read(
      'running tasks',
      ecs.tasks(cluster, { service: name, desiredStatus: 'RUNNING' }),
    ),
    readTargetGroups(readers, service, collector),
    collector.read('autoscaling', scaling.target(cluster, name)),
    when(wantsDeployments(service, isAiling), () =>
      collector.read('service deployments', ecs.serviceDeployments(cluster, name)),
    ),
    when(service.taskDefinition !== undefined, () =>
      collector.read('the task definition', ecs.taskDefinition(service.taskDefinition ?? '')),
    ),
  ]);
  const limits = valueOr(scalingTarget, undefined);
  const definition = valueOr(task, undefined);
  const deployments = itemsOf(records);
  const [activities, protections, placement, before] = await Promise.all([
    when(limits !== undefined, () =>
      collector.read('scaling activities', scaling.activities(cluster, name)),
    ),
    readProtections(target, service, itemsOf(running), collector),
    dryRun(target, service, definition, collector),
    isAiling || service.deployments.length > 1
      ? earlierDefinition(target, service, deployments, collector)
      : undefined,
  ]);
  return {
    service,
    stopped: valueOr(stopped, undefined),
    running: valueOr(running, undefined),
    targetGroups,
    scalingTarget: limits,
    activities: itemsOf(activities),
    serviceDeployments: deployments,
    task: definition,
    before,
    protections: itemsOf(protections),
    placement,
  };
};
