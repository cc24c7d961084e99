/** What CloudWatch keeps of one metric for one minute: a statistic set. */
export interface Sample {
  readonly sum: number;
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

/** A sample of several sources that differ a little from their average, such as the tasks of a service. */
export const spreadSample = (average: number, count: number, spread: number): Sample => ({
  sum: average * count,
  count,
  min: average * (1 - spread),
  max: count > 1 ? average * (1 + spread) : average,
});

/** A sample of one value. */
export const oneSample = (value: number): Sample => ({
  sum: value,
  count: 1,
  min: value,
  max: value,
});

/** A sample of things that were counted one by one, such as requests. */
export const countSample = (count: number): Sample => ({ sum: count, count, min: 1, max: 1 });

const percentile = (samples: readonly Sample[], share: number): number => {
  const low = Math.min(...samples.map(({ min }) => min));
  const high = Math.max(...samples.map(({ max }) => max));
  const average = total(samples, 'sum') / Math.max(1, total(samples, 'count'));
  return share < 0.5
    ? low + (average - low) * share * 2
    : average + (high - average) * (share - 0.5) * 2;
};

const total = (samples: readonly Sample[], of: 'sum' | 'count'): number =>
  samples.reduce((sum, sample) => sum + sample[of], 0);

/** A statistic over the minutes of a period: Average, Sum, Minimum, Maximum, SampleCount or pNN; undefined for any other. */
export const statisticOf = (stat: string, samples: readonly Sample[]): number | undefined => {
  const [, digits] = /^p(\d{1,2}(?:\.\d+)?|100)$/.exec(stat) ?? [];
  if (digits !== undefined) return percentile(samples, Number(digits) / 100);
  switch (stat) {
    case 'Average':
      return total(samples, 'sum') / Math.max(1, total(samples, 'count'));
    case 'Sum':
      return total(samples, 'sum');
    case 'SampleCount':
      return total(samples, 'count');
    case 'Minimum':
      return Math.min(...samples.map(({ min }) => min));
    case 'Maximum':
      return Math.max(...samples.map(({ max }) => max));
    default:
      return undefined;
  }
};
