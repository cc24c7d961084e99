import { describe, expect, test } from '@jest/globals';
import { HIDDEN_VALUE } from '../../../src/model/ecs-task-definition.ts';
import { checkNamed } from '../../../src/operations/live/service/check-named.ts';
import type { AwsReaders } from '../../../src/ports.ts';
import { ARN, aService, aTaskDefinition, deps } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const environment = [{ name: 'DB_HOST', value: HIDDEN_VALUE }];
const jobs = aTaskDefinition('jobs:7', { environment });
const newest = { ...jobs, taskDefinitionArn: `${ARN}:task-definition/jobs` };

const account = (name = 'default', more: Parameters<typeof fakeAccount>[0] = {}) =>
  fakeAccount({
    name,
    services: [aService()],
    taskDefinitions: [aTaskDefinition('web:3', {}), jobs, newest],
    ...more,
  }).readers;

const ask = (name: string, accounts: readonly AwsReaders[] = [account()]) =>
  checkNamed(name, { ...deps, accounts });

const answered = async (name: string, accounts?: readonly AwsReaders[]) => {
  const result = await ask(name, accounts);
  if (!result.ok) throw new Error(result.advice.sentence);
  return result;
};

const denied = {
  kind: 'access-denied',
  region: 'eu-central-1',
  action: 'ecs:DescribeTaskDefinition',
  deny: 'implicit',
  policyHint: '{}',
} as const;

describe('what a name is taken for', () => {
  test('a service comes first', async () => {
    const { answer, reference } = await answered('web');
    expect(answer.takenFor).toBe('Taken for the service prod/web, which runs web:3.');
    expect(answer.judged).toEqual(['task definition', 'service']);
    expect(reference).toBe('default/eu-central-1/prod/web');
  });

  test('a name with a revision is a task definition, even where a service has the name', async () => {
    const { answer, reference } = await answered('web:3');
    expect(answer.takenFor).toBe('Taken for the task definition web:3.');
    expect(answer.judged).toEqual(['task definition']);
    expect(answer.about).toMatchObject({ service: null, accountId: '123456789012' });
    expect(reference).toBe('default/eu-central-1/web:3');
  });

  test('a family that no service is called like means its newest ACTIVE revision', async () => {
    const { answer } = await answered('jobs');
    expect(answer.takenFor).toContain('the newest ACTIVE one of the family jobs');
    expect(answer.judged).toEqual(['task definition']);
  });

  test('the reference of an answer, and an ARN, find the same again', async () => {
    const { reference } = await answered('jobs:7');
    expect((await answered(reference)).answer.taskDefinition).toBe('jobs:7');
    const byArn = await answered(`${ARN}:task-definition/jobs:7`);
    expect(byArn.answer.taskDefinition).toBe('jobs:7');
  });

  test('a revision that can no longer be used is judged, and said to be so', async () => {
    const old = { ...jobs, status: 'INACTIVE' };
    const { answer } = await answered('jobs:7', [account('default', { taskDefinitions: [old] })]);
    expect(answer.takenFor).toContain('It is INACTIVE');
  });
});

describe('no single answer', () => {
  test('a name that nothing has is looked for as both', async () => {
    const result = await ask('nosuch');
    expect(result).toMatchObject({ ok: false, advice: { code: 'service-unknown' } });
    if (result.ok) return;
    expect(result.advice.sentence).toContain('has a service nosuch');
    expect(result.advice.sentence).toContain('no task definition of the family nosuch');
  });

  test('a revision that two accounts have is a choice, and each choice finds its own', async () => {
    const accounts = [account('live'), account('test')];
    const result = await ask('jobs:7', accounts);
    if (result.ok) throw new Error('one of two was guessed');
    expect(result.advice.code).toBe('task-definition-ambiguous');
    const found = await Promise.all(
      result.choices.map(({ reference }) => answered(reference, accounts)),
    );
    expect(found.map(({ answer }) => answer.about.account)).toEqual(['live', 'test']);
  });

  test('without the right to read it, that is the answer, not that it is missing', async () => {
    const accounts = [account('default', { failing: { 'ecs.taskDefinition': denied } })];
    expect(await ask('jobs:7', accounts)).toMatchObject({
      ok: false,
      advice: { code: 'access-denied' },
    });
  });

  test('an account or a Region that nobody looks into is named', async () => {
    const result = await ask('elsewhere/eu-west-1/jobs:7');
    expect(result).toMatchObject({ ok: false, advice: { code: 'task-definition-missing' } });
    if (!result.ok) expect(result.advice.sentence).toContain('does not look where jobs:7 is');
  });
});

test('a value of the environment is not in what is judged, and that is said', async () => {
  const { answer } = await answered('jobs:7');
  expect(answer.text).toContain('DB_HOST');
  expect(answer.unseen).toEqual([expect.stringContaining('environment')]);
});
