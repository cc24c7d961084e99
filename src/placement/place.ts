import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import type { Demand, PlacementOptions, PlacementResult } from '../model/placement.ts';
import { placementAssumptions } from './assumptions.ts';
import { instanceOutcomes, refusalCounts } from './outcomes.ts';
import { preparePlacement } from './prepare-placement.ts';
import { serviceEvent } from './service-event.ts';
import { mulberry32 } from './solver/random.ts';
import { createSolver } from './solver/solve.ts';

/**
 * Where ECS would place `options.count` tasks on the cluster, and why it would not place more: a dry run by the rules that
 * AWS documents, with what it does not document listed as assumptions. Same input, same answer; the order of the paste
 * does not matter. When `problems` is not empty, AWS would refuse the request and nothing is placed.
 */
export const place = (
  cluster: ClusterSnapshot,
  demand: Demand,
  options: PlacementOptions,
): PlacementResult => {
  const prepared = preparePlacement(cluster, demand, options);
  const { problem, problems, strategy, group } = prepared;
  const random = options.seed === undefined ? undefined : mulberry32(options.seed);
  const { placed, sequence, tieWidths } = createSolver(problem)(random);
  const instances = instanceOutcomes(prepared, placed);
  const unplaced = options.count - sequence.length;
  const widest = tieWidths.reduce((most, width) => Math.max(most, width), 0);
  return {
    requested: options.count,
    placed: sequence.length,
    unplaced,
    placements: instances
      .filter((outcome) => outcome.placed > 0)
      .map(({ instance, availabilityZone, placed: count }) => ({
        instance,
        availabilityZone,
        count,
      })),
    refusals: unplaced > 0 && problems.length === 0 ? refusalCounts(instances) : [],
    instances,
    seed: options.seed ?? null,
    ties: {
      tasks: tieWidths.reduce((tasks, width) => tasks + (width > 1 ? 1 : 0), 0),
      widest,
      settledBy: options.seed === undefined ? 'lowest-id' : 'seed',
    },
    group,
    strategy,
    demand,
    event: unplaced > 0 && problems.length === 0 ? serviceEvent(instances, options.service) : null,
    assumptions: placementAssumptions(prepared, widest),
    warnings: cluster.warnings,
    problems,
  };
};
