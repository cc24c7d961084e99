import * as z from 'zod';
import { findPerson } from '../cast.ts';
import { postMessage } from '../post-message.ts';
import { grant, refuse } from './answer.ts';
import { findPostChannel } from './find-channel.ts';
import { contentSchema, readContent } from './message-content.ts';
import { method } from './method.ts';

const postSchema = z.object({
  channel: z.string(),
  thread_ts: z.string().optional(),
  ...contentSchema,
});

/** `chat.postMessage` and `chat.postEphemeral`. */
export const CHAT_POST_METHODS = {
  'chat.postMessage': method(postSchema, (slack, args) => {
    const place = findPostChannel(slack, args.channel);
    if ('refusal' in place) return place.refusal;
    const content = readContent(slack, args);
    if ('refusal' in content) return content.refusal;
    const { channel } = place;
    const { thread_ts, text } = args;
    const message = postMessage(slack, { channel: channel.id, thread_ts, text, ...content });
    return grant({ channel: channel.id, ts: message.ts, message: { ...message, type: 'message' } });
  }),
  'chat.postEphemeral': method(postSchema.extend({ user: z.string() }), (slack, args) => {
    const place = findPostChannel(slack, args.channel);
    if ('refusal' in place) return place.refusal;
    const person = findPerson(args.user);
    const { channel } = place;
    if (person === undefined || (channel.user ?? person.id) !== person.id) {
      return refuse('user_not_in_channel');
    }
    const content = readContent(slack, args);
    if ('refusal' in content) return content.refusal;
    const { thread_ts, text } = args;
    const message = postMessage(slack, {
      channel: channel.id,
      thread_ts,
      text,
      ephemeralTo: person.id,
      ...content,
    });
    return grant({ message_ts: message.ts });
  }),
};
