import type { ModalView } from '@slack/types';
import { type Reply, toMessage } from '../reply.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** An explanation as a modal, for places that hold no conversation: the Home tab and the shortcut. */
export const explanationView = (reply: Reply): ModalView => ({
  type: 'modal',
  callback_id: 'explanation',
  title: plain('Stevedore explains'),
  close: plain('Close'),
  blocks: toMessage(reply, { shareable: false }).blocks,
});
