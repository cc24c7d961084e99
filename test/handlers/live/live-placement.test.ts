import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dispatch } from '../../../handlers/dispatch.ts';
import { answerWords } from '../../../handlers/events/ask-in-words.ts';
import { type ReadersTest, startReadersTest } from '../../aws/readers-test.ts';
import { deps } from '../../operations/live/builders.ts';
import { answerTo, buttonsOf, deskOn, messageTo } from './live-ask.ts';

describe('place and query on the cluster that runs', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterAll(() => stage.account.stop());

  const desk = () =>
    deskOn([stage.readers], { deps: { ...deps, clock: { now: stage.account.now } } });
  const answer = (text: string) => answerTo(text, desk());
  const buttons = async (text: string) => buttonsOf(await messageTo(text, desk()));

  test('more tasks of a service: verdict, table, and where and when it was read', async () => {
    const text = await answer('place prod/api 5');
    expect(text).toContain('# Places all 5 tasks.');
    expect(text).toContain('~ api:2 of api on prod as it is now; 4 tasks run now.');
    expect(text).toContain('Zone | Instance | Type | Tasks | CPU units | Memory MiB | One more?');
    expect(text).toContain(
      `~ test (${stage.account.accountId}) · eu-central-1 · prod · read just now`,
    );
  });

  test.each([
    ['place prod/api -2', '# Stops 2 tasks of api.'],
    ['place deploy prod/api', '# The deployment gets through'],
    ['place rebalance prod/api', '# '],
    ['place prod/log-agent 1', '# Runs on 6 instances'],
    ['place prod-fargate/web 2', '# Fargate places all 2 tasks: 1 vCPU.'],
    ['place api:2 2 on prod', '# Places all 2 tasks.'],
    ['query runningTasksCount >= 0 on prod', '# All 6 instances match.'],
  ])('%s', async (text, headline) => {
    expect(await answer(text)).toContain(headline);
  });

  test('several services of the name are a choice that keeps the question', async () => {
    expect(await buttons('place api 5 with 2 x m5.large')).toMatchObject({
      'prod/api': 'place test/eu-central-1/prod/api 5 with 2 x m5.large',
      'staging/api': 'place test/eu-central-1/staging/api 5 with 2 x m5.large',
    });
  });

  test('a fix is tried by asking again, and taken back', async () => {
    const text = await answer('place prod/api 90');
    expect(text).toMatch(/\[Try with \d+ more m4\.large\]/);
    const tried = await buttons('place prod/api 90 with 30 x m4.large');
    expect(tried['Back to before']).toBe('place test/eu-central-1/prod/api 90');
    expect(await answer('place prod/api 90 with 30 x m4.large')).toContain(
      '~ Tried with 30 more m4.large.',
    );
  });

  test('what is shared is asked again in full', async () => {
    const { 'Share to channel': share = '' } = await buttons('place prod/api 5');
    expect(share).toBe('place test/eu-central-1/prod/api 5 full');
    expect(await answer(share)).toContain('*Assumptions and ties*');
  });

  test('a definition behind the words stands in for the one that runs; nothing then asks again', async () => {
    const pasted = '{"family":"big","containerDefinitions":[{"name":"app","memory":900000}]}';
    const text = `place 1 on prod \`\`\`${pasted}\`\`\``;
    expect(await answer(text)).toContain(
      '# Places no task; no instance can ever take one: memory on 6 instances.',
    );
    expect(await buttons(text)).toEqual({});
  });

  test('a wrong expression is shown with the place that is wrong', async () => {
    expect(await answer('query runningTaskCount > 2 on prod')).toContain(
      'Did you mean runningTasksCount?',
    );
  });

  test('without an account the form opens as before', async () => {
    const forms: unknown[] = [];
    const open = async (form: unknown): Promise<void> => {
      forms.push(form);
    };
    const place = { user: 'U1', open, attached: [] };
    expect(await dispatch('place web 5', deskOn([]), place)).toBeNull();
    expect(await dispatch('place web 10 on 3 x m5.large in 3 AZ', desk(), place)).toBeNull();
    expect(forms).toHaveLength(2);
  });

  test.each([
    ['place prod/api -1', 'Stops 1 task of api.'],
    ['place deploy prod/api', 'The deployment gets through'],
  ])('a mention with "%s" is the command', async (text, said) => {
    const reply = await answerWords({ user: 'U1', text: `<@UBOT> ${text}` }, desk());
    expect(reply.text).toContain(said);
  });
});
