import type { Person } from '../../src/model/change/change.ts';
import type { Reply } from '../reply.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { context, plainText, section } from './text.ts';

/** Action id of the menu of people. */
export const ASSIGN_ACTION = 'onboard-assign';

const WHOM =
  'Whom shall I offer the path? They get it in a direct message, and see alone how far they are.';

/** A menu of people: a name that somebody typed behind `/ecs` is only letters, and could be anybody's. */
export const assignReply = (typed: string): Reply => ({
  text: WHOM,
  blocks: [
    {
      type: 'section',
      block_id: 'onboard-assign',
      text: plainText(WHOM),
      accessory: {
        type: 'users_select',
        action_id: ASSIGN_ACTION,
        placeholder: plainText(`Choose ${typed.slice(0, 40)}`),
      },
    },
  ],
  buttons: [],
  share: null,
});

/** What somebody reads first: an offer, and nothing more. `by` is who asks them to learn. */
export const welcomeReply = (by: Person | null): Reply => {
  const who =
    by === null
      ? 'I am Stevedore. Ask me about Amazon ECS at any time, or let me show it to you.'
      : `<@${by.userId}> offers you a way into Amazon ECS, and I am your guide.`;
  const what =
    'Lessons of 10 to 25 minutes take you from a container to scaling and repairing a service, in a simulated account of your own. You can stop at any time, and skip what you know.';
  return {
    text: `${by === null ? who : 'Somebody offers you a way into Amazon ECS.'} ${what}`,
    blocks: [
      section(`:wave: ${who}`),
      section(what),
      context('I offer this once. `/ecs onboard` brings it back.'),
    ],
    buttons: [
      primary(onboardButton('Begin', 'begin')),
      onboardButton('I know some of it: test me', 'test'),
    ],
    share: null,
  };
};
