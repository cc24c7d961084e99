import { describe, expect, test } from '@jest/globals';
import { compileQuery } from '../../../src/placement/query-language/compile.ts';
import { faultSentence } from '../../../src/placement/query-language/expression.ts';
import { parseQuery } from '../../../src/placement/query-language/parse.ts';
import type { QueryRow } from '../../../src/placement/query-language/query-row.ts';
import { traitsOf } from '../../../src/placement/query-language/traits.ts';
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

const small = row({
  ec2InstanceId: 'i-1',
  agentConnected: true,
  agentVersion: '1.14.4',
  registeredAtMs: Date.parse('2018-02-12T23:59:59Z'),
  runningTasksCount: 2,
  attributes: {
    'ecs.instance-type': 't2.small',
    'ecs.availability-zone': 'us-east-1a',
    stack: 'prod',
  },
  groups: ['service:production'],
});
const large = row({
  ec2InstanceId: 'i-2',
  agentConnected: false,
  agentVersion: '1.100.0',
  registeredAtMs: Date.parse('2018-06-18T00:00:00Z'),
  runningTasksCount: 0,
  attributes: { 'ecs.instance-type': 'g2.large', 'ecs.availability-zone': 'us-east-1d' },
});

/** Expression, whether it means the small instance, whether it means the large one. */
const QUERIES: readonly (readonly [string, boolean, boolean])[] = [
  ['attribute:ecs.instance-type == t2.small', true, false],
  ['attribute:ecs.instance-type==t2.small', true, false],
  ['attribute:ecs.instance-type equals t2.small', true, false],
  ['attribute:ecs.instance-type != t2.small', false, true],
  ['attribute:ecs.instance-type not_equals t2.small', false, true],
  ['attribute:ecs.availability-zone in [us-east-1a, us-east-1b]', true, false],
  ['attribute:ecs.availability-zone in [us-east-1a,us-east-1b]', true, false],
  ["attribute:ecs.availability-zone !in ['us-east-1a']", false, true],
  ['attribute:ecs.availability-zone not_in [us-east-1a]', false, true],
  ['attribute:ecs.instance-type =~ g2.*', false, true],
  ['attribute:ecs.instance-type matches t2.*', true, false],
  ['attribute:ecs.instance-type =~ [tg]2.*', true, true],
  ['attribute:ecs.instance-type !~ g2.*', true, false],
  ['attribute:ecs.instance-type not_matches g2.*', true, false],
  ['attribute:ecs.instance-type =~ 2', false, false],
  ['attribute:stack exists', true, false],
  ['attribute:stack !exists', false, true],
  ['attribute:stack not_exists', false, true],
  ['attribute:stack != prod', false, false],
  ['not(attribute:stack == prod)', false, true],
  ['!(attribute:stack == prod)', false, true],
  ['!attribute:stack exists', false, true],
  ['not attribute:stack exists', false, true],
  ['task:group == service:production', true, false],
  ['not(task:group == service:production)', false, true],
  ['task:group != service:production', false, true],
  ['task:group in [web, service:production]', true, false],
  ['task:group exists', true, false],
  ['runningTasksCount > 1', true, false],
  ['runningTasksCount >= 2', true, false],
  ['runningTasksCount less_than 1', false, true],
  ['runningTasksCount <= 2', true, true],
  ['runningTasksCount == 0', false, true],
  ['agentVersion < 1.14.5', true, false],
  ['agentVersion greater_than 1.14.4', false, true],
  ['agentVersion == 1.100', false, true],
  ['agentConnected == true', true, false],
  ['agentConnected != true', false, true],
  ['registeredAt < 2018-02-13', true, false],
  ['registeredAt >= 2018-06-18T00:00:00+00:00', false, true],
  ['registeredAt < 2018-02-13T00:59:59+01:00', false, false],
  ['registeredAt <= 2018-02-12T23:59:59', true, false],
  ["ec2InstanceId in ['i-1', 'i-9']", true, false],
  ['ec2InstanceId =~ i-[0-9]', true, true],
  [
    'attribute:ecs.instance-type =~ g2.* and attribute:ecs.availability-zone != us-east-1d',
    false,
    false,
  ],
  [
    'attribute:ecs.instance-type =~ g2.* && attribute:ecs.availability-zone == us-east-1d',
    false,
    true,
  ],
  ['(runningTasksCount == 0 or runningTasksCount == 2) and agentConnected == true', true, false],
  ['runningTasksCount == 0||runningTasksCount == 2', true, true],
  ['runningTasksCount == 0 or runningTasksCount == 2 and agentConnected == false', false, true],
  ['  ( ( agentConnected == true ) )  ', true, false],
];

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

/** Expression that cannot be read, and what is said about it. */
const FAULTS: readonly (readonly [string, string])[] = [
  [
    '',
    'At character 1: expected a subject (agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount, task:group, attribute:NAME), found the end of the expression.',
  ],
  ['runningTaskCount > 1', 'Did you mean runningTasksCount?'],
  ['ecs.instance-type == t2.small', 'Did you mean attribute:ecs.instance-type?'],
  ['attribute:ecs.instance-typ == t2.small', 'none'],
  ['pendingTasksCount > 1', 'found "pendingTasksCount"'],
  [
    'attribute:stack = prod',
    'At character 17: expected one of the operators that go with attribute:stack: ==, !=, in, !in, =~, !~, exists or !exists, found "=". Did you mean ==?',
  ],
  ['attribute:stack matchs prod', 'Did you mean matches?'],
  [
    'agentVersion =~ 1.*',
    'expected one of the operators that go with agentVersion: ==, !=, >, >=, < or <=, found "=~"',
  ],
  ['agentVersion > one', 'At character 16: expected a version such as 1.14.5, found "one".'],
  ['registeredAt > 2018-02-30', 'expected a date such as 2018-06-18'],
  ['runningTasksCount > many', 'expected a whole number'],
  ['attribute:stack == "prod"', "expected a value, bare or in single quotes ('…')"],
  ["attribute:stack == 'prod", 'expected a closing single quote'],
  ['attribute:stack in prod', 'expected a list of values in brackets: [a, b], found "prod"'],
  ['attribute:stack in []', 'expected a value, found "]"'],
  ['attribute:stack in [a b]', 'expected a comma or the closing bracket of the list'],
  ['(attribute:stack exists', 'expected and, or, or the closing parenthesis, found the end'],
  ['attribute:stack exists)', 'expected and, or, or the end of the expression, found ")"'],
  ['attribute:stack exists an attribute:x exists', 'Did you mean and?'],
  ['attribute:stack =~ [a', 'At character 20: expected a character class that is closed by "]"'],
  ['attribute:stack =~ a*+', 'found a possessive quantifier ("*+")'],
  [
    "attribute:stack =~ '(?=a)b'",
    'At character 21: expected a regular expression that can be matched in linear time, found a lookahead ("(?=").',
  ],
  ["attribute:stack =~ '(a)\\1'", 'a back reference'],
  ["attribute:stack =~ '[a&&b]'", 'an intersection of character classes'],
  [`${'('.repeat(200)}agentConnected == true${')'.repeat(200)}`, 'at most 100 parentheses'],
  [
    `attribute:stack == ${'a'.repeat(2_000)}`,
    'expected at most 2,000 characters, found 2,019 characters',
  ],
];

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
