import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions } from '../../model/placement.ts';
import type { DrainedService } from '../../placement/modes/drain.ts';
import type { PlaceInput } from './place-input.ts';
import type { FargateTask } from './read-cluster.ts';

/** A question about placement with all that was read for it. */
export interface Question {
  readonly input: PlaceInput;
  readonly cluster: ClusterSnapshot;
  readonly fargateTasks: readonly FargateTask[];
  readonly demand: Demand;
  /** The definition that runs now, for a deployment. */
  readonly demandBefore: Demand;
  /** What tasks of other definitions take, by the ARN of the definition, where it was read. */
  readonly demands?: ReadonlyMap<string, Demand>;
  /** What is known of services, by name, where they were read. */
  readonly services?: ReadonlyMap<string, DrainedService>;
  readonly warnings: readonly string[];
}

/** The options of the engine. Launch types without instances have a mode of their own. */
export const optionsOf = ({ input }: Pick<Question, 'input'>, count: number): PlacementOptions => ({
  count,
  service: input.service,
  group: input.group,
  strategy: input.strategy.length === 0 ? undefined : input.strategy,
  constraints: input.constraint,
  launchType: input.launchType,
  availabilityZones: input.availabilityZones,
  seed: input.seed,
});
