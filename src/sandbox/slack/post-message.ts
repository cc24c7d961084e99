import { assignIds } from './assign-ids.ts';
import { APP } from './cast.ts';
import type { Slack } from './slack.ts';
import type { Message, SlackObject, WorkspaceFile } from './state.ts';

/** What the bot says, after it has passed validation. */
export interface BotMessage {
  readonly channel: string;
  readonly text?: string | undefined;
  readonly blocks?: readonly SlackObject[] | undefined;
  readonly thread_ts?: string | undefined;
  readonly ephemeralTo?: string | undefined;
  readonly files?: readonly WorkspaceFile[] | undefined;
}

/** Puts a message of the bot into a channel. */
export const postMessage = (slack: Slack, said: BotMessage): Message =>
  slack.messages.add({
    ts: slack.ids.ts(),
    channel: said.channel,
    user: APP.user_id,
    bot_id: APP.bot_id,
    text: said.text ?? '',
    ...(said.blocks && { blocks: assignIds(said.blocks, slack.ids) }),
    ...(said.thread_ts !== undefined && { thread_ts: said.thread_ts }),
    ...(said.ephemeralTo !== undefined && { ephemeralTo: said.ephemeralTo }),
    ...(said.files && { files: said.files }),
  });

/** Gives a message of the bot new content; blocks that are not given go away, as in Slack. */
export const rewriteMessage = (
  slack: Slack,
  message: Message,
  content: {
    readonly text?: string | undefined;
    readonly blocks?: readonly SlackObject[] | undefined;
  },
): Message => {
  const { blocks: _before, ...rest } = message;
  return slack.messages.replace({
    ...rest,
    text: content.text ?? (content.blocks ? '' : message.text),
    ...(content.blocks && { blocks: assignIds(content.blocks, slack.ids) }),
    edited: { ts: slack.ids.ts() },
  });
};
