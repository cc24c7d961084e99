import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileQuery } from '../../../src/placement/query-language/compile.ts';
import type { Expression } from '../../../src/placement/query-language/expression.ts';
import { SPELLINGS } from '../../../src/placement/query-language/operators.ts';
import { parseQuery } from '../../../src/placement/query-language/parse.ts';
import { row } from './rows.ts';

const comparison = fc
  .record({
    name: fc.constantFrom('stack', 'ecs.instance-type', 'a/b_c'),
    spelling: fc.constantFrom(
      ...[...SPELLINGS.keys()].filter((word) => !/[<>]|less|greater/.test(word)),
    ),
    values: fc.array(fc.constantFrom('x', 't2.small', 'us-east-1a'), {
      minLength: 1,
      maxLength: 3,
    }),
    quoted: fc.boolean(),
  })
  .map(({ name, spelling, values, quoted }) => {
    const written = values.map((value) => (quoted ? `'${value}'` : value));
    const list = spelling.endsWith('in') ? `[${written.join(', ')}]` : written[0];
    const value = spelling.endsWith('exists') ? '' : ` ${list}`;
    return `attribute:${name} ${spelling}${value}`;
  });

const instance = fc
  .dictionary(
    fc.constantFrom('stack', 'ecs.instance-type', 'a/b_c'),
    fc.constantFrom('x', 't2.small', 'us-east-1a', 'other'),
  )
  .map((attributes) => row({ attributes }));

const parsed = (text: string): Expression => {
  const result = parseQuery(text);
  if (!result.ok) throw new Error(`${text}: ${result.fault.expected}`);
  return result.expression;
};

describe('laws of the cluster query language', () => {
  test('any text is read or refused with a place inside it', () => {
    const words = fc.constantFrom(
      '(',
      ')',
      '!',
      "'",
      '[',
      ']',
      ',',
      ' ',
      '==',
      '=~',
      'and',
      'or',
      'not',
      'in',
      'attribute:a',
      'b',
      '\\',
      '*',
      '\u0000',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseQuery(text);
        if (!result.ok) {
          expect(result.fault.offset).toBeGreaterThanOrEqual(0);
          expect(result.fault.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('and, or and not mean what they mean in logic', () => {
    fc.assert(
      fc.property(comparison, comparison, instance, (a, b, where) => {
        const says = (text: string) => compileQuery(parsed(text))(where);
        expect(says(`${a} and ${b}`)).toBe(says(a) && says(b));
        expect(says(`(${a})||(${b})`)).toBe(says(a) || says(b));
        expect(says(`not(${a})`)).toBe(!says(a));
        expect(says(`!(${a} && ${b})`)).toBe(says(`not(${a}) or not(${b})`));
        expect(says(`${a} or ${b} and ${a}`)).toBe(says(`${a} or (${b} and ${a})`));
      }),
    );
  });

  test('white space around words changes nothing', () => {
    fc.assert(
      fc.property(comparison, comparison, (a, b) => {
        const strip = (text: string) =>
          JSON.parse(JSON.stringify(parsed(text), (key, value) => (key === 'offset' ? 0 : value)));
        expect(strip(`  (  ${a.replaceAll(' ', '  ')}  )\n and\t${b} `)).toEqual(
          strip(`(${a}) and ${b}`),
        );
      }),
    );
  });
});
