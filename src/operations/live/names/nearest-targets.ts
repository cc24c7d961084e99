import { distance } from 'fastest-levenshtein';
import type { ServiceTarget } from './service-target.ts';

const NEAREST_MAX = 5;

/** Services whose names are like a name that does not exist, the nearest first; those that hold it count as near. */
export const nearestTargets = (
  name: string,
  all: readonly ServiceTarget[],
): readonly ServiceTarget[] => {
  const wanted = name.toLowerCase().slice(0, 255);
  return all
    .map((target) => {
      const own = target.service.toLowerCase();
      return { target, far: own.includes(wanted) ? 0 : distance(wanted, own) };
    })
    .filter(({ far, target }) => far <= Math.max(2, Math.floor(target.service.length / 3)))
    .sort(
      (one, other) => one.far - other.far || (one.target.service < other.target.service ? -1 : 1),
    )
    .slice(0, NEAREST_MAX)
    .map(({ target }) => target);
};
