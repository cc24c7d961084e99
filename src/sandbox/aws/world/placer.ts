import type { PlacementConstraint, PlacementStrategy } from '../../../model/placement.ts';
import type { TaskDefinition } from '../../../model/task-definition.ts';

/** What the scheduler asks before it starts tasks on container instances. */
interface PlacerRequest {
  /** As DescribeContainerInstances prints them. */
  readonly containerInstances: readonly unknown[];
  /** As DescribeTasks prints them: those that stand on the instances. */
  readonly tasks: readonly unknown[];
  readonly taskDefinition: TaskDefinition;
  readonly count: number;
  readonly service: string | undefined;
  readonly group: string;
  readonly strategy: readonly PlacementStrategy[];
  readonly constraints: readonly PlacementConstraint[];
  readonly launchType: string | undefined;
  /** Zones of the subnets, for tasks with an own network interface. */
  readonly availabilityZones: readonly string[] | undefined;
  readonly seed: number;
}

/** Where the tasks go, and why the rest does not. */
export interface PlacerAnswer {
  /** One entry a task. */
  readonly containerInstanceArns: readonly string[];
  /** Each instance that could not take a task more, with its first reason, as RunTask names it. */
  readonly failures: readonly { readonly arn: string; readonly reason: string }[];
  /** What ECS says in the service's events; undefined when all were placed or there is no service. */
  readonly event: string | undefined;
  /** What AWS would refuse before it looks at any instance. */
  readonly problems: readonly string[];
}

/** The placement engine, handed in. */
export type Placer = (request: PlacerRequest) => PlacerAnswer;
