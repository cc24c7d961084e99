import * as z from 'zod';
import { APP, CHANNELS, directMessage, findChannel, PEOPLE } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Message, SlackObject } from '../state.ts';
import { grant, refuse } from './answer.ts';
import { method, whole } from './method.ts';

const PAGE = 100;

const describe = (slack: Slack, channel: Channel): SlackObject => ({
  id: channel.id,
  is_channel: channel.kind === 'channel',
  is_im: channel.kind === 'im',
  is_archived: false,
  is_private: false,
  is_member: slack.botChannels.has(channel.id),
  ...(channel.kind === 'im'
    ? { user: channel.user }
    : { name: channel.name, topic: { value: channel.topic ?? '' } }),
});

const membersOf = (slack: Slack, channel: Channel): readonly string[] => [
  ...PEOPLE.map(({ id }) => id).filter((id) => (channel.user ?? id) === id),
  ...(slack.botChannels.has(channel.id) ? [APP.user_id] : []),
];

const asHistory = (message: Message): SlackObject => ({ type: 'message', ...message });

const place = z.object({ channel: z.string() });
const page = { limit: whole.default(PAGE) };

/** The parts of `conversations.*` that an app needs to look around. */
export const CONVERSATIONS_METHODS = {
  'conversations.info': method(place, (slack, args) => {
    const channel = findChannel(args.channel);
    return channel ? grant({ channel: describe(slack, channel) }) : refuse('channel_not_found');
  }),
  'conversations.list': method(
    z.object({ types: z.string().default('public_channel') }),
    (slack, args) => {
      const types = args.types.split(',');
      const wanted = CHANNELS.filter(({ kind }) =>
        types.includes(kind === 'im' ? 'im' : 'public_channel'),
      );
      const channels = wanted.map((channel) => describe(slack, channel));
      return grant({ channels, response_metadata: { next_cursor: '' } });
    },
  ),
  'conversations.members': method(place, (slack, args) => {
    const channel = findChannel(args.channel);
    if (channel === undefined) return refuse('channel_not_found');
    const members = membersOf(slack, channel);
    return grant({ members, response_metadata: { next_cursor: '' } });
  }),
  'conversations.open': method(z.object({ users: z.string() }), (_slack, args) => {
    const channel = directMessage(args.users);
    return channel ? grant({ channel: { id: channel.id } }) : refuse('user_not_found');
  }),
  'conversations.history': method(place.extend(page), (slack, args) => {
    const channel = findChannel(args.channel);
    if (channel === undefined) return refuse('channel_not_found');
    if (!slack.botChannels.has(channel.id)) return refuse('not_in_channel');
    const said = slack.messages
      .all()
      .filter(
        ({ channel: id, ephemeralTo, thread_ts }) =>
          id === channel.id && ephemeralTo === undefined && thread_ts === undefined,
      );
    const messages = said.slice(-args.limit).reverse().map(asHistory);
    return grant({ messages, has_more: said.length > messages.length });
  }),
  'conversations.replies': method(place.extend({ ts: z.string(), ...page }), (slack, args) => {
    const channel = findChannel(args.channel);
    if (channel === undefined) return refuse('channel_not_found');
    if (!slack.botChannels.has(channel.id)) return refuse('not_in_channel');
    const thread = slack.messages
      .all()
      .filter(
        (message) =>
          message.channel === channel.id &&
          message.ephemeralTo === undefined &&
          (message.ts === args.ts || message.thread_ts === args.ts),
      );
    if (thread.length === 0) return refuse('thread_not_found');
    const messages = thread.slice(0, args.limit).map(asHistory);
    return grant({ messages, has_more: thread.length > messages.length });
  }),
};
