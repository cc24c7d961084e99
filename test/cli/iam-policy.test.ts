import { describe, expect, test } from '@jest/globals';
import { policyReasons, readPolicy } from '../../src/aws/iam/read-policy.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const PROD = 'arn:aws:ecs:eu-central-1:123456789012:cluster/prod';

const printed = async (...args: readonly string[]) => {
  const io = fakeIo();
  const status = await run(['iam-policy', ...args], io);
  return { status, ...io.printed() };
};

describe('stevedore iam-policy', () => {
  test('prints a policy that IAM takes as it is, and the reasons beside it', async () => {
    const { status, out, err } = await printed('--read');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(readPolicy([]));
    for (const { action, why } of policyReasons()) {
      expect(err).toContain(action);
      expect(err.replace(/\s+/g, ' ')).toContain(`To ${why}.`);
    }
  });

  test('limits it to clusters, and stays below the 6,144 characters of a managed policy', async () => {
    const { out } = await printed('--read', '--cluster', PROD);
    expect(out).toContain('arn:aws:ecs:eu-central-1:123456789012:service/prod/*');
    expect(out.replace(/\s/g, '').length).toBeLessThan(6_144);
  });

  test('prints what may be changed, and that IAM cannot limit the count', async () => {
    const { status, out, err } = await printed('--scale', '--services', 'prod/web', 'prod/api-*');
    expect(status).toBe(0);
    expect(JSON.parse(out).Statement).toMatchObject([
      {
        Action: ['ecs:UpdateService'],
        Resource: ['arn:aws:ecs:*:*:service/prod/web', 'arn:aws:ecs:*:*:service/prod/api-*'],
      },
    ]);
    expect(err).toContain('IAM cannot limit the count');
  });

  test('as JSON, policy and reasons are one document', async () => {
    const { out, err } = await printed('--read', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ policy: readPolicy([]), actions: policyReasons() });
    expect(err).toBe('');
  });

  test.each([
    [[], 'say which policy you want: --read, or --scale'],
    [['--read', '--scale'], 'say which policy you want'],
    [['--scale'], 'name the services that may be changed'],
    [['--scale', '--services', 'web'], '"web" is no service; expected CLUSTER/SERVICE'],
    [['--scale', '--services', 'prod/web', '--tag', 'x'], '"x" is no tag; expected KEY=VALUE.'],
    [['--read', 'prod'], '"prod" is not expected here'],
    [['--read', '--cluster', 'prod'], '"prod" is no ARN of a cluster'],
    [['--read', '--clusters', PROD], 'Did you mean --cluster?'],
  ])('%j is refused with what is missing', async (args, message) => {
    const { status, out, err } = await printed(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});
