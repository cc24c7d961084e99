import type { Button, KnownBlock } from '@slack/types';
import { button, clamp, escapeMrkdwn, plainText } from './blocks/text.ts';

/** What a command answers, before it is known where it goes. */
export interface Reply {
  /** The answer in one or a few plain sentences, not yet escaped, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** One row below the blocks. */
  readonly buttons: readonly Button[];
  /** What the share button shows again: an explanation by its reference, or a report; null where sharing makes no sense. */
  readonly share: string | { readonly report: string } | null;
}

/** A message ready for `respond`, `chat.postMessage` or `chat.postEphemeral`. */
export interface OutgoingMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Action ids of the buttons that show a private answer to the whole channel. */
export const SHARE_ACTION = 'share';
export const SHARE_REPORT_ACTION = 'share-report';

/** Slack recommends to stay below 4,000; a notification shows far less. */
const NOTIFICATION_CHARACTERS = 1_000;

/** Puts a reply together; `shareable` adds the share button where only one person sees the answer. */
export const toMessage = (reply: Reply, { shareable }: { shareable: boolean }): OutgoingMessage => {
  const buttons = [...reply.buttons];
  if (shareable && reply.share !== null) {
    const [action, value] =
      typeof reply.share === 'string'
        ? [SHARE_ACTION, reply.share]
        : [SHARE_REPORT_ACTION, reply.share.report];
    buttons.push(button('Share to channel', action, value));
  }
  const blocks = [...reply.blocks];
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  return { text: clamp(escapeMrkdwn(reply.text), NOTIFICATION_CHARACTERS), blocks };
};

/** A reply of one sentence. */
export const sentence = (text: string): Reply => ({
  text,
  blocks: [{ type: 'section', text: plainText(text) }],
  buttons: [],
  share: null,
});
