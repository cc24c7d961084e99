import { isObject, listAt } from '../objects.ts';
import { blockList } from './block-list.ts';
import { collect } from './collect.ts';
import { limits } from './limits.ts';
import { checkTotals, countText } from './totals.ts';

/** The parts of a message that Slack validates. */
export interface MessageContent {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** What Slack says against a message or view: its error code, and sentences with a json-pointer where it gives them. */
export interface Refusal {
  readonly error: string;
  readonly messages: readonly string[];
}

const bare = (error: string): Refusal => ({ error, messages: [] });

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

const checkBlocks = (blocks: unknown): readonly string[] =>
  collect((say) => {
    blockList('message')(blocks, '/blocks', say);
    if (Array.isArray(blocks)) checkTotals(blocks.filter(isObject), say);
  });

const checkAttachments = (attachments: readonly unknown[]): readonly string[] =>
  collect((say) => {
    for (const [index, attachment] of attachments.entries()) {
      const at = `/attachments/${index}/blocks`;
      const blocks = isObject(attachment) ? listAt(attachment, 'blocks') : [];
      if (blocks.length > 0) blockList('message')(blocks, at, say);
    }
  });

/**
 * Slack's refusal of a message, or undefined when Slack would take it. Errors: `no_text`, `msg_too_long`,
 * `invalid_blocks_format`, `invalid_blocks` (with sentences), `invalid_attachments`, `msg_blocks_too_long`.
 */
export const refusalOfMessage = ({
  text,
  blocks,
  attachments,
}: MessageContent): Refusal | undefined => {
  if (isEmpty(text) && isEmpty(blocks) && isEmpty(attachments)) return bare('no_text');
  if (typeof text === 'string' && text.length > limits['message.text'].max) {
    return bare('msg_too_long');
  }
  if (!isEmpty(blocks) && !Array.isArray(blocks)) return bare('invalid_blocks_format');
  const messages = isEmpty(blocks) ? [] : checkBlocks(blocks);
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  const attached = Array.isArray(attachments) ? checkAttachments(attachments) : [];
  if (attached.length > 0) return { error: 'invalid_attachments', messages: attached };
  if (countText(blocks) > limits['message.blocks_text'].max) return bare('msg_blocks_too_long');
  return undefined;
};

/** Everything Slack would say against a message: empty when it would take it. A bare error code stands for itself. */
export const validateMessage = (message: MessageContent): readonly string[] => {
  const refusal = refusalOfMessage(message);
  if (refusal === undefined) return [];
  return refusal.messages.length > 0 ? refusal.messages : [refusal.error];
};
