import { APP } from '../cast.ts';
import { elementsOf, stateOf } from '../elements-of.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Message, Person, SlackObject } from '../state.ts';
import { channelName, interactionBase, responseUrl } from './common.ts';
import { viewWithState } from './view.ts';

/** Something that was clicked in a message. Ephemeral messages are not sent along, as in Slack. */
export const messageActionsPayload = (
  slack: Slack,
  person: Person,
  channel: Channel,
  message: Message,
  action: SlackObject,
): SlackObject => {
  const isEphemeral = message.ephemeralTo !== undefined;
  const blocks = message.blocks ?? [];
  const values = stateOf(blocks, slack.elementStates.of(person.id, message.ts));
  return {
    type: 'block_actions',
    ...interactionBase(person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
    },
    trigger_id: slack.triggers.issue(person.id),
    channel: { id: channel.id, name: channelName(channel) },
    ...(!isEphemeral && { message: { type: 'message', app_id: APP.id, ...message } }),
    state: { values },
    response_url: responseUrl(slack, {
      channel: channel.id,
      user: person.id,
      messageTs: message.ts,
    }),
    actions: [action],
  };
};

/** Something that was clicked in a modal or on a Home tab. */
export const viewActionsPayload = (
  slack: Slack,
  person: Person,
  view: SlackObject,
  action: SlackObject,
): SlackObject => ({
  type: 'block_actions',
  ...interactionBase(person),
  container: { type: 'view', view_id: view['id'] },
  trigger_id: slack.triggers.issue(person.id),
  view: viewWithState(slack, person, view),
  actions: [action],
});

/** The ids of everything that can be clicked there. */
export const actionIdsIn = (blocks: readonly SlackObject[]): readonly string[] =>
  elementsOf(blocks).map(({ actionId }) => actionId);
