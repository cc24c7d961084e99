import { describe, expect, test } from '@jest/globals';
import { ARN, aDeployment, aService, aTask, aTaskDefinition, events, NOW } from './builders.ts';
import { down, why } from './why.ts';

describe('what holds the scheduler up', () => {
  test('percentages that allow neither to stop nor to start a task are reckoned, without any event', async () => {
    const service = aService({
      desiredCount: 1,
      runningCount: 1,
      maximumPercent: 100,
      deployments: [
        aDeployment({ desiredCount: 1, runningCount: 0, rolloutState: 'IN_PROGRESS' }),
        aDeployment({
          id: 'ecs-svc/0',
          status: 'ACTIVE',
          desiredCount: 1,
          runningCount: 1,
          taskDefinition: `${ARN}:task-definition/web:2`,
        }),
      ],
    });
    const { ids, causes, verdict } = await why({ services: [service] });
    expect(ids[0]).toBe('min-max-percent');
    expect(causes[0]?.evidence[0]?.sentence).toContain('keeps at least 1');
    expect(verdict).toBe('failing');
  });

  test('protected tasks keep a service above its count; protection is asked for only then', async () => {
    const tasks = [aTask(), aTask(), aTask()];
    const protections = tasks.map(({ taskArn }) => ({
      taskArn,
      protectionEnabled: true,
      expiresAtMs: NOW + 1,
    }));
    const above = await why({
      services: [aService({ desiredCount: 1, runningCount: 3 })],
      tasks,
      protections,
    });
    expect(above.ids[0]).toBe('protected');
    const exact = await why({ services: [aService()], tasks, protections });
    expect(exact.calls).not.toContain('ecs.taskProtection');
  });

  test('a dry run on the instances says what is missing, and what would help', async () => {
    const amounts = (cpu: number, memory: number) => [
      { name: 'CPU', type: 'INTEGER', integerValue: cpu },
      { name: 'MEMORY', type: 'INTEGER', integerValue: memory },
    ];
    const instances = ['a', 'b'].map((id) => ({
      containerInstanceArn: `${ARN}:container-instance/prod/${id}`,
      ec2InstanceId: `i-${id}`,
      status: 'ACTIVE',
      agentConnected: true,
      attributes: [{ name: 'ecs.instance-type', value: 'm5.large' }],
      registeredResources: amounts(2048, 7680),
      remainingResources: amounts(2048, 256),
    }));
    const service = down({
      launchType: 'EC2',
      events: events(
        '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance a) has insufficient memory available.',
      ),
    });
    const bridge = aTaskDefinition('web:3');
    const task = {
      ...bridge,
      definition: { ...bridge.definition, networkMode: 'bridge', requiresCompatibilities: ['EC2'] },
    };
    const { ids, causes, placement } = await why({
      services: [service],
      taskDefinitions: [task],
      instances,
    });
    expect(ids[0]).toBe('no-instance-memory');
    expect(placement?.fits).toBe(false);
    expect(causes[0]?.evidence.map(({ source }) => source).toSorted()).toEqual([
      'placement',
      'service event',
    ]);
    expect(causes[0]?.evidence.find(({ source }) => source === 'placement')?.sentence).toContain(
      'needs 512 MiB of memory, 256 free',
    );
  });

  test('on Fargate no instance is read', async () => {
    expect((await why({ services: [down()] })).calls).not.toContain('ecs.containerInstances');
  });

  test('a paused deployment waits for a person', async () => {
    const deployment = {
      serviceDeploymentArn: 'arn',
      serviceArn: 'arn',
      status: 'IN_PROGRESS',
      sourceRevisionArns: [],
      awaitingAction: ['POST_SCALE_UP'],
    };
    const service = aService({ deployments: [aDeployment(), aDeployment({ status: 'ACTIVE' })] });
    expect((await why({ services: [service], deployments: [deployment] })).ids[0]).toBe(
      'lifecycle-hook',
    );
  });

  test('a count of 0 is the whole explanation', async () => {
    const { verdict, ids } = await why({
      services: [aService({ desiredCount: 0, runningCount: 0 })],
    });
    expect(verdict).toBe('scaled-to-zero');
    expect(ids).toEqual(['desired-count']);
  });
});
