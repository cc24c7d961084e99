import type { ContainerInstance } from '../../../model/container-instance.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTask } from '../../../model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import { demandOf } from '../../../placement/demand/demand-of.ts';
import { parseClusterSnapshot } from '../../../placement/snapshot/parse-cluster-snapshot.ts';
import { placeInput } from '../../placement/place-input.ts';
import type { Question } from '../../placement/question.ts';

/** What was read of a cluster for placement. */
export interface LiveCluster {
  readonly instances: readonly ContainerInstance[];
  /** Running and starting tasks of the whole cluster; undefined where AWS did not tell. */
  readonly tasks: readonly EcsTask[] | undefined;
}

/** Whether the tasks of a service land on container instances, so that a dry run makes sense. */
export const runsOnInstances = ({ launchType, capacityProviderStrategy }: EcsService): boolean =>
  launchType === undefined || launchType === 'EC2'
    ? !capacityProviderStrategy.some(({ capacityProvider }) =>
        capacityProvider.startsWith('FARGATE'),
      )
    : launchType === 'EXTERNAL';

const STAND_IN =
  'No task of the service runs, so that nobody knows the zones of its subnets; each subnet stands in for a zone.';

/** Zones in which tasks run now on Fargate: subnets do not name theirs. */
const fargateZones = (
  { network }: EcsService,
  tasks: readonly EcsTask[],
): { readonly zones: readonly string[]; readonly warnings: readonly string[] } => {
  const zones = [...new Set(tasks.flatMap(({ availabilityZone }) => availabilityZone ?? []))];
  return zones.length > 0
    ? { zones, warnings: [] }
    : { zones: network?.subnets ?? [], warnings: [STAND_IN] };
};

/** The question about a task that no service runs, on the cluster as it is. */
export const taskQuestion = (
  demand: Question['demand'],
  { instances, tasks }: LiveCluster,
): Question => ({
  input: placeInput.parse({}),
  cluster: parseClusterSnapshot({
    containerInstances: instances,
    ...(tasks === undefined ? {} : { tasks }),
  }),
  fargateTasks: (tasks ?? [])
    .filter(({ containerInstanceArn }) => containerInstanceArn === undefined)
    .map(({ group, availabilityZone }) => ({ group, availabilityZone })),
  demand,
  demandBefore: demand,
  warnings: [],
});

/** The question "where would more tasks of this service go", from what is there now. */
export const liveQuestion = (
  service: EcsService,
  task: EcsTaskDefinition,
  cluster: LiveCluster,
): Question => {
  const { placementStrategy = [], placementConstraints = [] } = service.definition;
  const { zones, warnings } = runsOnInstances(service)
    ? { zones: [], warnings: [] }
    : fargateZones(service, cluster.tasks ?? []);
  const { minimumHealthyPercent, maximumPercent } = service;
  const question = taskQuestion(demandOf(task.definition), cluster);
  return {
    ...question,
    input: {
      ...question.input,
      service: service.serviceName,
      strategy: [...placementStrategy],
      constraint: [...placementConstraints],
      ...(service.launchType === 'EC2' || service.launchType === 'EXTERNAL'
        ? { launchType: service.launchType }
        : {}),
      capacityProvider: [...service.capacityProviderStrategy],
      ...(zones.length === 0 ? {} : { availabilityZones: [...zones] }),
      minimumHealthyPercent,
      maximumPercent,
    },
    warnings,
  };
};
