import type { Problem } from './problem.ts';

/** Watches placing for tasks that repeat. */
export interface Cycles {
  /**
   * Is told that so many tasks are placed, the last of them on that instance, and whether it is full now. Returns how many
   * of the last tasks will repeat as they are while no instance becomes full, or 0.
   */
  seen(done: number, instance: number, full: boolean): number;
  /** Is told that so many tasks are placed, the last of them by repeating. */
  repeated(done: number): void;
}

const common = (one: number, other: number): number =>
  other === 0 ? one : common(other, one % other);

/** Instances with capacity by value, and how many values have any. */
interface Field {
  readonly codes: Int32Array;
  readonly alive: Int32Array;
  readonly tally: Int32Array;
  values: number;
}

const fieldsOf = ({ levels, capacity }: Problem): Field[] =>
  levels.flatMap((level) => {
    if (level.kind === 'own') return [];
    const alive = new Int32Array(level.counts.length);
    level.codes.forEach((code, instance) => {
      if ((capacity[instance] ?? 0) > 0) alive[code] = (alive[code] ?? 0) + 1;
    });
    const values = alive.reduce((sum, own) => sum + (own > 0 ? 1 : 0), 0);
    return [{ codes: level.codes, alive, tally: new Int32Array(alive.length), values }];
  });

/**
 * Only differences between keys decide. When every value of every field got as many tasks as the others and no instance
 * became full since, all is as it was, and the same tasks follow. Keys that fall with each task (binpack) also part those
 * that were used from those that were not; what repeats once with each instance used but once goes on so, because all that
 * were chosen fall alike and nothing else falls. With keys of instances that rise, tasks seldom repeat: then, and when the
 * instance may refuse tasks before it is full, there is nothing to watch. Periods are looked for as Brent does.
 */
export const createCycles = (problem: Problem, sequence: Int32Array): Cycles | undefined => {
  const { allows, levels } = problem;
  if (allows !== undefined) return undefined;
  if (levels.some((level) => level.kind === 'own' && level.step > 0)) return undefined;
  const twice = levels.some((level) => level.kind === 'own' && level.step < 0);
  const fields = fieldsOf(problem);
  // Tasks after which every value may have got as many as the others.
  let unit = 1;
  let start = 0;
  let check = 0;
  let most = 1;
  let tallied = false;
  let found = 0;

  const restart = (done: number): void => {
    if (tallied) for (const { tally } of fields) tally.fill(0);
    tallied = false;
    found = 0;
    start = done;
    check = done + unit;
  };
  const measure = (): void => {
    unit = fields.reduce((all, { values }) => (all / common(all, values || 1)) * (values || 1), 1);
    most = unit;
  };
  const tallyLast = (done: number): void => {
    tallied = true;
    for (const { codes, tally } of fields)
      for (let task = done - unit; task < done; task += 1) {
        const code = codes[sequence[task] ?? 0] ?? 0;
        tally[code] = (tally[code] ?? 0) + 1;
      }
  };
  const isEven = (tasks: number): boolean =>
    fields.every(({ alive, tally, values }) =>
      tally.every((own, value) => alive[value] === 0 || own * values === tasks),
    );
  /** Whether the last tasks were those before them, each on an instance of its own. */
  const isRepeated = (done: number, tasks: number): boolean => {
    const last = sequence.subarray(done - tasks, done);
    return (
      last.every((instance, index) => instance === sequence[start + index]) &&
      new Set(last).size === tasks
    );
  };
  const lose = (instance: number): void => {
    let fewer = false;
    for (const field of fields) {
      const code = field.codes[instance] ?? 0;
      const left = (field.alive[code] ?? 0) - 1;
      field.alive[code] = left;
      if (left > 0) continue;
      field.values -= 1;
      fewer = true;
    }
    if (fewer) measure();
    most = unit;
  };

  measure();
  restart(0);
  return {
    seen: (done, instance, full) => {
      if (full) {
        lose(instance);
        restart(done);
        return 0;
      }
      if (done < check) return 0;
      if (found > 0) {
        const tasks = isRepeated(done, found) ? found : 0;
        restart(done);
        return tasks;
      }
      tallyLast(done);
      const tasks = done - start;
      check = done + unit;
      if (isEven(tasks)) {
        if (!twice) return tasks;
        found = tasks;
        check = done + tasks;
      } else if (tasks >= most) {
        most *= 2;
        restart(done);
      }
      return 0;
    },
    repeated: restart,
  };
};
