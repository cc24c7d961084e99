import { describe, expect, test } from '@jest/globals';
import { cellsOf } from '../../../src/placement/solver/cells.ts';
import type { Level, Problem } from '../../../src/placement/solver/problem.ts';
import { mulberry32 } from '../../../src/placement/solver/random.ts';
import { createSolver } from '../../../src/placement/solver/solve.ts';
import { createCrossedSolver } from '../../../src/placement/solver/solve-crossed.ts';
import { solveNaively } from '../naive.ts';

/** A problem made of a number: up to five levels of every kind over up to `largest` instances. */
const problemOf = (seed: number, largest: number): Problem => {
  const random = mulberry32(seed);
  const between = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  const size = between(0, largest);
  const many = <Value>(length: number, value: () => Value): Value[] =>
    Array.from({ length }, value);
  const level = (): Level => {
    if (random() < 0.4) {
      const most = [1, 6, 1000][seed % 3] ?? 1;
      return {
        kind: 'own',
        start: Float64Array.from(many(size, () => between(0, most))),
        step: between(-2, 2),
      };
    }
    const values = between(1, random() < 0.5 ? 3 : largest);
    return {
      kind: 'value',
      codes: Int32Array.from(many(size, () => between(0, values - 1))),
      counts: Int32Array.from(many(values, () => between(0, seed % 3 === 0 ? 4 : 0))),
    };
  };
  const most = between(1, 9);
  return {
    tasks: between(0, 3 * largest),
    capacity: Int32Array.from(many(size, () => between(0, most))),
    levels: many(between(1, 5), level),
    ...(random() < 0.2 ? { allows: (instance, placed) => placed < 1 + (instance % 3) } : {}),
  };
};

/** Fields of a few values each that cross everywhere, and an own key in any place or none. */
const gridOf = (seed: number): Problem => {
  const random = mulberry32(seed);
  const size = 400;
  const between = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  let stride = 1;
  const levels = Array.from({ length: between(2, 4) }, (): Level => {
    const values = between(3, 9);
    const own = stride;
    stride *= values;
    return {
      kind: 'value',
      codes: Int32Array.from({ length: size }, (_, instance) =>
        seed % 2 === 0 ? between(0, values - 1) : Math.floor(instance / own) % values,
      ),
      counts: new Int32Array(values),
    };
  });
  const spread = [1, 3, 500][seed % 3] ?? 1;
  const own: Level = {
    kind: 'own',
    start: Float64Array.from({ length: size }, () => between(0, spread)),
    step: between(-7, 7),
  };
  return {
    tasks: 900,
    capacity: Int32Array.from({ length: size }, () => between(0, 6)),
    levels: levels.toSpliced(between(0, levels.length), 0, ...(seed % 4 === 0 ? [] : [own])),
  };
};

const bytes = ({ sequence, tieWidths, placed }: ReturnType<typeof solveNaively>): string =>
  JSON.stringify([[...sequence], [...tieWidths], [...placed]]);

const expectSame = (seed: number, problem: Problem): void => {
  const solve = createCrossedSolver(problem, cellsOf(problem));
  const fast = [undefined, mulberry32(seed)].map((random) => bytes(solve(random)));
  const full = [undefined, mulberry32(seed)].map((random) => bytes(solveNaively(problem, random)));
  if (fast.join() !== full.join())
    expect({ seed, solutions: fast }).toEqual({ seed, solutions: full });
};

describe('the solver for fields that cross', () => {
  test('chooses what a full scan chooses, task by task, in 10,000 problems with and without a seed', () => {
    for (let seed = 1; seed <= 5000; seed += 1) expectSame(seed, problemOf(seed, 14));
  });

  test('does so when fields have hundreds of values', () => {
    for (let seed = 1; seed <= 40; seed += 1) expectSame(seed, problemOf(seed, 250));
  });

  test('does so when a round of the first field lasts hundreds of tasks', () => {
    const random = mulberry32(1);
    const size = 600;
    const field = (values: number): Level => ({
      kind: 'value',
      codes: Int32Array.from({ length: size }, () => Math.floor(random() * values)),
      counts: new Int32Array(values),
    });
    const capacity = new Int32Array(size).fill(2);
    const many: Level = {
      kind: 'value',
      codes: Int32Array.from({ length: size }, (_, instance) => instance),
      counts: new Int32Array(size),
    };
    expectSame(1, { tasks: 700, capacity, levels: [many, field(7)] });
    expectSame(2, { tasks: 700, capacity, levels: [field(2), many, field(5)] });
  });

  test('takes cells for places when there are few, and instances of a cell in their order', () => {
    const capacity = Int32Array.from({ length: 300 }, (_, instance) => 1 + (instance % 4));
    const level = (values: number, stride: number): Level => ({
      kind: 'value',
      codes: Int32Array.from(capacity, (_, instance) => Math.floor(instance / stride) % values),
      counts: Int32Array.from({ length: values }, (_, value) => value % 2),
    });
    for (let seed = 1; seed <= 4; seed += 1)
      expectSame(seed, { tasks: 900, capacity, levels: [level(2, 1), level(3, 2), level(4, 6)] });
  });

  test('does so on grids of fields, with keys of single instances before, between and behind', () => {
    for (let seed = 1; seed <= 24; seed += 1) expectSame(seed, gridOf(seed));
  });

  test('is taken for such grids, and gives what the other way gives', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const problem = gridOf(seed);
      const cells = cellsOf(problem);
      expect(bytes(createSolver(problem)())).toBe(bytes(createCrossedSolver(problem, cells)()));
    }
  });
});
