import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';

/** Trying one more type costs a whole search, and nobody reads ten ways to add instances. */
const TYPES = 3;

/** The instance types that most instances of the cluster have, by which a fix may enlarge it. */
export const fixTypes = ({ attributes }: ClusterSnapshot): readonly string[] => {
  const counts = new Map<string, number>();
  for (const own of attributes) {
    const type = own.get('ecs.instance-type');
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, TYPES)
    .map(([type]) => type);
};
