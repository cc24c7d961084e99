import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../../src/model/change/change.ts';
import type { ScalableTarget } from '../../../../src/model/scaling.ts';
import { permit } from '../../../../src/operations/change/policy/permit.ts';
import { type ChangeWish, countFor } from '../../../../src/operations/change/text/change-wish.ts';
import { judge } from '../../../../src/operations/change/verdicts/judge.ts';
import { countAfter } from '../../../../src/operations/change/verdicts/seen.ts';
import { aPolicy, aQuestion } from '../policy/builders.ts';
import { aRange, seenOf } from '../verdicts/seen-of.ts';

const count = fc.integer({ min: 0, max: 40 });
const wish: fc.Arbitrary<ChangeWish> = fc.oneof(
  fc
    .oneof(
      count.map((value) => ({ kind: 'absolute' as const, count: value })),
      fc.integer({ min: -20, max: 20 }).map((delta) => ({ kind: 'by' as const, delta })),
      fc.integer({ min: 1, max: 9 }).map((factor) => ({ kind: 'times' as const, factor })),
      fc.integer({ min: 0, max: 300 }).map((percent) => ({ kind: 'percent' as const, percent })),
    )
    .map((scale) => ({ kind: 'scale' as const, wish: scale })),
  fc
    .tuple(fc.option(count), fc.option(count))
    .map(([min, max]) => ({ kind: 'autoscale' as const, min, max })),
  fc.constantFrom(
    { kind: 'suspend' as const },
    { kind: 'resume' as const },
    { kind: 'restart' as const },
  ),
);
const limits = fc.record({
  min: fc.option(fc.integer({ min: 0, max: 5 })),
  max: fc.option(fc.integer({ min: 6, max: 30 })),
  maxStep: fc.option(fc.integer({ min: 1, max: 10 })),
});

/** A service as AWS keeps it: its count, and its range where it has one. */
interface Model {
  desiredCount: number;
  range: ScalableTarget | undefined;
}

const changeOf = (asked: ChangeWish, { desiredCount, range }: Model): Change | undefined => {
  switch (asked.kind) {
    case 'scale':
      return { kind: 'scale', desiredCount: countFor(asked.wish, desiredCount) };
    case 'autoscale':
      return range === undefined
        ? undefined
        : {
            kind: 'autoscale',
            minCapacity: asked.min ?? range.minCapacity,
            maxCapacity: asked.max ?? range.maxCapacity,
          };
    case 'rollback':
      return undefined;
    default:
      return { kind: asked.kind };
  }
};

/** What AWS does with a change that was sent. */
const sent = (change: Change, model: Model): void => {
  model.desiredCount = countAfter(change, model.desiredCount);
  const { range } = model;
  if (range === undefined) return;
  if (change.kind === 'autoscale') {
    const { minCapacity, maxCapacity } = change;
    model.range = { ...range, minCapacity, maxCapacity };
  }
  if (change.kind === 'suspend' || change.kind === 'resume')
    model.range = {
      ...range,
      suspended: { ...range.suspended, scaleIn: change.kind === 'suspend' },
    };
};

/** Asks for one change; whether nothing blocks it. */
const attempt = (change: Change, model: Model, bounds: Parameters<typeof aPolicy>[0]): boolean => {
  const commands = ['scale', 'autoscale', 'restart'] as const;
  const policies = [aPolicy({ ...bounds, commands })];
  const answer = permit(aQuestion({ policies, kind: change.kind }));
  if (!answer.ok) return false;
  const { desiredCount, range } = model;
  const world = { service: { desiredCount }, permit: answer.permit };
  const seen = seenOf(change, range === undefined ? world : { ...world, scaling: range });
  return judge(seen).every(({ effect }) => effect !== 'blocks');
};

describe('for any sequence of commands', () => {
  test('the desired count never leaves the limits, no step is too long, and no range leads out', () => {
    let done = 0;
    fc.assert(
      fc.property(
        limits,
        fc.boolean(),
        fc.array(wish, { maxLength: 30 }),
        (bounds, scaled, asked) => {
          const { min, max, maxStep } = bounds;
          const range = scaled
            ? aRange({ minCapacity: min ?? 0, maxCapacity: max ?? 10 })
            : undefined;
          const model: Model = { desiredCount: 5, range };
          for (const one of asked) {
            const change = changeOf(one, model);
            if (change === undefined || !attempt(change, model, bounds)) continue;
            const before = model.desiredCount;
            sent(change, model);
            done += 1;
            expect(model.desiredCount).toBeGreaterThanOrEqual(min ?? 0);
            expect(model.desiredCount).toBeLessThanOrEqual(max ?? 5_000);
            expect(Math.abs(model.desiredCount - before)).toBeLessThanOrEqual(maxStep ?? 5_000);
            if (model.range === undefined) continue;
            expect(model.range.minCapacity).toBeGreaterThanOrEqual(min ?? 0);
            expect(model.range.maxCapacity).toBeLessThanOrEqual(max ?? 5_000);
            expect(model.range.minCapacity).toBeLessThanOrEqual(model.range.maxCapacity);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(400);
  });

  test('a change within the limits that nothing else speaks against is not blocked', () => {
    const bounds = { min: 1, max: 10, maxStep: 3 };
    const model = { desiredCount: 5, range: undefined };
    for (const [desiredCount, expected] of [
      [8, true],
      [2, true],
      [9, false],
      [1, false],
    ] as const)
      expect(attempt({ kind: 'scale', desiredCount }, model, bounds)).toBe(expected);
  });
});
