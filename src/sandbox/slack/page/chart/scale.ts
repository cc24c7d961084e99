const steps = [1, 2, 2.5, 5, 10];
const smallestSpan = 1e-9;

/** Round marks that cover all values and zero: at most six, the first and last being the ends of the axis. */
export const marksFor = (values: readonly number[]): readonly number[] => {
  const low = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const high = highest - low < smallestSpan ? 1 : highest;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (steps.find((candidate) => candidate * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
};

/** A number for an axis: `1.2k`, `3.5M`, `0.25`. */
export const markText = (value: number): string =>
  new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
