import { describe, expect, test } from '@jest/globals';
import { createCollector } from '../../../src/operations/live/answer/collector.ts';
import { findTask, taskReference } from '../../../src/operations/live/tasks/find-task.ts';
import { isTaskId } from '../../../src/operations/live/tasks/task-query.ts';
import { ARN, aCluster, aStoppedTask, aTask } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const ONE = `abcd1111${'0'.repeat(24)}`;
const TWO = `abcd2222${'0'.repeat(24)}`;
const OLD = 'abcdef01-2345-6789-abcd-ef0123456789';

const inCluster = (cluster: string, id: string) => ({
  taskArn: `${ARN}:task/${cluster}/${id}`,
  clusterArn: `${ARN}:cluster/${cluster}`,
});
const tasks = [
  aTask(inCluster('prod', ONE)),
  aStoppedTask(inCluster('prod', TWO)),
  aTask(inCluster('prod', OLD)),
];
const clusters = [aCluster('prod'), aCluster('staging')];
const main = fakeAccount({ name: 'main', clusters, tasks });
const lab = fakeAccount({ name: 'lab', region: 'eu-west-1', clusters });
const accounts = [main.readers, lab.readers];

const find = async (query: string, among = accounts) => {
  const found = await findTask(query, among, createCollector());
  return found.ok ? taskReference(found) : found;
};

describe('a task', () => {
  test.each([
    ['its id', ONE, ONE],
    ['its id in capitals', ONE.toUpperCase(), ONE],
    ['the id of an old account', OLD, OLD],
    ['the first digits, where only one has them', 'abcd1', ONE],
    ['the first digits of one that stopped', 'abcd22', TWO],
    ['cluster and digits', 'prod/abcd1', ONE],
    ['a reference', `main/eu-central-1/prod/${ONE}`, ONE],
    ['an ARN', `${ARN}:task/prod/${TWO}`, TWO],
    ['its place behind in', `${ONE} in main`, ONE],
    ['its cluster behind in', 'abcd1 in prod', ONE],
  ])('is found by %s', async (_, query, id) => {
    expect(await find(query)).toBe(`main/eu-central-1/prod/${id}`);
  });

  test('whose digits several have is a choice, each by a reference', async () => {
    expect(await find('abcd')).toMatchObject({
      ok: false,
      advice: { code: 'task-ambiguous', sentence: '3 tasks have an id that begins with abcd.' },
      choices: [
        { label: `${ONE} · prod`, reference: `main/eu-central-1/prod/${ONE}` },
        { label: `${OLD} · prod` },
        { label: `${TWO} · prod` },
      ],
    });
  });

  test('by its reference costs one call', async () => {
    const fake = fakeAccount({ name: 'main', clusters, tasks });
    await find(`main/eu-central-1/prod/${ONE}`, [fake.readers]);
    expect(fake.calls).toEqual(['ecs.describeTasks']);
  });
});

describe('no task', () => {
  test('that AWS knows: it forgets them about an hour after they stopped', async () => {
    const gone = 'f'.repeat(32);
    expect(await find(gone)).toMatchObject({
      advice: {
        code: 'task-missing',
        sentence: `AWS knows no task ${gone}.`,
        todo: expect.stringContaining('for about an hour'),
      },
    });
    expect(await find('ffff in staging')).toMatchObject({
      advice: { sentence: 'AWS knows no task whose id begins with ffff in cluster staging.' },
    });
  });

  test('where nobody looks', async () => {
    for (const query of [`${ONE} in us-east-1`, `other/prod/${ONE}`])
      expect(await find(query)).toMatchObject({
        advice: { sentence: expect.stringMatching(/does not look into (?:us-east-1|other)\./) },
      });
  });

  test('because AWS would not say: the reason is the answer', async () => {
    const denied = {
      kind: 'access-denied',
      region: 'eu-central-1',
      action: 'ecs:DescribeTasks',
      deny: 'implicit',
      policyHint: '{}',
    } as const;
    const fake = fakeAccount({ clusters, failing: { 'ecs.describeTasks': denied } });
    expect(await find(ONE, [fake.readers])).toMatchObject({
      advice: { code: 'access-denied' },
    });
  });
});

test.each([
  [ONE, true],
  ['prod/abcd1', true],
  [`${ARN}:task/prod/${ONE}`, true],
  ['abc', false],
  ['role', false],
  ['web', false],
  ['', false],
])('%j is like an id of a task: %s', (word, expected) => {
  expect(isTaskId(word)).toBe(expected);
});
