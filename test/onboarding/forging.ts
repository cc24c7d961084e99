import type { Learner } from '../../src/model/onboarding/learner.ts';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { clickOf, commandOf } from '../changes-in-slack-payloads.ts';
import { type SignedLearning, startSignedLearning } from './signed-learning.ts';

export const ANA = 'UANA00001';
export const BEN = 'UBEN00001';

/** What the radio buttons or the menu of a block hold, as a click sends it. */
export const fieldsOf = (blockId: string, value: unknown) => ({
  state: {
    values: {
      [blockId]: { 'onboard-field': { type: 'radio_buttons', selected_option: { value } } },
    },
  },
});

/** The bot with two people who have begun, and the means to send it what somebody made up. */
export interface Forging {
  readonly stage: SignedLearning;
  readonly learners: () => Promise<readonly Learner[]>;
  readonly say: (text: string) => Promise<Message | undefined>;
  readonly click: (
    actionId: string,
    value: unknown,
    user?: string,
    more?: object,
  ) => Promise<Message | undefined>;
  /** A form as it comes back; gives its errors and the messages that came of it. */
  readonly submit: (
    callbackId: string,
    values: object,
    metadata?: string,
  ) => Promise<{ readonly ack: string; readonly messages: readonly Message[] }>;
}

/** Starts it. Ana asks and clicks where nobody else is named. */
export const startForging = async (): Promise<Forging> => {
  const stage = await startSignedLearning({});
  const [replica] = stage.replicas;
  if (replica === undefined) throw new Error('Nothing was started');
  for (const user_id of [ANA, BEN]) await replica.command(commandOf('quiz', { user_id }));
  return {
    stage,
    learners: () => stage.learners.all(),
    say: async (text) => (await replica.command(commandOf(text))).at(-1),
    click: async (actionId, value, user = ANA, more = {}) =>
      (await replica.interact(clickOf(actionId, value, { user, more }))).messages.at(-1),
    submit: (callback_id, values, private_metadata = 'no-such-form') =>
      replica.interact({
        type: 'view_submission',
        team: { id: 'TLOCAL001' },
        user: { id: ANA, team_id: 'TLOCAL001' },
        view: { id: 'V1', type: 'modal', callback_id, private_metadata, state: { values } },
      }),
  };
};
