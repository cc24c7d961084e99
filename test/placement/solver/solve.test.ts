import { describe, expect, test } from '@jest/globals';
import type { Level, Problem } from '../../../src/placement/solver/problem.ts';
import { mulberry32 } from '../../../src/placement/solver/random.ts';
import { createSolver } from '../../../src/placement/solver/solve.ts';
import { solveNaively } from '../naive.ts';

/** A problem made of a number, with every kind of chain: few values and many, keys that rise, fall and stay. */
const problemOf = (seed: number, largest = 14): Problem => {
  const random = mulberry32(seed);
  const between = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  const size = between(0, largest);
  const many = <Value>(length: number, value: () => Value): Value[] =>
    Array.from({ length }, value);
  const level = (): Level => {
    if (random() < 0.4)
      return {
        kind: 'own',
        start: Float64Array.from(many(size, () => between(0, seed % 2 === 0 ? 1 : 6))),
        step: between(-2, 2),
      };
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
    levels: many(between(0, 5), level),
    ...(random() < 0.2 ? { allows: (instance, placed) => placed < 1 + (instance % 3) } : {}),
  };
};

/** Fields that cross each other, one of them with so many values that a class holds a hundred cells. */
const crossedProblemOf = (seed: number): Problem => {
  const random = mulberry32(seed);
  const size = 400;
  const below = (most: number): number => Math.floor(random() * most);
  const field = (values: number): Level => ({
    kind: 'value',
    codes: Int32Array.from({ length: size }, () => below(values)),
    counts: Int32Array.from({ length: values }, () => below(2)),
  });
  const own: Level = {
    kind: 'own',
    start: Float64Array.from({ length: size }, () => below(3)),
    step: (seed % 3) - 1,
  };
  const levels = [field(2), ...(seed % 2 === 0 ? [field(120)] : [field(250), field(300)]), own];
  return {
    tasks: 500,
    capacity: Int32Array.from({ length: size }, () => below(4)),
    levels: levels
      .map((level) => ({ level, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ level }) => level),
  };
};

const bytes = ({ sequence, tieWidths, placed }: ReturnType<typeof solveNaively>): string =>
  JSON.stringify([[...sequence], [...tieWidths], [...placed]]);

const expectSame = (seed: number, problem: Problem): void => {
  const solve = createSolver(problem);
  const fast = [solve(), solve(mulberry32(seed))].map(bytes);
  const full = [solveNaively(problem), solveNaively(problem, mulberry32(seed))].map(bytes);
  if (fast.join() !== full.join())
    expect({ seed, solutions: fast }).toEqual({ seed, solutions: full });
};

describe('the solver', () => {
  test('chooses what a full scan chooses, task by task, in 12,000 problems with and without a seed', () => {
    for (let seed = 1; seed <= 6000; seed += 1) expectSame(seed, problemOf(seed));
  });

  test('does so when fields have hundreds of values', () => {
    for (let seed = 1; seed <= 50; seed += 1) expectSame(seed, problemOf(seed, 300));
  });

  test('does so when fields cross in hundreds of cells', () => {
    for (let seed = 1; seed <= 20; seed += 1) expectSame(seed, crossedProblemOf(seed));
  });
});
