import { stringAt } from './objects.ts';
import { postMessage, rewriteMessage } from './post-message.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Slack } from './slack.ts';
import type { Message, SlackObject } from './state.ts';
import { type Answer, refuse } from './web-api/answer.ts';
import { readContent } from './web-api/message-content.ts';

const remove = (slack: Slack, message: Message | undefined): Answer | undefined => {
  if (message === undefined) return refuse('message_not_found');
  slack.messages.remove(message.channel, message.ts);
  return undefined;
};

/**
 * Does what an app asks of a response URL, or in the payload of an acknowledgement: a new message (ephemeral unless
 * `response_type` is `in_channel`), or a change of the message that the interaction came from.
 * Answers Slack's refusal, or undefined when it was done.
 */
export const respondTo = (
  slack: Slack,
  target: ResponseTarget,
  body: SlackObject,
): Answer | undefined => {
  const original =
    target.messageTs === undefined ? undefined : slack.messages.findByTs(target.messageTs);
  if (body['delete_original'] === true) return remove(slack, original);
  const text = stringAt(body, 'text');
  const content = readContent(slack, {
    text,
    blocks: body['blocks'],
    attachments: body['attachments'],
  });
  if ('refusal' in content) return content.refusal;
  if (body['replace_original'] === true && original !== undefined) {
    rewriteMessage(slack, original, { text, ...content });
    return undefined;
  }
  postMessage(slack, {
    channel: target.channel,
    text,
    thread_ts: stringAt(body, 'thread_ts'),
    ephemeralTo: body['response_type'] === 'in_channel' ? undefined : target.user,
    ...content,
  });
  return undefined;
};
