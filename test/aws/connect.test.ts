import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAccounts, connectSimulated } from '../../src/aws/connect.ts';
import { createReaders } from '../../src/aws/readers.ts';
import { awsProblemOf } from '../../src/model/aws-problem.ts';
import { type AccountTest, startAccountTest } from '../sandbox/aws/account-test.ts';

const parts = {
  clock: { now: () => 0 },
  wait: async () => undefined,
  jitter: () => 0,
};

let stage: AccountTest;
beforeAll(async () => {
  stage = await startAccountTest();
});
afterAll(() => stage.account.stop());

const REAL = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_ENDPOINT_URL_ECS: 'http://127.0.0.1:9',
  AWS_ACCESS_KEY_ID: 'AKIAREAL',
  AWS_SECRET_ACCESS_KEY: 'real',
  AWS_REGION: 'us-east-1',
} as const;

describe('the simulated account', () => {
  test.each([
    'https://ecs.eu-central-1.amazonaws.com',
    'http://169.254.169.254',
    'http://127.0.0.1.example.com:80',
    'https://127.0.0.1',
    'http://localhost:80',
  ])('is never at %s', (url) => {
    expect(() => connectSimulated({ url, region: 'eu-central-1' }, parts)).toThrow(
      /may only be at http:\/\/127\.0\.0\.1/,
    );
  });

  test('is called with keys and an address of its own, whatever the environment says', async () => {
    const before = { ...process.env };
    Object.assign(process.env, REAL);
    try {
      const readers = connectSimulated(stage.account, parts);
      expect((await readers.ecs.clusters()).value).toHaveLength(3);
      await readers.identity.caller();
      await readers.metrics.firing();
      await readers.targets.targetGroups(['arn:x']).catch(() => undefined);
      await readers.scaling.target('prod', 'web');
    } finally {
      for (const name of Object.keys(REAL)) delete process.env[name];
      Object.assign(process.env, before);
    }
    const keys = stage.account.calls().map(({ caller }) => caller.accessKeyId);
    expect(keys.length).toBeGreaterThanOrEqual(6);
    expect(new Set(keys)).toEqual(new Set(['SIMULATED']));
  });

  test('a client that keeps to 127.0.0.1 lets no request leave for AWS', async () => {
    const limiter = { take: () => 0, throttled: () => undefined, waitMs: () => 0 };
    const readers = createReaders(
      'guarded',
      { region: 'eu-central-1', credentials: stage.config.credentials, onlyHost: '127.0.0.1' },
      { ...parts, limiter },
    );
    const calls = [
      readers.ecs.clusters(),
      readers.metrics.firing(),
      readers.scaling.target('prod', 'web'),
      readers.targets.health('arn:x'),
      readers.logs.lastLines({ group: 'g', stream: 's', limit: 1 }),
      readers.identity.caller(),
    ];
    for (const call of calls) {
      const problem = await call.then(
        () => undefined,
        (error: unknown) => awsProblemOf(error),
      );
      expect(problem).toMatchObject({
        kind: 'other',
        message: expect.stringMatching(
          /^This client may only call 127\.0\.0\.1, and was about to call /,
        ),
      });
    }
  });
});

describe('real accounts', () => {
  test('one set of readers for each account and Region, and no call before one is asked for', () => {
    const readers = connectAccounts(
      [
        { name: 'shop', regions: ['eu-central-1', 'us-east-1'], profile: 'shop' },
        { name: 'bank', regions: ['eu-central-1'], role: 'arn:aws:iam::123456789012:role/read' },
      ],
      parts,
    );
    expect(readers.map(({ name, region }) => `${name} ${region}`)).toEqual([
      'shop eu-central-1',
      'shop us-east-1',
      'bank eu-central-1',
    ]);
  });
});
