import type { PreparedPlacement } from '../prepare-placement.ts';
import { levelsOf } from '../strategies/levels.ts';

/** The keys of all instances while tasks start on some and stop on others. */
interface MovingKeys {
  /** Of the candidates, which ascend, the one where the next task would start; undefined when none can take it. */
  best(candidates: Int32Array): number | undefined;
  /** Counts a task that starts on the instance. */
  start(instance: number): void;
  /** Counts a task that stops on the instance. What it frees there is not given to others. */
  stop(instance: number): void;
}

/** Keys of a request as they stand before the first move; no instance has room when the request has problems. */
export const createMovingKeys = ({
  input,
  strategy,
  filters,
  capacities,
  problems,
}: PreparedPlacement): MovingKeys => {
  const size = input.cluster.size;
  const levels = problems.length > 0 ? [] : levelsOf(strategy, input);
  const columns = levels.map((level) =>
    level.kind === 'value'
      ? { codes: level.codes, keys: Float64Array.from(level.counts), step: 1 }
      : {
          codes: Int32Array.from({ length: size }, (_, instance) => instance),
          keys: level.start.slice(),
          step: level.step,
        },
  );
  const dynamic = filters.flatMap(({ again }) => again ?? []);
  const started = new Int32Array(size);
  const full = new Uint8Array(size);
  const settle = (instance: number): void => {
    const placed = started[instance] ?? 0;
    const room =
      problems.length === 0 &&
      capacities.every((column) => (column[instance] ?? 0) > placed) &&
      (placed === 0 || dynamic.every((again) => again(instance, placed)));
    full[instance] = room ? 0 : 1;
  };
  for (let instance = 0; instance < size; instance += 1) settle(instance);
  const gap = (one: number, other: number): number => {
    for (const { codes, keys } of columns) {
      const difference = (keys[codes[one] ?? 0] ?? 0) - (keys[codes[other] ?? 0] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const add = (instance: number, times: number): void => {
    for (const { codes, keys, step } of columns) {
      const code = codes[instance] ?? 0;
      keys[code] = (keys[code] ?? 0) + times * step;
    }
  };
  return {
    best: (candidates) => {
      let found: number | undefined;
      for (const instance of candidates)
        if (full[instance] === 0 && (found === undefined || gap(instance, found) < 0))
          found = instance;
      return found;
    },
    start: (instance) => {
      started[instance] = (started[instance] ?? 0) + 1;
      add(instance, 1);
      settle(instance);
    },
    stop: (instance) => add(instance, -1),
  };
};
