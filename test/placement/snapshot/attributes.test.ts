import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAttributeReader } from '../../../src/placement/snapshot/attributes.ts';
import { createRemarks } from '../../../src/placement/snapshot/remarks.ts';

const entry = fc.record(
  { name: fc.constantFrom('a', 'b', 'c'), value: fc.constantFrom('1', '2', null) },
  { requiredKeys: ['name'] },
);
const lists = fc.array(fc.array(entry, { maxLength: 3 }), { maxLength: 60 });

describe('attributes of many instances', () => {
  test('are read of each as if it stood alone', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const read = createAttributeReader();
        const remarks = createRemarks();
        const maps = all.map((attributes) => [...read({ attributes }, 'i-1', remarks)]);
        expect(maps).toEqual(
          all.map((list) => [...new Map(list.map(({ name, value }) => [name, value ?? '']))]),
        );
      }),
    );
  });

  test('share one map where they are the same', () => {
    const read = createAttributeReader();
    const remarks = createRemarks();
    const own = (value: string) => ({ attributes: [{ name: 'zone', value }, { name: 'x' }] });
    const first = read(own('a'), 'i-1', remarks);
    expect(read(own('b'), 'i-2', remarks)).not.toBe(first);
    expect(read(own('a'), 'i-3', remarks)).toBe(first);
  });
});
