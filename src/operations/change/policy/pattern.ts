interface Place {
  readonly cluster: string;
  /** `*` for all services of the cluster. */
  readonly service: string;
}

const parts = (pattern: string): readonly [cluster: string, service: string] => {
  const [cluster = '', service = '*'] = pattern.split('/');
  return [cluster, service];
};

/** Whether the text is one that the part of a pattern means; `*` is any characters. Takes time of text × pattern at most. */
const fits = (part: string, text: string): boolean => {
  let [at, star, from] = [0, -1, 0];
  let index = 0;
  while (index < text.length) {
    if (part[at] === '*') {
      star = at;
      from = index;
      at += 1;
    } else if (part[at] === text[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      from += 1;
      index = from;
      at = star + 1;
    } else return false;
  }
  return [...part.slice(at)].every((rest) => rest === '*');
};

/**
 * Whether a pattern (`*`, `CLUSTER` or `CLUSTER/SERVICE`, `*` for any characters, as AWS spells the names) covers a service. A
 * service `*` is covered where all services of the cluster are.
 */
export const covers = (pattern: string, { cluster, service }: Place): boolean => {
  const [ofCluster, ofService] = parts(pattern);
  return fits(ofCluster, cluster) && fits(ofService, service);
};

/** The same in any case: for what forbids, where a wrong capital must not open a door. */
export const coversInAnyCase = (pattern: string, { cluster, service }: Place): boolean =>
  covers(pattern.toLowerCase(), {
    cluster: cluster.toLowerCase(),
    service: service.toLowerCase(),
  });

/** What a pattern means, as a place that other patterns can cover. */
export const placeOf = (pattern: string): Place => {
  const [cluster, service] = parts(pattern);
  return { cluster, service };
};
