import { afterEach, describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { type SignedLearning, startSignedLearning } from './signed-learning.ts';

const LONG_MS = 60_000;
const JOINERS = { welcome: 'joiners' };
const ana = { id: 'UANA00001', team_id: 'TLOCAL001', is_bot: false, deleted: false };

let stage: SignedLearning | undefined;
afterEach(() => stage?.stop(), LONG_MS);
const start = async (onboarding: object, processes = 1): Promise<SignedLearning> => {
  stage = await startSignedLearning(onboarding, processes);
  return stage;
};
const joins = (at: SignedLearning, user: object = ana, replica = 0) =>
  at.replicas[replica]?.event({ type: 'team_join', user, event_ts: '1.1' });
const opens = (at: SignedLearning, tab = 'messages') =>
  at.replicas[0]?.event({ type: 'app_home_opened', user: ana.id, tab, channel: 'DANA00001' });

const OFFER = {
  channel: 'DANA00001',
  text: expect.stringMatching(/^I am Stevedore\. /),
};
const offers = (messages: readonly Message[] | undefined): number =>
  messages?.filter(({ text }) => text.startsWith('I am Stevedore.')).length ?? 0;

describe('who joins the workspace', () => {
  test(
    'is written nothing where nobody asked for it',
    async () => {
      const at = await start({});
      expect(await joins(at)).toEqual([]);
      // It does not count as a welcome either: the first look into the app still offers the path.
      expect(offers(await opens(at))).toBe(1);
    },
    LONG_MS,
  );

  test(
    'is offered the path in a direct message, once, where the settings say so',
    async () => {
      const at = await start(JOINERS);
      const messages = await joins(at);
      expect(messages).toEqual([expect.objectContaining(OFFER)]);
      expect(JSON.stringify(messages)).toContain('onboard-begin');
      // Nothing has begun by an offer.
      expect(await at.learners.all()).toEqual([]);
      expect([await joins(at), await opens(at)]).toEqual([[], []]);
    },
    LONG_MS,
  );

  test(
    'is offered it by one process of several, whichever hears of it',
    async () => {
      const at = await start(JOINERS, 2);
      await Promise.all([joins(at, ana, 0), joins(at, ana, 1), joins(at, ana, 0)]);
      expect(offers(at.messages())).toBe(1);
    },
    LONG_MS,
  );

  test(
    'is left alone after the first look into the app, or when the path was begun',
    async () => {
      const at = await start(JOINERS);
      await opens(at);
      expect(await joins(at)).toEqual([]);
      const ben = { ...ana, id: 'UBEN00001' };
      await at.replicas[0]?.command({
        ...{ command: '/ecs', text: 'quiz', user_id: ben.id, team_id: ben.team_id },
        ...{ channel_id: 'COPS00001', channel_name: 'ops', trigger_id: '1.2.3' },
      });
      expect(offers(await joins(at, ben))).toBe(0);
    },
    LONG_MS,
  );

  test(
    'is not greeted as an app, a guest, a stranger, one who left, or Slackbot',
    async () => {
      const at = await start(JOINERS);
      for (const flag of [
        'is_bot',
        'deleted',
        'is_restricted',
        'is_ultra_restricted',
        'is_stranger',
      ])
        expect(await joins(at, { ...ana, [flag]: true })).toEqual([]);
      expect(await joins(at, { id: 'USLACKBOT', is_bot: false })).toEqual([]);
      expect(at.log.lines.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
      expect(offers(await joins(at))).toBe(1);
    },
    LONG_MS,
  );
});
