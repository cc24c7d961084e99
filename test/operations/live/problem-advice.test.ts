import { expect, test } from '@jest/globals';
import type { AwsProblem } from '../../../src/model/aws-problem.ts';
import { problemAdvice } from '../../../src/operations/live/answer/problem-advice.ts';

const region = 'eu-central-1';
const session = 'arn:aws:sts::123456789012:assumed-role/stevedore/i-0abc';
const action = 'ecs:DescribeServices';

const cases: readonly (readonly [AwsProblem, RegExp, RegExp])[] = [
  [
    {
      kind: 'access-denied',
      region,
      action,
      principal: session,
      deny: 'implicit',
      policyHint: '{}',
    },
    /^AWS denied ecs:DescribeServices to the role stevedore in eu-central-1\.$/,
    /Allow ecs:DescribeServices to the role stevedore; `stevedore iam-policy --read`/,
  ],
  [
    { kind: 'access-denied', region, action, deny: 'explicit', policyHint: '{}' },
    /to the role that Stevedore uses in eu-central-1: a policy forbids it explicitly\.$/,
    /an Allow does not help/,
  ],
  [
    {
      kind: 'access-denied',
      region,
      action,
      resource: 'arn:x',
      principal: 'arn:aws:iam::1:user/team/ana',
      deny: 'implicit',
      policyHint: '{}',
    },
    /on arn:x to the user ana/,
    /Allow/,
  ],
  [
    { kind: 'throttled', region, action, retryAfterMs: 900 },
    /throttles/,
    /^Ask again in 1 second\.$/,
  ],
  [{ kind: 'timeout', region, action, afterMs: 6000 }, /within 6 seconds/, /nothing was changed/],
  [{ kind: 'unreachable', region, action }, /could not be reached/, /network/],
  [{ kind: 'no-credentials', region }, /no AWS credentials/, /stevedore doctor/],
  [{ kind: 'expired-credentials', region }, /expired/, /Sign in again/],
  [
    { kind: 'not-found', region, what: 'task-definition', name: 'web:3' },
    /no task definition web:3/,
    /revision/,
  ],
  [
    { kind: 'other', region, action, code: 'ClientException', message: 'Too bad.' },
    /with ClientException: Too bad\.$/,
    /Ask again/,
  ],
];

test.each(cases)('%j', (problem, sentence, todo) => {
  const advice = problemAdvice(problem);
  expect(advice.sentence).toMatch(sentence);
  expect(advice.todo).toMatch(todo);
});

test('what was not found stands in the code', () => {
  const problem = { kind: 'not-found', region, what: 'target-group', name: 'web' } as const;
  expect(problemAdvice(problem).code).toBe('target-group-missing');
});

test('the statement that would help is given where a missing Allow is the problem, and only there', () => {
  const denied = {
    kind: 'access-denied',
    region,
    action,
    policyHint: '{"Effect":"Allow"}',
  } as const;
  expect(problemAdvice({ ...denied, deny: 'implicit' }).policy).toBe('{"Effect":"Allow"}');
  expect(problemAdvice({ ...denied, deny: 'explicit' }).policy).toBeUndefined();
});
