import { describe, expect, test } from '@jest/globals';
import { HIDDEN_VALUE } from '../../../src/model/ecs-task-definition.ts';
import { placeLive } from '../../../src/operations/live/placement/place-live.ts';
import { checkLive } from '../../../src/operations/live/service/check-live.ts';
import { describeService } from '../../../src/operations/live/service/describe-service.ts';
import { listClusters } from '../../../src/operations/live/service/list-clusters.ts';
import { listServices } from '../../../src/operations/live/service/list-services.ts';
import {
  aCluster,
  aDeployment,
  aService,
  aTask,
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

describe('check', () => {
  test('judges the service and its task definition, and says what it cannot see', async () => {
    const { readers } = fakeAccount({ services: [aService()], taskDefinitions: [definition] });
    const outcome = await checkLive(web(readers), deps);
    expect(outcome).toMatchObject({
      ok: true,
      answer: {
        judged: ['task definition', 'service'],
        taskDefinition: 'web:3',
        unseen: [expect.stringContaining('environment')],
      },
    });
  });

  test('without the right to read the task definition it judges the service alone', async () => {
    const denied = {
      kind: 'access-denied',
      region: 'eu-central-1',
      action: 'ecs:DescribeTaskDefinition',
      deny: 'implicit',
      policyHint: '{}',
    } as const;
    const { readers } = fakeAccount({
      services: [aService()],
      failing: { 'ecs.taskDefinition': denied },
    });
    expect(await checkLive(web(readers), deps)).toMatchObject({
      ok: true,
      answer: { judged: ['service'], gaps: [{ code: 'access-denied' }] },
    });
  });
});

describe('place', () => {
  test('on Fargate the zones of the running tasks are the zones of the subnets', async () => {
    const tasks = [
      aTask({ availabilityZone: 'eu-central-1a' }),
      aTask({ availabilityZone: 'eu-central-1b' }),
    ];
    const { readers, calls } = fakeAccount({
      services: [aService()],
      taskDefinitions: [definition],
      tasks,
    });
    const outcome = await placeLive(web(readers), 4, deps);
    expect(outcome).toMatchObject({
      ok: true,
      answer: { count: 4, placement: { mode: 'fargate', fits: true } },
    });
    expect(calls).not.toContain('ecs.containerInstances');
  });

  test('on instances that are not there nothing fits', async () => {
    const service = aService({ launchType: 'EC2' });
    const bridge = {
      ...definition,
      definition: {
        ...definition.definition,
        networkMode: 'bridge',
        requiresCompatibilities: ['EC2'],
      },
    };
    const { readers } = fakeAccount({ services: [service], taskDefinitions: [bridge] });
    expect(await placeLive(web(readers), 1, deps)).toMatchObject({
      ok: true,
      answer: { placement: { mode: 'place', fits: false } },
    });
  });
});

describe('lists', () => {
  const many = [
    aService({ serviceName: 'b-steady' }),
    aService({ serviceName: 'a-steady' }),
    aService({ serviceName: 'c-under', runningCount: 1 }),
    aService({ serviceName: 'd-zero', desiredCount: 0, runningCount: 0 }),
    aService({ serviceName: 'e-failing', deployments: [aDeployment({ rolloutState: 'FAILED' })] }),
  ];
  const target = { readers: fakeAccount({ services: many }).readers, cluster: 'prod' };
  const names = async (wish = {}) => {
    const outcome = await listServices(target, deps, wish);
    return outcome.ok ? outcome.answer.rows.map(({ service }) => service) : [];
  };

  test('the worst service comes first, equals by name', async () => {
    expect(await names()).toEqual(['e-failing', 'c-under', 'a-steady', 'b-steady', 'd-zero']);
  });

  test('pages, words and states', async () => {
    expect(await names({ pageSize: 2, page: 2 })).toEqual(['a-steady', 'b-steady']);
    expect(await names({ text: 'STEADY' })).toEqual(['a-steady', 'b-steady']);
    expect(await names({ states: ['failing', 'under-running'] })).toEqual(['e-failing', 'c-under']);
    expect(await listServices(target, deps)).toMatchObject({
      answer: {
        total: 5,
        found: 5,
        pages: 1,
        states: { steady: 2, failing: 1, 'under-running': 1, 'scaled-to-zero': 1 },
      },
    });
  });

  test('clusters with waiting tasks come first, deleted ones not at all', async () => {
    const clusters = [
      aCluster('calm'),
      aCluster('waiting', { pendingTasksCount: 2 }),
      aCluster('gone', { status: 'INACTIVE' }),
      aCluster('empty', { runningTasksCount: 0, activeServicesCount: 0 }),
    ];
    const list = await listClusters([fakeAccount({ clusters }).readers], deps);
    expect(list.clusters.map(({ name, health }) => `${name} ${health}`)).toEqual([
      'waiting pending',
      'calm running',
      'empty empty',
    ]);
  });
});
