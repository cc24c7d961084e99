import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Change } from '../../../../src/model/change/change.ts';
import { type Examined, examineChange } from '../../../../src/operations/change/examine.ts';
import { changeOfWish } from '../../../../src/operations/change/wish-to-change.ts';
import { type ReadersTest, startReadersTest } from '../../../aws/readers-test.ts';
import { aPermit, scaleTo } from '../verdicts/seen-of.ts';
import { codesOf, judged, sentenceOf } from './ask.ts';

let stage: ReadersTest;
beforeAll(async () => {
  stage = await startReadersTest();
});
afterAll(() => stage.account.stop());

const examine = (cluster: string, service: string, change: Change): Promise<Examined> => {
  const { readers, clock } = stage;
  const target = {
    account: 'test',
    accountId: '123456789012',
    region: readers.region,
    cluster,
    service,
  };
  const freezes = { stored: [], windows: [] };
  const rest = { permit: aPermit(), freezes, recent: [], forMs: null, clock };
  return examineChange({ target, change, readers, ...rest });
};

describe('changes of the simulated account', () => {
  test('a count outside the range of autoscaling names the policy that undoes it', async () => {
    const sentence = sentenceOf(
      await examine('prod-fargate', 'web', scaleTo(20)),
      'above-autoscaling-maximum',
    );
    expect(sentence).toContain(
      'at the next scale-in alarm it goes to 10 first, by the policy web-cpu-50',
    );
  });

  test('more tasks than the instances hold ask again, with the dry run and what would fix it', async () => {
    const { verdicts } = judged(await examine('prod', 'api', scaleTo(44)));
    expect(verdicts.find(({ code }) => code === 'does-not-fit')).toMatchObject({
      sentence: expect.stringMatching(/^Dry run: Places \d+ of 40; /),
      todo: expect.stringMatching(/^Add \d+ × /),
    });
    expect(codesOf(await examine('prod', 'api', scaleTo(5)))).toContain('fits');
  });

  test('tasks that are missing already take the first places', async () => {
    const sentence = sentenceOf(await examine('prod', 'reports', scaleTo(5)), 'does-not-fit');
    expect(sentence).toContain('Dry run: Places none of 3');
  });

  test('a DAEMON service has no count', async () => {
    expect(codesOf(await examine('prod', 'log-agent', scaleTo(3)))).toEqual([
      'daemon-has-no-count',
    ]);
  });

  test('protected tasks are counted', async () => {
    const sentence = sentenceOf(await examine('prod', 'exports', scaleTo(1)), 'protected-tasks');
    expect(sentence).toMatch(/^4 tasks are protected from scale-in/);
  });

  test('a deployment on its way is told, and makes a second one ask again', async () => {
    const checkout = (change: Change) => examine('prod-fargate', 'checkout', change);
    expect(codesOf(await checkout(scaleTo(2)))).toContain('deployment-in-progress');
    expect(codesOf(await checkout({ kind: 'restart' }))).toContain('replaces-deployment');
  });

  test('a rollback goes to the revision that ran before, and nothing blocks it', async () => {
    const target = { readers: stage.readers, cluster: 'prod-fargate', service: 'checkout' };
    const change = await changeOfWish({ kind: 'rollback', toRevision: null }, target);
    if (!change.ok) throw new Error(change.advice.sentence);
    expect(change.answer).toMatchObject({
      taskDefinition: expect.stringMatching(/:task-definition\/checkout:2$/),
    });
    const { verdicts } = judged(await examine('prod-fargate', 'checkout', change.answer));
    expect(verdicts.filter(({ effect }) => effect === 'blocks')).toEqual([]);
  });

  test('nothing is changed by looking', async () => {
    const writes = stage.account
      .calls()
      .filter(({ action }) => !/:(?:Describe|List|Get)/.test(action));
    expect(writes).toEqual([]);
  });
});
