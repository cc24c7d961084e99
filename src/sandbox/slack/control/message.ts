import * as z from 'zod';
import { APP } from '../cast.ts';
import { appMentionEvent, messageEvent } from '../payloads/event.ts';
import type { Slack } from '../slack.ts';
import type { Channel, ControlAnswer, Message, Person, WorkspaceFile } from '../state.ts';
import { messageText, richTextOf } from '../typed-message.ts';
import { limits } from '../validate/limits.ts';
import { ControlRefusal } from './control-refusal.ts';
import { deliverEvent } from './deliver-event.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { tellAsSlackbot } from './tell.ts';
import { channelOf, personOf } from './who-and-where.ts';

const messageSchema = z
  .object({
    user: z.string(),
    channel: z.string(),
    text: z
      .string()
      .max(limits['message.text'].max, 'A message holds 40,000 characters. Upload a file instead.')
      .default(''),
    thread_ts: z.string().optional(),
    files: z.array(z.string()).default([]),
  })
  .refine(({ text, files }) => text.trim() !== '' || files.length > 0, {
    message: 'A message needs text or files.',
  });

const filesOf = (slack: Slack, ids: readonly string[]): readonly WorkspaceFile[] =>
  ids.map((id) => {
    const stored = slack.files.find(id);
    if (stored === undefined) throw new ControlRefusal(`There is no file ${id}. Upload it first.`);
    return stored.file;
  });

const say = (
  slack: Slack,
  person: Person,
  channel: Channel,
  input: z.output<typeof messageSchema>,
  files: readonly WorkspaceFile[],
): Message => {
  const botName = slack.manifest.display_information.name;
  return slack.messages.add({
    ts: slack.ids.ts(),
    channel: channel.id,
    user: person.id,
    text: messageText(input.text, botName),
    ...(input.text !== '' && { blocks: [richTextOf(input.text, botName, slack.ids.next('b'))] }),
    ...(input.thread_ts !== undefined && { thread_ts: input.thread_ts }),
    ...(files.length > 0 && { files }),
  });
};

const announce = async (
  slack: Slack,
  person: Person,
  channel: Channel,
  message: Message,
): Promise<void> => {
  const mentionsBot = message.text.includes(`<@${APP.user_id}>`);
  if (channel.kind === 'im') {
    await deliverEvent(slack, 'message.im', messageEvent(slack, channel, message));
  } else if (slack.botChannels.has(channel.id)) {
    await deliverEvent(slack, 'message.channels', messageEvent(slack, channel, message));
    if (mentionsBot) await deliverEvent(slack, 'app_mention', appMentionEvent(slack, message));
  } else if (mentionsBot) {
    const { name } = slack.manifest.display_information;
    const sentence = `${name} is not in #${channel.name}. Type /invite @${name} to bring it in.`;
    tellAsSlackbot(slack, channel.id, person.id, sentence);
  }
};

/** A person writes an ordinary message. */
export const sayMessage = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(messageSchema, given);
  const person = personOf(input.user);
  const channel = channelOf(input.channel, person);
  const files = filesOf(slack, input.files);
  return settle(slack, () =>
    announce(slack, person, channel, say(slack, person, channel, input, files)),
  );
};
