import { describe, expect, test } from '@jest/globals';
import { nextOrder, orderRows } from '../../../../src/sandbox/slack/page/blocks/table-order.ts';

const rows = [
  ['b', '900'],
  ['a', '1024'],
  ['c', '80'],
] as const;
const textOf = (row: readonly string[], column: number) => row[column] ?? '';
const firsts = (order: Parameters<typeof orderRows>[1]) =>
  orderRows(rows, order, textOf).map(([first]) => first);

describe('the order of a table', () => {
  test('is as it came, by words, or by numbers, up or down', () => {
    expect(firsts(undefined)).toEqual(['b', 'a', 'c']);
    expect(firsts({ column: 0, ascending: true })).toEqual(['a', 'b', 'c']);
    expect(firsts({ column: 1, ascending: true })).toEqual(['c', 'b', 'a']);
    expect(firsts({ column: 1, ascending: false })).toEqual(['a', 'b', 'c']);
  });

  test('goes up, down, and back when the same head is pressed', () => {
    const up = nextOrder(undefined, 1);
    const down = nextOrder(up, 1);
    expect([up, down, nextOrder(down, 1)]).toEqual([
      { column: 1, ascending: true },
      { column: 1, ascending: false },
      undefined,
    ]);
    expect(nextOrder(down, 0)).toEqual({ column: 0, ascending: true });
  });
});
