import { APP, TEAM } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Message, Person, SlackObject } from '../state.ts';
import { VERIFICATION_TOKEN } from './common.ts';

/** What the Events API wraps an event in. */
export const eventPayload = (slack: Slack, event: SlackObject): SlackObject => ({
  token: VERIFICATION_TOKEN,
  team_id: TEAM.id,
  api_app_id: APP.id,
  event,
  type: 'event_callback',
  event_id: slack.ids.next('Ev'),
  event_time: Math.floor(slack.clock.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: TEAM.id,
      user_id: APP.user_id,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
});

const saidContent = (slack: Slack, message: Message): SlackObject => ({
  user: message.user,
  team: TEAM.id,
  ts: message.ts,
  event_ts: message.ts,
  text: message.text,
  channel: message.channel,
  client_msg_id: slack.ids.next('client-'),
  ...(message.blocks && { blocks: message.blocks }),
  ...(message.files && { files: message.files, upload: false }),
  ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
});

/** An ordinary message; in a direct message `message.im`. */
export const messageEvent = (slack: Slack, channel: Channel, message: Message): SlackObject => ({
  type: 'message',
  ...(message.files && { subtype: 'file_share' }),
  ...saidContent(slack, message),
  channel_type: channel.kind === 'im' ? 'im' : 'channel',
});

/** A message that mentions the bot. */
export const appMentionEvent = (slack: Slack, message: Message): SlackObject => ({
  type: 'app_mention',
  ...saidContent(slack, message),
});

/** Somebody opened the app's Home or Messages tab. */
export const appHomeOpenedEvent = (
  slack: Slack,
  person: Person,
  directMessage: string,
  tab: 'home' | 'messages',
): SlackObject => {
  const view = slack.views.homes()[person.id];
  return {
    type: 'app_home_opened',
    user: person.id,
    channel: directMessage,
    tab,
    event_ts: slack.ids.ts(),
    ...(tab === 'home' && view && { view }),
  };
};
