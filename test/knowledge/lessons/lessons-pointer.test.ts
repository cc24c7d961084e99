import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { valueAt } from '../../../src/knowledge/lessons-pointer.ts';

test.each([
  ['', { 'a/b': [1, { '~': 2 }] }],
  ['/a~1b', [1, { '~': 2 }]],
  ['/a~1b/0', 1],
  ['/a~1b/1/~0', 2],
  ['/a~1b/2', undefined],
  ['/toString', undefined],
  ['/a~1b/0/x', undefined],
  ['a', undefined],
])('%j', (pointer, value) => {
  expect(valueAt({ 'a/b': [1, { '~': 2 }] }, pointer)).toEqual(value);
});

test('a member is found under any name', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (name, value) => {
      const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
      const holder = Object.fromEntries([[name, value]]);
      expect(valueAt(holder, `/${escaped}`)).toEqual(value);
    }),
  );
});
