import { describe, expect, test } from '@jest/globals';
import { createLive } from '../../../../src/operations/live/live-operations.ts';
import { readPlacementText } from '../../../../src/operations/live/placement/asked-placement.ts';
import { aCluster, aService, aTask, deps } from '../builders.ts';
import { type FakeAccount, fakeAccount } from '../fake-account.ts';
import { anInstance, anInstanceTask, arnOf } from './instances.ts';

const onEc2 = { launchType: 'EC2' } as const;
const api = aService({ serviceName: 'api', ...onEc2 });
const agent = aService({ serviceName: 'agent', ...onEc2, schedulingStrategy: 'DAEMON' });
const task = (id: string, service: string, instance: string) =>
  aTask({
    taskArn: `arn:aws:ecs:eu-central-1:123456789012:task/prod/${id}`,
    group: `service:${service}`,
    launchType: 'EC2',
    containerInstanceArn: arnOf(instance),
    cpu: '512',
    memory: '1000',
  });

const account: FakeAccount = {
  clusters: [aCluster('prod', { registeredContainerInstancesCount: 2 })],
  services: [api, agent, aService()],
  taskDefinitions: [anInstanceTask('web:3'), anInstanceTask('web:4', '3900')],
  instances: [anInstance('i-0a', 'a', { cpu: 1_024 }), anInstance('i-0b', 'b', { cpu: 1_024 })],
  tasks: [task('1', 'api', 'i-0a'), task('2', 'api', 'i-0b'), task('3', 'agent', 'i-0a')],
};

const ask = async (text: string, over: Partial<FakeAccount> = {}, pasted?: string) => {
  const { readers } = fakeAccount({ ...account, ...over });
  const asked = readPlacementText(text);
  if (asked === null) throw new Error(`"${text}" asks nothing`);
  const named = pasted === undefined ? undefined : { name: 'The paste', text: pasted };
  return createLive({ accounts: [readers], ...deps }).place(asked, named);
};

/** Mode, headline and reference of the answer; the sentence where there is none. */
const said = async (...given: Parameters<typeof ask>): Promise<readonly string[]> => {
  const result = await ask(...given);
  if (!result.ok) return [result.advice.code, result.advice.sentence];
  const { placement } = result.answer;
  return [placement.mode, placement.headline, result.reference];
};

describe('a dry run on the cluster that runs', () => {
  test.each([
    ['api 2', 'place', 'Places all 2 tasks.'],
    ['api 9', 'place', 'Places 4 of 9; 5 do not fit: CPU on 2 instances.'],
    ['api 6 with 512 MiB, 256 CPU', 'place', 'Places all 6 tasks. Without the change: 4 of 6.'],
    ['api -1', 'scale-in', 'Stops 1 task of api.'],
    ['deploy api', 'deploy', 'The deployment gets through in 1 step: 2 new tasks of api.'],
    ['rebalance api', 'rebalance', 'api is balanced over its zones; nothing moves.'],
    ['agent 1', 'daemon', 'Runs on 2 instances, one task on each that meets its constraints.'],
  ])('%s', async (text, mode, headline) => {
    expect((await said(text)).slice(0, 2)).toEqual([mode, headline]);
  });

  test('a deployment of another revision takes what that revision takes', async () => {
    expect((await said('deploy api web:4'))[1]).toBe(
      'The deployment gets through in 1 step: 2 new tasks of api.',
    );
    const full = [
      anInstance('i-0a', 'a', { memory: 1_000 }),
      anInstance('i-0b', 'b', { memory: 0 }),
    ];
    const [, headline] = await said('deploy api web:4', { instances: full });
    expect(headline).toBe('The deployment gets stuck before its first step: 0 of 2 new tasks run.');
  });

  test('a pasted definition stands in for the one that runs', async () => {
    const pasted = '{"family":"api","cpu":"2000","memory":"100","containerDefinitions":[]}';
    expect((await said('api 1', {}, pasted))[1]).toBe('Places no task: CPU on 2 instances.');
    expect(await said('1 on prod', {}, pasted)).toEqual([
      'place',
      'Places no task: CPU on 2 instances.',
      'default/eu-central-1/prod',
    ]);
  });

  test('a revision is placed as standalone tasks', async () => {
    expect(await said('web:3 2 on prod')).toEqual([
      'place',
      'Places all 2 tasks.',
      'default/eu-central-1/prod',
    ]);
  });

  test('a drain finds its cluster; a daemon starts nothing elsewhere', async () => {
    const result = await ask('drain i-0a');
    expect(result).toMatchObject({
      ok: true,
      reference: 'default/eu-central-1/prod',
      answer: {
        placement: {
          mode: 'drain',
          fits: true,
          sections: [
            {
              lines: [
                'service:agent: 1 task. A DAEMON service stops its task there and starts none elsewhere.',
                'service:api: 1 task → i-0b',
              ],
            },
          ],
        },
      },
    });
  });

  test('scale-in never stops a protected task', async () => {
    const protections = ['1', '2'].map((id) => ({
      taskArn: `arn:aws:ecs:eu-central-1:123456789012:task/prod/${id}`,
      protectionEnabled: true,
    }));
    expect((await said('api -1', { protections }))[1]).toBe(
      'Stops 0 tasks of api; 1 more are protected from scale-in and stay.',
    );
  });
});

describe('why there is no dry run', () => {
  test.each([
    ['web -1', 'not-placeable', 'web runs on Fargate, where no instance is chosen'],
    ['agent -1', 'not-placeable', 'agent is a DAEMON service'],
    ['nobody 1', 'service-unknown', 'no cluster has a service nobody'],
    ['drain i-0c', 'instance-unknown', 'No cluster has the instance i-0c'],
    ['drain i-0c on prod', 'not-placeable', 'The cluster has no instance i-0c'],
    ['web:9 1 on prod', 'task-definition-missing', 'AWS knows no task definition web:9'],
    ['prod/api 1 on prod', 'cluster-twice', 'names its cluster already'],
    ['1 on prod', 'no-task', 'Nobody knows what to place'],
  ])('%s', async (text, code, sentence) => {
    const [own, words] = await said(text);
    expect([own, words]).toEqual([code, expect.stringContaining(sentence)]);
  });

  test('a definition that cannot be read', async () => {
    expect((await said('api 1', {}, '{"family":'))[1]).toMatch(/^The paste cannot be read: line 1/);
  });

  test('a name that several services have is a choice', async () => {
    const other = aService({ serviceName: 'apis', ...onEc2 });
    const result = await ask('ap 1', { services: [api, other] });
    expect(result).toMatchObject({
      ok: false,
      choices: [{ label: 'prod/api' }, { label: 'prod/apis' }],
    });
  });
});

describe('a query of a live cluster', () => {
  const query = (expression: string) =>
    createLive({ accounts: [fakeAccount(account).readers], ...deps }).query({
      cluster: '',
      expression,
    });

  test('lists the instances and says where they were read', async () => {
    expect(await query('attribute:ecs.availability-zone == eu-central-1b')).toMatchObject({
      ok: true,
      reference: 'default/eu-central-1/prod',
      answer: {
        about: { cluster: 'prod', accountId: '123456789012', ageMs: 2_000 },
        query: { instances: 2, matches: [{ instance: 'i-0b' }] },
      },
    });
  });

  test('a wrong expression is a sentence', async () => {
    expect(await query('runningTaskCount > 1')).toMatchObject({
      ok: false,
      advice: { sentence: expect.stringContaining('Did you mean runningTasksCount?') },
    });
  });
});
