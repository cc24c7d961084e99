import { CAPABILITY, clusterListsCapabilities } from './filters/attribute.ts';
import type { PreparedPlacement } from './prepare-placement.ts';
import { traitsOf } from './query-language/traits.ts';

const DERIVED =
  'The attributes that the task needs were derived from its definition; AWS prints its own list as requiresAttributes.';

/** What the answer relies on that AWS does not document, as whole sentences. `widest` is the most instances in one tie. */
export const placementAssumptions = (
  { constraints, group, input, strategy }: PreparedPlacement,
  widest: number,
): readonly string[] => {
  const { cluster, demand } = input;
  const queries = constraints.flatMap((one) => (one.type === 'memberOf' ? [one] : []));
  const traits = queries.map(({ expression }) => traitsOf(expression));
  const random = strategy.some(({ type }) => type?.toLowerCase() === 'random');
  return [
    ...(strategy.length > 1
      ? [
          'Each strategy chooses among all instances that the one before found equally good; AWS shows chains by example only.',
        ]
      : []),
    ...(widest > 1
      ? [
          `Up to ${widest} instances were equally good for one task. AWS does not say which it takes: counts by the spread fields are sure, those of single instances are not.`,
        ]
      : []),
    ...(random
      ? ['A random choice is repeated here by seed or lowest id; ECS will choose others.']
      : []),
    ...(demand.attributes.some(({ derived }) => derived) ? [DERIVED] : []),
    ...(demand.attributes.some(({ name }) => name.includes(CAPABILITY)) &&
    !clusterListsCapabilities(cluster)
      ? ['No instance lists what its agent can do, so all are taken to be able to run the task.']
      : []),
    ...(demand.gpus > 0 ? ['remainingResources is taken to list the GPUs that are free.'] : []),
    ...(demand.networkInterfaces > 0 && cluster.awsvpcTasks.total.some(Number.isNaN)
      ? ['Where the instance type tells no limit of network interfaces, none was counted.']
      : []),
    ...(traits.some(({ dynamic }) => dynamic)
      ? ['Tasks placed in this dry run count as running for the cluster query.']
      : []),
    ...(traits.some(({ neededGroups }) => neededGroups.includes(group))
      ? [
          `The constraint asks for a task of ${group} on the instance, so the first task of that group fits nowhere on an empty cluster.`,
        ]
      : []),
    ...new Set(traits.flatMap(({ assumptions }) => assumptions)),
  ];
};
