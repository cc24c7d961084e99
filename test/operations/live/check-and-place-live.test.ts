import { describe, expect, test } from '@jest/globals';
import { HIDDEN_VALUE } from '../../../src/model/ecs-task-definition.ts';
import { placeLive } from '../../../src/operations/live/placement/place-live.ts';
import { checkLive } from '../../../src/operations/live/service/check-live.ts';
import { aService, aTask, aTaskDefinition, deps, web } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const definition = aTaskDefinition('web:3', {
  environment: [{ name: 'DB_HOST', value: HIDDEN_VALUE }],
  secrets: [
    {
      name: 'DB_PASSWORD',
      valueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db',
    },
  ],
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
