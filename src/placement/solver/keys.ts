import type { Problem } from './problem.ts';

/** The keys of all instances while tasks are placed. */
export interface Keys {
  /** Level → code → tasks of the group; empty for levels of single instances. */
  readonly counts: readonly Int32Array[];
  /** Level → instance → key; empty for value levels. */
  readonly own: readonly Float64Array[];
  /** How an instance compares with its former self after taking a task, in its own keys: -1 better, 0 same, 1 worse. */
  readonly drift: number;
  /** Compares two instances by their own keys alone. */
  compareOwn(one: number, other: number): number;
  /** Counts a task placed on the instance. */
  take(instance: number): void;
}

/** Fresh keys of a problem, as they stand before the first task. */
export const createKeys = ({ levels }: Problem): Keys => {
  const counts = levels.map((level) =>
    level.kind === 'value' ? Int32Array.from(level.counts) : new Int32Array(0),
  );
  const own = levels.map((level) =>
    level.kind === 'own' ? Float64Array.from(level.start) : new Float64Array(0),
  );
  const ownColumns = own.filter((_, index) => levels[index]?.kind === 'own');
  const steps = levels.map((level) => (level.kind === 'own' ? level.step : 0));
  const codes = levels.map((level) => (level.kind === 'value' ? level.codes : undefined));
  return {
    counts,
    own,
    drift: Math.sign(steps.find((step) => step !== 0) ?? 0),
    compareOwn: (one, other) => {
      for (let index = 0; index < ownColumns.length; index += 1) {
        const column = ownColumns[index];
        if (column === undefined) continue;
        const gap = (column[one] ?? 0) - (column[other] ?? 0);
        if (gap !== 0) return gap;
      }
      return 0;
    },
    take: (instance) => {
      for (let index = 0; index < levels.length; index += 1) {
        const values = codes[index];
        if (values === undefined) {
          const column = own[index];
          if (column !== undefined)
            column[instance] = (column[instance] ?? 0) + (steps[index] ?? 0);
          continue;
        }
        const column = counts[index];
        const code = values[instance] ?? 0;
        if (column !== undefined) column[code] = (column[code] ?? 0) + 1;
      }
    },
  };
};
