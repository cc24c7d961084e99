import { describe, expect, test } from '@jest/globals';
import { cellsOf } from '../../../src/placement/solver/cells.ts';
import type { Level, Problem } from '../../../src/placement/solver/problem.ts';
import { mulberry32 } from '../../../src/placement/solver/random.ts';
import { createCrossedSolver } from '../../../src/placement/solver/solve-crossed.ts';
import { solveNaively } from '../naive.ts';

interface Shape {
  readonly size: number;
  /** How many values the fields have, in the order of the chain. */
  readonly fields: readonly number[];
  /** What stands in the chain before the field of that number: keys of instances that a task changes by `step`. */
  readonly own?: readonly {
    readonly before: number;
    readonly step: number;
    readonly keys: number;
  }[];
  readonly tasks: number;
  readonly capacity: number;
  /** Tasks of the group that run before, on one value at most. */
  readonly running?: number;
}

/** A problem of that shape, in which every field crosses every other by chance. */
const problemOf = (shape: Shape, seed: number): Problem => {
  const random = mulberry32(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const { size, fields, own = [], tasks, capacity, running = 0 } = shape;
  const levels = [...fields, 0].flatMap((values, index): Level[] => [
    ...own
      .filter(({ before }) => before === index)
      .map(({ step, keys }): Level => {
        const start = Float64Array.from({ length: size }, () => 100 * below(keys));
        return { kind: 'own', start, step };
      }),
    ...(values === 0
      ? []
      : [
          {
            kind: 'value' as const,
            codes: Int32Array.from({ length: size }, () => below(values)),
            counts: Int32Array.from({ length: values }, () => below(running + 1)),
          },
        ]),
  ]);
  const least = Math.ceil(capacity / 2);
  return {
    tasks,
    capacity: Int32Array.from({ length: size }, () => least + below(capacity - least + 1)),
    levels,
  };
};

const bytes = ({ sequence, tieWidths, placed }: ReturnType<typeof solveNaively>): string =>
  JSON.stringify([[...sequence], [...tieWidths], [...placed]]);

const expectSame = (shape: Shape, seed: number): void => {
  const problem = problemOf(shape, seed);
  const solve = createCrossedSolver(problem, cellsOf(problem));
  const fast = [bytes(solve()), bytes(solve(mulberry32(seed)))];
  const full = [solveNaively(problem), solveNaively(problem, mulberry32(seed))].map(bytes);
  if (fast.join() !== full.join())
    expect({ shape, seed, solutions: fast }).toEqual({ shape, seed, solutions: full });
};

/** Tries shapes of two to five fields, one of which may have a single value, with every place for keys of instances. */
const tryAll = (shapeOf: (fields: readonly number[], seed: number) => Shape): void => {
  let seed = 0;
  for (const fields of [
    [4, 5],
    [2, 3, 4],
    [3, 5, 7],
    [2, 3, 3, 4],
    [2, 2, 3, 2, 3],
  ]) {
    for (let round = 0; round < 6; round += 1) {
      seed += 1;
      expectSame(shapeOf(fields, seed), seed);
    }
  }
};

describe('two to five fields that cross', () => {
  test('are placed as a full scan does, whatever ran before', () => {
    tryAll((fields, seed) => ({ size: 260, fields, tasks: 500, capacity: 4, running: seed % 3 }));
  });

  test('are, when tasks repeat for long and instances fill up now and then', () => {
    tryAll((fields) => ({ size: 60, fields, tasks: 1200, capacity: 40 }));
  });

  test('are, with binpack at any place in the chain, alone and in pairs', () => {
    tryAll((fields, seed) => ({
      size: 120,
      fields,
      own: [
        { before: seed % (fields.length + 1), step: -10, keys: 1 + (seed % 4) },
        ...(seed % 2 === 0 ? [{ before: fields.length, step: -3, keys: 50 }] : []),
      ],
      tasks: 900,
      capacity: 30,
    }));
  });

  test('are, with spread over instances at any place in the chain, and binpack behind it', () => {
    tryAll((fields, seed) => ({
      size: 200,
      fields,
      own: [
        { before: seed % (fields.length + 1), step: 1, keys: 1 + (seed % 2) },
        ...(seed % 2 === 0 ? [{ before: fields.length, step: -7, keys: 6 }] : []),
      ],
      tasks: 600,
      capacity: 5,
    }));
  });

  test('are, when keys of instances stay as they are', () => {
    tryAll((fields, seed) => ({
      size: 90,
      fields,
      own: [{ before: seed % (fields.length + 1), step: 0, keys: 3 }],
      tasks: 700,
      capacity: 20,
    }));
  });

  test('are, when the last field has hundreds of values and the first ones few', () => {
    for (let seed = 1; seed <= 6; seed += 1)
      expectSame({ size: 500, fields: [3, 4, 150 + 20 * seed], tasks: 700, capacity: 3 }, seed);
  });

  test('are, when the first field has hundreds of values and instances are spread behind it', () => {
    for (let seed = 1; seed <= 6; seed += 1)
      expectSame(
        {
          size: 400,
          fields: [90, 70, 3],
          own: [{ before: seed % 4, step: 1, keys: 2 }],
          tasks: 500,
          capacity: 3,
        },
        seed,
      );
  });
});
