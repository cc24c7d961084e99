import { describe, expect, test } from '@jest/globals';
import { faultsOf, mutantText, resolves } from './fuzz-one.ts';

/** `npm run fuzz` goes on to a million. */
const MUTANTS = 6_000;

describe('whatever is pasted', () => {
  test(`${MUTANTS} mutated definitions: no fall, none slow, no input changed, every pointer valid`, () => {
    const faults: string[] = [];
    for (let number = 0; number < MUTANTS; number += 1)
      for (const fault of faultsOf(mutantText(number))) faults.push(`${number}: ${fault}`);
    expect(faults).toEqual([]);
  }, 120_000);

  test('mutants are many and the same every time', () => {
    const texts = Array.from({ length: 2_000 }, (_, number) => mutantText(number));
    expect(new Set(texts).size).toBeGreaterThan(1_700);
    expect(texts.slice(0, 50)).toEqual(
      Array.from({ length: 50 }, (_, number) => mutantText(number)),
    );
  });

  test('a pointer resolves to a value or to what its holder lacks, and to nothing else', () => {
    const document = { a: [{ 'b/c': 1 }] };
    expect(['', '/a', '/a/0/b~1c', '/a/0/missing'].map((at) => resolves(document, at))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['/a/1/b', '/a/0/b~1c/d', '/x/y', 'a'].map((at) => resolves(document, at))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
