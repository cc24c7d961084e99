import { APP } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Message, Person, SlackObject } from '../state.ts';
import { channelName, interactionBase, responseUrl } from './common.ts';

/** A shortcut from the menu that is there everywhere. */
export const globalShortcutPayload = (
  slack: Slack,
  person: Person,
  callbackId: string,
): SlackObject => ({
  type: 'shortcut',
  ...interactionBase(person),
  action_ts: slack.ids.ts(),
  callback_id: callbackId,
  trigger_id: slack.triggers.issue(person.id),
});

/** A shortcut from the menu of a message. */
export const messageShortcutPayload = (
  slack: Slack,
  person: Person,
  callbackId: string,
  channel: Channel,
  message: Message,
): SlackObject => {
  const { channel: _channel, ephemeralTo: _ephemeralTo, ...content } = message;
  return {
    type: 'message_action',
    ...interactionBase(person),
    action_ts: slack.ids.ts(),
    callback_id: callbackId,
    trigger_id: slack.triggers.issue(person.id),
    response_url: responseUrl(slack, { channel: channel.id, user: person.id }),
    channel: { id: channel.id, name: channelName(channel) },
    message_ts: message.ts,
    message: {
      type: 'message',
      ...content,
      ...(message.bot_id !== undefined && { app_id: APP.id }),
    },
  };
};
