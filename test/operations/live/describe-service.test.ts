import { describe, expect, test } from '@jest/globals';
import { HIDDEN_VALUE } from '../../../src/model/ecs-task-definition.ts';
import { describeService } from '../../../src/operations/live/service/describe-service.ts';
import {
  aDeployment,
  aService,
  aTaskDefinition,
  deps,
  events,
  NOW,
  STEADY,
  web,
} from './builders.ts';
import { type FakeAccount, fakeAccount } from './fake-account.ts';

const definition = aTaskDefinition('web:3', {
  environment: [{ name: 'DB_HOST', value: HIDDEN_VALUE }],
  secrets: [
    {
      name: 'DB_PASSWORD',
      valueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db',
    },
  ],
});

const described = async (account: FakeAccount) => {
  const fake = fakeAccount({ taskDefinitions: [definition], ...account });
  const outcome = await describeService(web(fake.readers), deps);
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return { ...outcome.answer, calls: fake.calls };
};

describe('describe', () => {
  test('says where it comes from and how old it is', async () => {
    expect((await described({ services: [aService()] })).about).toEqual({
      account: 'default',
      accountId: '123456789012',
      region: 'eu-central-1',
      cluster: 'prod',
      service: 'web',
      readAtMs: NOW - 2_000,
      ageMs: 2_000,
    });
  });

  test('shows names of environment variables and secrets, never what is in them', async () => {
    const answer = await described({ services: [aService()] });
    expect(answer.taskDefinition?.containers[0]).toMatchObject({
      environmentNames: ['DB_HOST'],
      secretNames: ['DB_PASSWORD'],
      tag: '1.0',
    });
    expect(JSON.stringify(answer)).not.toContain('secret:db');
  });

  test('leaves out a deployment that is alone and complete', async () => {
    expect((await described({ services: [aService()] })).deployments).toEqual([]);
    const failed = aDeployment({ rolloutState: 'FAILED', rolloutStateReason: 'circuit breaker' });
    const [row] = (await described({ services: [aService({ deployments: [failed] })] }))
      .deployments;
    expect(row).toMatchObject({
      taskDefinition: 'web:3',
      rolloutState: 'FAILED',
      rolloutStateReason: 'circuit breaker',
    });
  });

  test('asks for policies only where there is autoscaling, and for targets only behind a load balancer', async () => {
    const { autoscaling, calls } = await described({ services: [aService()] });
    expect(autoscaling).toBe('none');
    expect(calls.toSorted()).toEqual([
      'ecs.describeServices',
      'ecs.taskDefinition',
      'scaling.target',
    ]);
  });

  test('folds steady states away', async () => {
    const answer = await described({ services: [aService({ events: events(STEADY, STEADY) })] });
    expect(answer.events).toEqual([expect.objectContaining({ kind: 'routine', count: 2 })]);
  });

  test('warns by the rules of check', async () => {
    const { findings, findingCounts } = await described({ services: [aService()] });
    expect(findings.length).toBeGreaterThan(0);
    expect(findingCounts.advice).toBeGreaterThan(0);
    expect(findings.map(({ rule }) => rule)).not.toContain('no-describe-only-fields');
  });
});
