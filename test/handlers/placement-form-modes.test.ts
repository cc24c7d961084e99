import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../test-bot.ts';

describe('every mode of the form of /ecs place', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(async () => {
    await bot.stop();
  });

  const openForm = async (text: string): Promise<string | undefined> => {
    const { views } = await bot.control('command', { user: 'ana', channel: 'ops', text });
    return views[0]?.id;
  };

  const submit = (viewId: string | undefined, values: object) =>
    bot.control('submit', { user: 'ana', viewId, values });

  /** The fields of a form, by block. */
  const fieldsOf = (view: { readonly id: string } | undefined): readonly string[] =>
    [...JSON.stringify(view).matchAll(/"block_id":"([a-z-]+)"/g)].map(([, block = '']) => block);

  test.each([
    ['place', 'mode count task task-file cluster cluster-file name strategy constraint'],
    [
      'what-if',
      'mode count task task-file cluster cluster-file add size ports name strategy constraint',
    ],
    [
      'deploy',
      'mode name count task task-file task-before cluster cluster-file percent strategy constraint',
    ],
    ['scale-in', 'mode name count task task-file cluster cluster-file strategy'],
    ['drain', 'mode instance cluster cluster-file task task-file'],
    ['rebalance', 'mode name task task-file cluster cluster-file percent strategy constraint'],
    ['daemon', 'mode task task-file cluster cluster-file name constraint'],
    [
      'capacity-providers',
      'mode count provider task task-file cluster cluster-file name strategy constraint',
    ],
    ['fargate', 'mode count task task-file zones quota name'],
  ])('%s asks for no more than it needs', async (mode, fields) => {
    const viewId = await openForm('place');
    const { views } = await bot.control('click', {
      user: 'ana',
      viewId,
      actionId: 'place-mode',
      value: mode,
    });
    expect(fieldsOf(views[0]).join(' ')).toBe(fields);
    await bot.control('close', { user: 'ana', viewId });
  });

  const submitMode = async (mode: string, values: object) => {
    const viewId = await openForm('place');
    await bot.control('click', { user: 'ana', viewId, actionId: 'place-mode', value: mode });
    const answer = await submit(viewId, { mode: { 'place-mode': mode }, ...values });
    if (answer.errors !== undefined) await bot.control('close', { user: 'ana', viewId });
    return answer;
  };

  const small = { value: '{"family":"web","cpu":"512","memory":"1024","containerDefinitions":[]}' };
  const two = { value: '2 x m5.large in 2 AZ' };

  test.each([
    [
      'what-if',
      { count: { value: '30' }, task: small, cluster: two, add: { value: '3 x m5.large' } },
      'Without the change',
    ],
    [
      'deploy',
      {
        name: { value: 'web' },
        count: { value: '2' },
        task: small,
        cluster: two,
        percent: { value: '50, 200' },
      },
      'The deployment gets through',
    ],
    [
      'scale-in',
      { name: { value: 'web' }, count: { value: '1' }, cluster: two },
      'Stops nothing: web has no more than 1 task here.',
    ],
    [
      'drain',
      { instance: { value: '1-m5.large-1' }, cluster: two },
      'moves nothing: no tasks are there.',
    ],
    ['rebalance', { name: { value: 'web' }, task: small, cluster: two }, 'nothing moves.'],
    ['daemon', { task: small, cluster: two }, 'Runs on 2 instances'],
    [
      'capacity-providers',
      {
        count: { value: '4' },
        provider: { value: 'capacityProvider=spot,weight=3' },
        task: small,
        cluster: two,
      },
      'Splits 4 tasks: 4 to spot',
    ],
    [
      'fargate',
      {
        count: { value: '4' },
        task: small,
        zones: { value: 'eu-west-1a, eu-west-1b' },
        quota: { value: '1, 0.5' },
      },
      'Fargate places 1 of 4; the quota lacks 1.5 vCPU for the rest.',
    ],
  ])('%s answers', async (mode, values, said) => {
    const { messages, errors } = await submitMode(mode, values);
    expect(errors).toBeUndefined();
    expect(messages[0]?.text).toContain(said);
  });

  test.each([
    [
      'drain',
      { instance: { value: 'i-9' }, cluster: two },
      { instance: 'The cluster has no instance i-9.' },
    ],
    [
      'capacity-providers',
      { count: { value: '4' }, provider: { value: 'a=b' }, task: small, cluster: two },
      { provider: expect.stringContaining('A capacity provider reads NAME') },
    ],
    [
      'deploy',
      {
        name: { value: 'web' },
        count: { value: '1' },
        task: small,
        cluster: two,
        percent: { value: '200' },
      },
      { percent: expect.stringContaining('from 0 to 100') },
    ],
  ])('%s says what is wrong under its field', async (mode, values, expected) => {
    expect((await submitMode(mode, values)).errors).toEqual(expected);
  });
});
