import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createStops } from '../../../src/placement/modes/stops.ts';
import type { Level } from '../../../src/placement/solver/problem.ts';

const SIZE = 6;
const each = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: SIZE, maxLength: SIZE });
const level: fc.Arbitrary<Level> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    codes: each(2).map((codes) => Int32Array.from(codes)),
    counts: fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
      .map((counts) => Int32Array.from(counts)),
  }),
  fc.record({
    kind: fc.constant('own' as const),
    start: each(9).map((start) => Float64Array.from(start)),
    step: fc.integer({ min: -3, max: 1 }),
  }),
);

/** Every open task on its own, keys counted anew each time. */
const stopNaively = (levels: readonly Level[], tasks: readonly number[]) => {
  const open = tasks.flatMap((count, instance) => Array.from({ length: count }, () => instance));
  const stopped: number[] = [];
  const keyOf = (one: Level, instance: number): number => {
    if (one.kind === 'own') {
      const own = stopped.filter((other) => other === instance).length;
      return (one.start[instance] ?? 0) - one.step * own;
    }
    const code = one.codes[instance];
    return (
      (one.counts[code ?? 0] ?? 0) - stopped.filter((other) => one.codes[other] === code).length
    );
  };
  const stops: { instance: number; tieWidth: number }[] = [];
  while (open.length > 0) {
    let tied = open;
    for (const one of levels) {
      const most = Math.max(...tied.map((instance) => keyOf(one, instance)));
      tied = tied.filter((instance) => keyOf(one, instance) === most);
    }
    const [instance = -1] = tied;
    stops.push({ instance, tieWidth: tied.length });
    open.splice(open.indexOf(instance), 1);
    stopped.push(instance);
  }
  return stops;
};

describe('tasks that stop', () => {
  test('are those that a look at every task finds, one after the other', () => {
    fc.assert(
      fc.property(fc.array(level, { maxLength: 3 }), each(3), (levels, tasks) => {
        const next = createStops(levels, Int32Array.from(tasks));
        const stops: unknown[] = [];
        for (let stop = next(); stop !== undefined; stop = next()) stops.push(stop);
        expect(stops).toEqual(stopNaively(levels, tasks));
      }),
      { numRuns: 500 },
    );
  });
});
