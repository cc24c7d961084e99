import { describe, expect, test } from '@jest/globals';
import { toProblem } from '../../src/aws/call/to-problem.ts';

const CALL = {
  action: 'ecs:DescribeServices',
  region: 'eu-central-1',
  cluster: 'prod',
  retryAfterMs: 4_000,
  afterMs: 6_000,
} as const;

const SESSION = 'arn:aws:sts::123456789012:assumed-role/stevedore/i-0abc';
const SERVICE = 'arn:aws:ecs:eu-central-1:123456789012:service/prod/web';

const error = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe('the texts of AWS in our words', () => {
  test('a permission that is missing', () => {
    const message = `User: ${SESSION} is not authorized to perform: ecs:DescribeServices on resource: ${SERVICE} because no identity-based policy allows the ecs:DescribeServices action`;
    expect(toProblem(error('AccessDeniedException', message), CALL)).toEqual({
      kind: 'access-denied',
      region: 'eu-central-1',
      action: 'ecs:DescribeServices',
      resource: SERVICE,
      principal: SESSION,
      deny: 'implicit',
      policyHint: '{"Effect":"Allow","Action":"ecs:DescribeServices","Resource":"*"}',
    });
  });

  test('a permission that a policy takes away', () => {
    const message = `User: ${SESSION} is not authorized to perform: ecs:DescribeServices on resource: ${SERVICE} with an explicit deny in a service control policy`;
    expect(toProblem(error('AccessDeniedException', message), CALL)).toMatchObject({
      kind: 'access-denied',
      deny: 'explicit',
    });
  });

  test('a role that may not be assumed is named, not the call that needed it', () => {
    const role = 'arn:aws:iam::210987654321:role/stevedore-read';
    const message = `User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${role}`;
    expect(toProblem(error('AccessDenied', message), CALL)).toMatchObject({
      kind: 'access-denied',
      action: 'sts:AssumeRole',
      resource: role,
    });
  });

  test('a denial that says nothing more', () => {
    expect(toProblem(error('AccessDeniedException', ''), CALL)).toMatchObject({
      kind: 'access-denied',
      action: 'ecs:DescribeServices',
      principal: undefined,
      resource: undefined,
    });
  });

  test.each([
    ['ThrottlingException', 'Rate exceeded', 'throttled'],
    ['Throttling', 'Rate exceeded', 'throttled'],
    ['TooManyRequestsException', '', 'throttled'],
    ['AbortError', 'Request aborted', 'timeout'],
    ['TimeoutError', 'Connection timed out after 2000 ms', 'timeout'],
    [
      'ExpiredTokenException',
      'The security token included in the request is expired',
      'expired-credentials',
    ],
    [
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'expired-credentials',
    ],
    [
      'CredentialsProviderError',
      'The SSO session associated with this profile has expired.',
      'expired-credentials',
    ],
    ['CredentialsProviderError', 'Could not load credentials from any providers', 'no-credentials'],
    ['ClusterNotFoundException', 'Cluster not found.', 'not-found'],
    ['ClientException', 'Something else.', 'other'],
    ['SyntaxError', "Unexpected token '<'", 'other'],
  ])('%s: %s', (name, message, kind) => {
    expect(toProblem(error(name, message), CALL)).toMatchObject({ kind, region: 'eu-central-1' });
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'ETIMEDOUT'])('%s', (code) => {
    expect(toProblem(error('TimeoutError', 'x', { code }), CALL).kind).toBe('unreachable');
  });

  test.each([null, undefined, 'text', 7, {}])('%j, which is no error', (thrown) => {
    expect(toProblem(thrown, CALL)).toMatchObject({ kind: 'other', code: 'Error' });
  });
});
