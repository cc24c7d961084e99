import * as z from 'zod';
import { APP, findChannel } from '../cast.ts';
import { rewriteMessage } from '../post-message.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../state.ts';
import { type Answer, grant, refuse } from './answer.ts';
import { contentSchema, readContent } from './message-content.ts';
import { method } from './method.ts';

const place = { channel: z.string(), ts: z.string() };

const findOwn = (
  slack: Slack,
  args: { readonly channel: string; readonly ts: string },
  notOwn: string,
): { readonly message: Message } | { readonly refusal: Answer } => {
  const channel = findChannel(args.channel);
  if (channel === undefined) return { refusal: refuse('channel_not_found') };
  const message = slack.messages.find(channel.id, args.ts);
  if (message === undefined || message.ephemeralTo !== undefined) {
    return { refusal: refuse('message_not_found') };
  }
  return message.user === APP.user_id ? { message } : { refusal: refuse(notOwn) };
};

/** `chat.update`, `chat.delete` and `chat.getPermalink`. Ephemeral messages cannot be found, as in Slack. */
export const CHAT_EDIT_METHODS = {
  'chat.update': method(z.object({ ...place, ...contentSchema }), (slack, args) => {
    const found = findOwn(slack, args, 'cant_update_message');
    if ('refusal' in found) return found.refusal;
    const content = readContent(slack, args);
    if ('refusal' in content) return content.refusal;
    const message = rewriteMessage(slack, found.message, { text: args.text, ...content });
    const { channel, ts, text } = message;
    return grant({ channel, ts, text, message: { ...message, type: 'message' } });
  }),
  'chat.delete': method(z.object(place), (slack, args) => {
    const found = findOwn(slack, args, 'cant_delete_message');
    if ('refusal' in found) return found.refusal;
    const { channel, ts } = found.message;
    slack.messages.remove(channel, ts);
    return grant({ channel, ts });
  }),
  'chat.getPermalink': method(
    z.object({ channel: z.string(), message_ts: z.string() }),
    (slack, args) => {
      const channel = findChannel(args.channel);
      if (channel === undefined) return refuse('channel_not_found');
      const message = slack.messages.find(channel.id, args.message_ts);
      if (message === undefined) return refuse('message_not_found');
      const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
      return grant({ channel: channel.id, permalink: `${slack.origin}/${path}` });
    },
  ),
};
