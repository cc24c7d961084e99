import { describe, expect, test } from '@jest/globals';
import { createShelf } from '../../handlers/shelf.ts';

const stage = (room: { readonly things: number; readonly bytes: number }) => {
  let now = 0;
  let ids = 0;
  const random = {
    id: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  const shelf = createShelf<string>({ now: () => now }, random, {
    ...room,
    weigh: ({ length }) => length,
  });
  return { shelf, pass: (minutes: number) => (now += minutes * 60_000) };
};

describe('a shelf', () => {
  test('gives back what was put there for 30 minutes', () => {
    const { shelf, pass } = stage({ things: 10, bytes: 100 });
    const id = shelf.put('report');
    pass(30);
    expect(shelf.get(id)).toBe('report');
    pass(1);
    expect(shelf.get(id)).toBeUndefined();
  });

  test('lets the oldest go when there are too many things', () => {
    const { shelf } = stage({ things: 2, bytes: 100 });
    const ids = ['a', 'b', 'c'].map((thing) => shelf.put(thing));
    expect(ids.map((id) => shelf.get(id))).toEqual([undefined, 'b', 'c']);
  });

  test('lets the oldest go when they weigh too much together', () => {
    const { shelf } = stage({ things: 10, bytes: 10 });
    const ids = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((thing) => shelf.put(thing));
    expect(ids.map((id) => shelf.get(id))).toEqual([undefined, undefined, 'cccc', 'dddd']);
  });

  test('forgets what is too old even when nobody asks for it', () => {
    const { shelf, pass } = stage({ things: 10, bytes: 10 });
    const old = shelf.put('aaaaaaaa');
    pass(31);
    const fresh = [shelf.put('bbbb'), shelf.put('cccc')];
    expect([old, ...fresh].map((id) => shelf.get(id))).toEqual([undefined, 'bbbb', 'cccc']);
  });

  test('keeps the newest, however heavy', () => {
    const { shelf } = stage({ things: 10, bytes: 3 });
    expect(shelf.get(shelf.put('report'))).toBe('report');
  });
});
