import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createReaders } from '../../../src/aws/readers.ts';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import { listServices } from '../../../src/operations/live/service/list-services.ts';
import type { AwsReaders } from '../../../src/ports.ts';
import type { Account } from '../../../src/sandbox/aws/account.ts';
import { startAccount } from '../../../src/sandbox/aws/account.ts';
import { deps } from './builders.ts';

let account: Account;
let readers: AwsReaders;

beforeAll(async () => {
  account = await startAccount();
  const { region, url: endpoint } = account;
  const credentials = { accessKeyId: 'simulated', secretAccessKey: 'simulated' };
  readers = createReaders(
    'sandbox',
    { region, endpoint, credentials },
    {
      clock: { now: account.now },
      limiter: { take: () => 0, throttled: () => undefined, waitMs: () => 0 },
      wait: () => Promise.resolve(),
      jitter: () => 0.5,
    },
  );
});

afterAll(() => account.stop());

const live = () => ({ ...deps, clock: { now: account.now } });
const why = async (cluster: string, service: string) => {
  const outcome = await diagnoseService({ readers, cluster, service }, live(), { log: true });
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return outcome.answer;
};

describe('in the simulated account, the planted cause is named first', () => {
  test.each([
    ['prod', 'ledger', 'failing', 'min-max-percent'],
    ['prod', 'exports', 'failing', 'protected'],
    ['prod', 'reports', 'failing', 'no-instance-memory'],
    ['prod-fargate', 'checkout', 'failing', 'pull-image-missing'],
    ['prod-fargate', 'notifications', 'failing', 'exit-1'],
    ['prod-fargate', 'image-resizer', 'failing', 'oom'],
    ['prod-fargate', 'search', 'failing', 'elb-health'],
    ['prod-fargate', 'billing', 'failing', 'ri-secret-permission'],
    ['prod-fargate', 'orders', 'recovered', 'deployment-failed'],
    ['staging', 'web', 'recovered', 'spot'],
    ['staging', 'api', 'scaled-to-zero', 'desired-count'],
  ])('%s/%s is %s: %s', async (cluster, service, verdict, id) => {
    const diagnosis = await why(cluster, service);
    expect(diagnosis.verdict).toBe(verdict);
    expect(diagnosis.causes[0]?.link.id).toBe(id);
  });

  test.each([
    ['prod', 'api'],
    ['prod', 'worker'],
    ['prod-fargate', 'web'],
    ['staging', 'checkout'],
  ])('%s/%s is healthy', async (cluster, service) => {
    expect((await why(cluster, service)).verdict).toBe('healthy');
  });
});

test('the lost variable stands in the evidence and in the log, the password of the queue does not', async () => {
  const { causes, log } = await why('prod-fargate', 'notifications');
  expect(causes[0]?.evidence.at(-1)?.sentence).toContain('SMTP_HOST is gone');
  expect(log?.lines.map(({ message }) => message).join('\n')).toContain('SMTP_HOST');
  expect(JSON.stringify(log)).not.toContain('not-a-real-password');
});

test('at a glance, exactly the services with a planted fault stand before the steady ones', async () => {
  const states = await Promise.all(
    ['prod', 'prod-fargate'].map(async (cluster) => {
      const outcome = await listServices({ readers, cluster }, live());
      return outcome.ok
        ? outcome.answer.rows.map(({ service, health }) => [service, health.state])
        : [];
    }),
  );
  const ill = states.flat().filter(([, state]) => state !== 'steady');
  expect(ill.map(([service]) => service).toSorted()).toEqual([
    'billing',
    'checkout',
    'exports',
    'image-resizer',
    'ledger',
    'notifications',
    'reports',
    'search',
  ]);
});
