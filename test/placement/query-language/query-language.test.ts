import { describe, expect, test } from '@jest/globals';
import { compileQuery } from '../../../src/placement/query-language/compile.ts';
import { faultSentence } from '../../../src/placement/query-language/expression.ts';
import { parseQuery } from '../../../src/placement/query-language/parse.ts';
import type { QueryRow } from '../../../src/placement/query-language/query-row.ts';
import { traitsOf } from '../../../src/placement/query-language/traits.ts';
import { FAULTS, large, QUERIES, small } from './queries.ts';
import { row } from './rows.ts';

const matches = (text: string, instance: QueryRow): boolean => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(faultSentence(parsed.fault));
  return compileQuery(parsed.expression)(instance);
};

const fault = (text: string): string => {
  const parsed = parseQuery(text);
  return parsed.ok ? 'none' : faultSentence(parsed.fault);
};

describe('the cluster query language', () => {
  test.each(QUERIES)('%s', (text, forSmall, forLarge) => {
    expect([matches(text, small), matches(text, large)]).toEqual([forSmall, forLarge]);
  });

  test('what an instance does not have is neither equal nor unequal to anything', () => {
    const nothing = row();
    for (const text of [
      'agentVersion != 1.0.0',
      'registeredAt > 2000-01-01',
      'runningTasksCount >= 0',
      'agentConnected == false',
      'ec2InstanceId != i-1',
      'attribute:stack !~ x',
    ])
      expect(matches(text, nothing)).toBe(false);
  });
});

describe('an expression that cannot be read', () => {
  test.each(FAULTS)('%s', (text, said) => {
    expect(fault(text)).toContain(said);
  });
});

describe('Java regular expressions', () => {
  test.each([
    ['\\p{Alpha}+', 'abc', true],
    ['\\p{Alpha}+', 'ab1', false],
    ['[\\p{Digit}x]+', '1x2', true],
    ['\\P{Digit}+', 'ab', true],
    ['\\Qt2.small\\E', 't2.small', true],
    ['\\Qt2.small\\E', 't2xsmall', false],
    ['\\u0061b', 'ab', true],
    ['[^]a]+', 'bc', true],
  ])('%s on %s is %j', (pattern, text, expected) => {
    const instance = row({ attributes: { x: text } });
    expect(matches(`attribute:x =~ '${pattern}'`, instance)).toBe(expected);
  });

  test('one that explodes elsewhere is answered at once', () => {
    const instance = row({ attributes: { x: `${'a'.repeat(5_000)}b` } });
    expect(matches("attribute:x =~ '(a*)*(a|a)*(a|aa)+'", instance)).toBe(false);
  });
});

describe('what an expression does not say aloud', () => {
  const traits = (text: string) => {
    const parsed = parseQuery(text);
    return parsed.ok ? traitsOf(parsed.expression) : undefined;
  };

  test('counts and groups change while tasks are placed', () => {
    expect(traits('runningTasksCount < 3')?.dynamic).toBe(true);
    expect(traits('not(task:group == db)')?.dynamic).toBe(true);
    expect(traits('attribute:stack == prod')?.dynamic).toBe(false);
  });

  test('a group that must be there already', () => {
    expect(traits('attribute:a exists and task:group == db')?.neededGroups).toEqual(['db']);
    expect(traits('attribute:a exists or task:group == db')?.neededGroups).toEqual([]);
  });

  test('what AWS does not document is said, where it matters', () => {
    expect(traits('attribute:a == b')?.assumptions).toEqual([]);
    expect(
      traits('attribute:a == b and (attribute:c == d or attribute:e == f)')?.assumptions,
    ).toEqual([]);
    expect(
      traits('attribute:a == b or attribute:c == d and attribute:e == f')?.assumptions,
    ).toHaveLength(1);
    expect(
      traits("attribute:a =~ '(x)' and attribute:b != c and task:group != d")?.assumptions,
    ).toHaveLength(4);
  });
});
