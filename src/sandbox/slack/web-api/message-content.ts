import * as z from 'zod';
import { isObject } from '../objects.ts';
import type { Slack } from '../slack.ts';
import { slackFileObjections } from '../slack-files.ts';
import type { SlackObject } from '../state.ts';
import { type MessageContent, type Refusal, refusalOfMessage } from '../validate/message.ts';
import { type Answer, refuse } from './answer.ts';

/** The arguments of a message that Slack validates. */
export const contentSchema = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
};

const refusalOfFiles = (slack: Slack, content: MessageContent): Refusal | undefined => {
  const messages = slackFileObjections(slack.files, content.blocks, '/blocks');
  return messages.length > 0 ? { error: 'invalid_blocks', messages } : undefined;
};

/** A message's blocks when Slack would take the content, otherwise Slack's refusal. */
export const readContent = (
  slack: Slack,
  content: MessageContent,
): { readonly blocks: readonly SlackObject[] | undefined } | { readonly refusal: Answer } => {
  const refusal = refusalOfMessage(content) ?? refusalOfFiles(slack, content);
  if (refusal === undefined) {
    const { blocks } = content;
    return {
      blocks: Array.isArray(blocks) && blocks.length > 0 ? blocks.filter(isObject) : undefined,
    };
  }
  if (refusal.messages.length === 0) return { refusal: refuse(refusal.error) };
  return {
    refusal: refuse(refusal.error, {
      errors: refusal.messages,
      response_metadata: { messages: refusal.messages.map((message) => `[ERROR] ${message}`) },
    }),
  };
};
