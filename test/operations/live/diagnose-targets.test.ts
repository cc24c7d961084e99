import { describe, expect, test } from '@jest/globals';
import {
  aDeployment,
  aService,
  aStoppedTask,
  aTask,
  events,
  minutesAgo,
  STEADY,
  TARGET_GROUP,
} from './builders.ts';
import { down, PULL, why } from './why.ts';

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
