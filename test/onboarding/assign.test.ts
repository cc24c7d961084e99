import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { clickOf, commandOf } from '../changes-in-slack-payloads.ts';
import { type SignedLearning, startSignedLearning } from './signed-learning.ts';

const LONG_MS = 60_000;
const ANA = 'UANA00001';
const BEN = 'UBEN00001';
const CHI = 'UCHI00001';

describe('the path is assigned to somebody else', () => {
  let stage: SignedLearning;
  beforeAll(async () => {
    stage = await startSignedLearning({});
  }, LONG_MS);
  afterAll(() => stage.stop(), LONG_MS);

  const type = async (text: string): Promise<readonly Message[]> =>
    (await stage.replicas[0]?.command(commandOf(text))) ?? [];
  const mention = async (text: string): Promise<readonly Message[]> =>
    (await stage.replicas[0]?.event({
      ...{ type: 'app_mention', user: ANA, team: 'TLOCAL001', channel: 'COPS00001' },
      ...{ text: `<@USTEVEDOR> ${text}`, ts: '17.1', event_ts: '17.1' },
    })) ?? [];
  /** A click in the menu of people. */
  const choose = async (selected_user: string, user = ANA): Promise<readonly Message[]> => {
    const action = { type: 'users_select', action_id: 'onboard-assign', selected_user };
    const payload = clickOf('onboard-assign', '', { user, more: { actions: [action] } });
    return (await stage.replicas[0]?.interact(payload))?.messages ?? [];
  };
  const toAna = (messages: readonly Message[]) =>
    messages.filter(({ ephemeralTo }) => ephemeralTo === ANA).map(({ text }) => text);
  const learners = async () => (await stage.learners.all()).map(({ person }) => person.userId);

  test('a name that was typed is only letters: a menu asks whom it means', async () => {
    const [menu, ...others] = await type('onboard @ben');
    expect(others).toEqual([]);
    expect(menu).toMatchObject({
      ephemeralTo: ANA,
      blocks: [{ accessory: { type: 'users_select', placeholder: { text: 'Choose @ben' } } }],
    });
    expect(await learners()).toEqual([]);
  });

  test('who is chosen is offered it in a direct message that says by whom', async () => {
    const messages = await choose(BEN);
    expect(toAna(messages)).toEqual(['I offered them the path in a direct message.']);
    const offer = messages.find(({ channel }) => channel === 'DBEN00001');
    expect(JSON.stringify(offer?.blocks)).toContain(`<@${ANA}> offers you a way into Amazon ECS`);
    expect(offer?.text).not.toContain('<@');
    expect(await learners()).toEqual([BEN]);
    expect((await stage.learners.all())[0]?.assignedBy?.userId).toBe(ANA);
  });

  test('who has begun, or was asked before, is not written to again', async () => {
    const [before] = await stage.learners.all();
    for (const messages of [await choose(BEN), await mention(`onboard <@${BEN}>`)]) {
      expect(messages.filter(({ channel }) => channel === 'DBEN00001')).toEqual([]);
      expect(toAna(messages)).toEqual([
        'They have begun before, or were asked before. I did not write to them again.',
      ]);
    }
    expect((await stage.learners.all())[0]).toEqual(before);
  });

  test('a mention names somebody for sure, and only one', async () => {
    expect(toAna(await mention(`onboard <@${CHI}> <@${BEN}>`))).toEqual([
      'Name one person at a time: "onboard @somebody". Nothing was assigned.',
    ]);
    expect(await learners()).toEqual([BEN]);
    expect(toAna(await mention(`onboard <@${CHI}>`))).toEqual([
      'I offered them the path in a direct message.',
    ]);
    expect(await learners()).toEqual([BEN, CHI]);
  });

  test('the asker themselves get their own path, and no message', async () => {
    const messages = await choose(ANA);
    expect(messages.map(({ channel }) => channel)).toEqual(['COPS00001']);
    expect(toAna(messages)[0]).toMatch(/^That is you: here is your own path\. 0 of \d+ lessons/);
    expect((await stage.learners.all()).find(({ person }) => person.userId === ANA)).toMatchObject({
      assignedBy: null,
    });
  });

  test.each([
    ['the bot itself', 'USTEVEDOR'],
    ['somebody who left', 'UGONE00001'],
  ])('%s cannot be written to: nothing is assigned', async (_, who) => {
    const before = await learners();
    expect(toAna(await choose(who))).toEqual([
      'Slack did not let me write to them: apps and people who left cannot be written to. Nothing was assigned. If they are here, ask them to run /ecs onboard.',
    ]);
    expect(await learners()).toEqual(before);
  });

  test.each(['', 'COPS00001', 'ben', '__proto__', "' OR 1=1 --"])(
    '%j is no person',
    async (who) => {
      const before = await learners();
      expect(toAna(await choose(who))).toEqual([
        'That is no person of this workspace. Nothing was assigned.',
      ]);
      expect(await learners()).toEqual(before);
    },
  );

  test('how far somebody is stays theirs, whoever assigned it', async () => {
    expect(toAna(await mention(`onboard status <@${BEN}>`))[0]).toMatch(
      /^Only those who lead onboarding see how far others are/,
    );
  });
});
