import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Learner } from '../../src/model/onboarding/learner.ts';
import { lessonAt } from '../knowledge/lessons/all-lessons.ts';
import { ANA, BEN, type Forging, startForging } from './forging.ts';
import { repaired } from './repaired.ts';
import { skipTo } from './skip-to.ts';

const LONG_MS = 60_000;
const { exercise } = lessonAt(2);
const BROKEN = exercise.kind === 'repair' ? exercise.definition : '';
const GOOD = repaired(BROKEN);

describe('a form that somebody makes up about lessons gets a true sentence, and changes nothing', () => {
  let forging: Forging;
  let before: readonly Learner[];
  beforeAll(async () => {
    forging = await startForging();
  }, LONG_MS);
  afterAll(() => forging.stage.stop(), LONG_MS);
  beforeEach(async () => {
    before = await forging.learners();
  });
  const expectUnchanged = async () => expect(await forging.learners()).toEqual(before);

  test.each([
    ['a lesson that does not exist', 'onboard-repair:l99', /^There is no lesson "l99" here/],
    ['a lesson with another exercise', 'onboard-repair:l1', /handed in for another exercise/],
  ])('a repair for %s', async (_, callback, said) => {
    const answer = await forging.submit(callback, { repaired: { value: { value: GOOD } } });
    expect(answer.ack + JSON.stringify(answer.messages)).toMatch(
      new RegExp(said.source.replace('^', '').replaceAll('"', '.{1,3}')),
    );
    await expectUnchanged();
  });

  test.each([
    ['a lesson that does not exist', 'onboard-predict:l99', { 'zone:a': 4 }, /There is no lesson/],
    ['a lesson with another exercise', 'onboard-predict:l1', { 'zone:a': 4 }, /another exercise/],
    ['zones of elsewhere', 'onboard-predict:l7', { 'zone:us-east-1a': 4 }, /zones of your sandbox/],
    ['no zones', 'onboard-predict:l7', {}, /places to 0 tasks/],
    [
      'a number that is none',
      'onboard-predict:l7',
      { 'zone:eu-central-1a': '4e0' },
      /whole number/,
    ],
  ])('a prediction for %s', async (_, callback, counts, said) => {
    const values = Object.fromEntries(
      Object.entries(counts).map(([block, value]) => [block, { value: { value: String(value) } }]),
    );
    const answer = await forging.submit(callback, values);
    expect(answer.ack + JSON.stringify(answer.messages)).toMatch(said);
    await expectUnchanged();
  });

  test('a form whose private_metadata was edited answers its sender alone, and counts for them', async () => {
    for (const metadata of ['', 'x'.repeat(3_000), '{"user":"UBEN00001"}', '__proto__']) {
      const answer = await forging.submit(
        'onboard-repair:l2',
        { repaired: { value: { value: GOOD } } },
        metadata,
      );
      expect(answer.messages.map(({ channel, text }) => [channel, text])).toEqual([
        ['DANA00001', 'Repaired. AWS refuses nothing in it, and nothing in it fails later.'],
      ]);
    }
    const after = await forging.learners();
    expect(after.filter(({ person }) => person.userId !== ANA)).toEqual(
      before.filter(({ person }) => person.userId !== ANA),
    );
  });

  test("somebody else's checked definition", async () => {
    await skipTo(forging.stage, 2);
    before = await forging.learners();
    const checked = await forging.stage.replicas[0]?.event({
      ...{
        type: 'message',
        channel_type: 'im',
        channel: 'DANA00001',
        user: ANA,
        team: 'TLOCAL001',
      },
      ...{
        text: BROKEN,
        ts: '18.1',
        event_ts: '18.1',
      },
    });
    const value = /"(l2-cluster-capacity [^" ]+)"/.exec(JSON.stringify(checked))?.[1];
    expect(value).toBeDefined();
    const answer = await forging.click('onboard-hand-in', value, BEN);
    expect(answer?.text).toMatch(/^Only the person who sent this can hand it in/);
    await expectUnchanged();
  });
});
