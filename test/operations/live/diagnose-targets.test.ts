import { describe, expect, test } from '@jest/globals';
import type { EcsService } from '../../../src/model/ecs-service.ts';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import {
  ARN,
  aContainer,
  aDeployment,
  anExitedTask,
  aService,
  aStoppedTask,
  aTask,
  aTaskDefinition,
  deps,
  events,
  minutesAgo,
  NOW,
  STEADY,
  TARGET_GROUP,
  web,
} from './builders.ts';
import { type FakeAccount, fakeAccount } from './fake-account.ts';

const why = async (account: FakeAccount, options?: { readonly log: boolean }) => {
  const fake = fakeAccount({ taskDefinitions: [aTaskDefinition('web:3')], ...account });
  const outcome = await diagnoseService(web(fake.readers), deps, options);
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return {
    ...outcome.answer,
    calls: fake.calls,
    ids: outcome.answer.causes.map(({ link }) => link.id),
  };
};

const down = (over: Partial<EcsService> = {}): EcsService => aService({ runningCount: 0, ...over });
const IN_PROGRESS = aDeployment({ rolloutState: 'IN_PROGRESS', runningCount: 0, failedTasks: 5 });
const PULL =
  'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref registry.example/web:2.0: registry.example/web:2.0: not found';

describe('load balancers', () => {
  const service = aService({
    loadBalancers: [{ targetGroupArn: TARGET_GROUP, containerName: 'app', containerPort: 80 }],
  });
  const group = {
    targetGroupArn: TARGET_GROUP,
    targetGroupName: 'web',
    targetType: 'ip',
    healthCheck: { protocol: 'HTTP', path: '/healthz', matcher: '200' },
    loadBalancerArns: [],
  };

  test('unhealthy targets say what the check asks', async () => {
    const health = [
      {
        id: '10.0.0.1',
        state: 'unhealthy',
        reason: 'Target.ResponseCodeMismatch',
        description: 'Health checks failed with these codes: [404]',
      },
      { id: '10.0.0.2', state: 'healthy' },
    ];
    const { ids, causes } = await why({ services: [service], targetGroups: [group], health });
    expect(ids[0]).toBe('elb-health');
    expect(causes[0]?.evidence[0]).toMatchObject({
      sentence:
        '1 of 2 targets in target group web fails the health check (Target.ResponseCodeMismatch). It asks HTTP /healthz and wants 200.',
      quote: 'Health checks failed with these codes: [404]',
    });
  });

  test('a target group that is gone is a cause', async () => {
    const gone = {
      kind: 'not-found',
      what: 'target-group',
      name: 'web',
      region: 'eu-central-1',
    } as const;
    const { ids } = await why({
      services: [service],
      failing: { 'targets.targetGroups': gone, 'targets.health': gone },
    });
    expect(ids[0]).toBe('target-missing');
  });
});

describe('what is now goes before what was', () => {
  test('old stops count less than what is said now', async () => {
    const old = aStoppedTask({
      stopCode: 'TaskFailedToStart',
      stoppedReason: PULL,
      stoppedAtMs: minutesAgo(50),
      stoppingAtMs: minutesAgo(50),
    });
    const service = down({
      events: events(
        '(service web) was unable to place a task. Reason: You’ve reached the limit on the number of vCPUs you can run concurrently.',
        STEADY,
      ),
    });
    expect((await why({ services: [service], tasks: [old] })).ids).toEqual([
      'limit-vcpu',
      'pull-image-missing',
    ]);
  });

  test('tasks that start for less than five minutes prove nothing yet', async () => {
    const pending = aTask({
      lastStatus: 'PENDING',
      createdAtMs: minutesAgo(3),
      startedAtMs: undefined,
    });
    const service = aService({
      runningCount: 1,
      pendingCount: 1,
      deployments: [aDeployment({ rolloutState: 'IN_PROGRESS' })],
    });
    const { causes, verdict } = await why({ services: [service], tasks: [pending] });
    expect(causes[0]).toMatchObject({ certainty: 'possible' });
    expect(causes[0]?.evidence[0]?.sentence).toContain('proves nothing yet');
    expect(verdict).toBe('waiting');
  });
});

