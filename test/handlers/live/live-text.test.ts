import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sparkline } from '../../../handlers/blocks/live-sparkline.ts';
import { bar, code, span } from '../../../handlers/blocks/live-text.ts';

describe('a bar', () => {
  test('is full only where all tasks run, and empty only where none does', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (running, desired) => {
          const cells = bar(running, desired);
          expect(cells).toHaveLength(10);
          expect(cells.includes('░')).toBe(running < desired);
          expect(cells.includes('█')).toBe(running > 0 && desired > 1 ? true : running >= desired);
        },
      ),
    );
  });

  test('of nothing wanted is empty', () => {
    expect(bar(0, 0)).toBe('░'.repeat(10));
    expect(bar(3, 5)).toBe('██████░░░░');
  });
});

describe('a sparkline', () => {
  const points = (values: readonly (number | null)[]) =>
    values.map((value, at) => ({ atMs: at, value }));

  test('shows no value as a dot, which is not 0', () => {
    expect(sparkline(points([null, 0, 50, 100, null]), 100)).toBe('·▁▅█·');
  });

  test('keeps the peak of many points', () => {
    const many = Array.from({ length: 96 }, (_, at) => (at === 40 ? 100 : 1));
    const line = sparkline(points(many), 100);
    expect(line).toHaveLength(20);
    expect(line).toContain('█');
  });
});

describe('text from outside', () => {
  test('cannot end its code', () => {
    expect(code('a`b<c>')).toBe("`a'b&lt;c&gt;`");
    expect(code('')).toBe('`?`');
  });

  test('a time span stands in its largest unit', () => {
    expect([0, 59_999, 60_000, 7_200_000, 172_800_000].map(span)).toEqual([
      '0 s',
      '59 s',
      '1 min',
      '2 h',
      '2 d',
    ]);
  });
});
