import type { PlacementStrategy } from '../../model/placement.ts';

const SERVICE: readonly PlacementStrategy[] = [
  { type: 'spread', field: 'attribute:ecs.availability-zone' },
  { type: 'spread', field: 'instanceId' },
];
const RUN_TASK: readonly PlacementStrategy[] = [{ type: 'random' }];

/**
 * The strategy where none was given: a service spreads over zones and then over instances (developer guide, Replica),
 * RunTask picks at random (developer guide, scheduling tasks).
 */
export const strategyOrDefault = (
  given: readonly PlacementStrategy[] | undefined,
  isService: boolean,
): readonly PlacementStrategy[] => {
  if (given !== undefined && given.length > 0) return given;
  return isService ? SERVICE : RUN_TASK;
};
