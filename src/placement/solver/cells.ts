import type { Problem } from './problem.ts';

/**
 * The instances with capacity, put in order once: a cell holds those that agree in every spread field, a class the cells
 * that agree in the fields with few values. Within a cell instances stand by id.
 */
export interface Cells {
  /** Instances, cell by cell. */
  readonly instances: Int32Array;
  /** Cell → where its instances begin; one entry more than cells. */
  readonly cellStart: Int32Array;
  /** Class → its first cell; one entry more than classes. */
  readonly classStart: Int32Array;
  readonly cellOf: Int32Array;
  readonly classOf: Int32Array;
  /** Level → cell → code of the cell's value; empty for levels of single instances. */
  readonly codes: readonly Int32Array[];
  /** The levels that cells of one class share. */
  readonly sharedLevels: readonly number[];
  /** The value levels in which cells of one class differ. */
  readonly splitLevels: readonly number[];
  /** What placing one task by cells and classes costs, roughly, in nanoseconds. */
  readonly costPerTask: number;
}

interface Field {
  readonly level: number;
  readonly codes: Int32Array;
  readonly values: number;
}

// Rough costs in nanoseconds of one task: to look at a class, and to put right a cell that shares a value.
const PER_CLASS = 6;
const PER_CELL = 220;
const PER_CELL_OF_MANY = 1400;
/** Classes of up to so many cells are looked through; larger ones keep heaps. */
export const FEW_CELLS = 64;

const fieldsOf = (problem: Problem): Field[] =>
  problem.levels
    .flatMap((level, index) =>
      level.kind === 'value'
        ? [{ level: index, codes: level.codes, values: level.counts.length }]
        : [],
    )
    .sort((one, other) => one.values - other.values || one.level - other.level);

/** Stable counting sort by one field. */
const sortedBy = ({ codes, values }: Field, instances: Int32Array): Int32Array => {
  const starts = new Int32Array(values + 1);
  for (const instance of instances) {
    const next = (codes[instance] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let code = 1; code <= values; code += 1)
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const sorted = new Int32Array(instances.length);
  for (const instance of instances) {
    const code = codes[instance] ?? 0;
    const place = starts[code] ?? 0;
    sorted[place] = instance;
    starts[code] = place + 1;
  }
  return sorted;
};

/** What a task costs, by how many of the fields make the classes. */
const costsOf = (fields: readonly Field[], runs: readonly number[]): readonly number[] => {
  const cells = runs[fields.length] ?? 1;
  return runs.map((classes, split) => {
    const perCell = cells <= classes * FEW_CELLS ? PER_CELL : PER_CELL_OF_MANY;
    return fields
      .slice(split)
      .reduce((sum, { values }) => sum + (cells / values) * perCell, classes * PER_CLASS);
  });
};

/** Puts the instances with capacity into cells and classes. O(instances × fields). */
export const cellsOf = (problem: Problem): Cells => {
  const fields = fieldsOf(problem);
  const { capacity } = problem;
  let instances: Int32Array = new Int32Array(capacity.length);
  let eligible = 0;
  for (let instance = 0; instance < capacity.length; instance += 1)
    if ((capacity[instance] ?? 0) > 0) {
      instances[eligible] = instance;
      eligible += 1;
    }
  instances = instances.slice(0, eligible);
  for (const field of [...fields].reverse()) instances = sortedBy(field, instances);

  // The first field in which an instance differs from the one before it; fields.length when in none.
  const differs = new Int8Array(eligible);
  const runs = new Array<number>(fields.length + 1).fill(eligible > 0 ? 1 : 0);
  for (let place = 1; place < eligible; place += 1) {
    const one = instances[place - 1] ?? 0;
    const other = instances[place] ?? 0;
    let first = fields.findIndex(({ codes }) => codes[one] !== codes[other]);
    if (first < 0) first = fields.length;
    differs[place] = first;
    for (let split = first + 1; split <= fields.length; split += 1)
      runs[split] = (runs[split] ?? 0) + 1;
  }
  const costs = costsOf(fields, runs);
  const costPerTask = Math.min(...costs);
  const split = costs.indexOf(costPerTask);

  const cells = runs[fields.length] ?? 0;
  const cellStart = new Int32Array(cells + 1).fill(eligible);
  const classStart = new Int32Array((runs[split] ?? 0) + 1).fill(cells);
  const cellOf = new Int32Array(capacity.length).fill(-1);
  const classOf = new Int32Array(cells);
  const codes = problem.levels.map(({ kind }) => new Int32Array(kind === 'value' ? cells : 0));
  let cell = -1;
  let group = -1;
  for (let place = 0; place < eligible; place += 1) {
    const instance = instances[place] ?? 0;
    const first = place === 0 ? -1 : (differs[place] ?? 0);
    if (first < fields.length) {
      cell += 1;
      cellStart[cell] = place;
      if (first < split) {
        group += 1;
        classStart[group] = cell;
      }
      classOf[cell] = group;
      for (const field of fields) {
        const column = codes[field.level];
        if (column !== undefined) column[cell] = field.codes[instance] ?? 0;
      }
    }
    cellOf[instance] = cell;
  }
  return {
    instances,
    cellStart,
    classStart,
    cellOf,
    classOf,
    codes,
    sharedLevels: fields.slice(0, split).map(({ level }) => level),
    splitLevels: fields.slice(split).map(({ level }) => level),
    costPerTask,
  };
};
