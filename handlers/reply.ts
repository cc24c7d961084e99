import type { Button, KnownBlock } from '@slack/types';
import type { BarChartBlock, LineChartBlock } from './blocks/data-visualization.ts';
import { button, clamp, escapeMrkdwn, plainText } from './blocks/text.ts';

/** A block of a message: those that @slack/types knows, and charts. */
export type MessageBlock = KnownBlock | BarChartBlock | LineChartBlock;

/** An explanation by its reference, or what is kept on a shelf by its id. */
type Share =
  | string
  | { readonly report: string }
  | { readonly placement: string }
  | { readonly query: string }
  /** A command that reads, which is run again. */
  | { readonly command: string };

/** What a command answers, before it is known where it goes. */
export interface Reply {
  /** The answer in one or a few plain sentences, not yet escaped, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
  /** One row below the blocks. */
  readonly buttons: readonly Button[];
  /** What the share button shows again; null where sharing makes no sense. */
  readonly share: Share | null;
  /** Its buttons count for whoever asked and for nobody else: it is shown to them alone. */
  readonly isPersonal?: true;
}

/** A message ready for `respond`, `chat.postMessage` or `chat.postEphemeral`. */
export interface OutgoingMessage {
  readonly text: string;
  readonly blocks: MessageBlock[];
}

/** Action ids of the buttons that show a private answer to the whole channel. */
export const SHARE_ACTION = 'share';
export const SHARE_REPORT_ACTION = 'share-report';
export const SHARE_PLACEMENT_ACTION = 'share-placement';
export const SHARE_QUERY_ACTION = 'share-query';
export const SHARE_COMMAND_ACTION = 'share-command';

/** The action and the value of the button that shares. */
const shareTarget = (share: Share): readonly [action: string, value: string] => {
  if (typeof share === 'string') return [SHARE_ACTION, share];
  if ('report' in share) return [SHARE_REPORT_ACTION, share.report];
  if ('command' in share) return [SHARE_COMMAND_ACTION, share.command];
  return 'query' in share
    ? [SHARE_QUERY_ACTION, share.query]
    : [SHARE_PLACEMENT_ACTION, share.placement];
};

/** Slack recommends to stay below 4,000; a notification shows far less. */
const NOTIFICATION_CHARACTERS = 1_000;

/** Puts a reply together; `shareable` adds the share button where only one person sees the answer. */
export const toMessage = (reply: Reply, { shareable }: { shareable: boolean }): OutgoingMessage => {
  const buttons = [...reply.buttons];
  if (shareable && reply.share !== null) {
    const [action, value] = shareTarget(reply.share);
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
