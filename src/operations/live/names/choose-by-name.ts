import type { ServiceTarget } from './service-target.ts';

/** The services that a name fits best, and how it fits them. */
export interface Chosen {
  readonly targets: readonly ServiceTarget[];
  readonly by: 'name' | 'prefix';
}

const lower = (text: string): string => text.toLowerCase();

/** Exact spelling before any other case, exact before prefix; the cluster counts in the same way. */
export const chooseByName = (
  service: string,
  cluster: string | undefined,
  all: readonly ServiceTarget[],
): Chosen => {
  const inCluster = all.filter((one) => one.cluster === cluster);
  const scope = inCluster.length > 0 ? inCluster : all;
  const same = scope.filter((one) => one.service === service);
  if (same.length > 0) return { targets: same, by: 'name' };
  const sameLetters = scope.filter((one) => lower(one.service) === lower(service));
  if (sameLetters.length > 0) return { targets: sameLetters, by: 'name' };
  return {
    targets: scope.filter((one) => lower(one.service).startsWith(lower(service))),
    by: 'prefix',
  };
};
