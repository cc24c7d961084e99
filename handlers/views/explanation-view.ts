import type { ModalView, TableBlock } from '@slack/types';
import { escapeMrkdwn, plainText, section } from '../blocks/text.ts';
import { type MessageBlock, type Reply, toMessage } from '../reply.ts';

const cellText = (cell: TableBlock['rows'][number][number] | undefined): string =>
  cell !== undefined && 'text' in cell ? escapeMrkdwn(String(cell.text)) : '';

/** Slack takes tables in messages only: in a modal each row becomes a section under its first cell. */
const inModal = (block: MessageBlock): MessageBlock[] => {
  if (block.type !== 'table') return [block];
  const [head = [], ...rows] = block.rows;
  return rows.map(([aspect, ...cells]) =>
    section(
      [
        `*${cellText(aspect)}*`,
        ...cells.map((cell, at) => `${cellText(head[at + 1])}: ${cellText(cell)}`),
      ].join('\n'),
    ),
  );
};

/** An explanation as a modal, for places that hold no conversation: the Home tab and the shortcut. */
export const explanationView = (reply: Reply): ModalView => ({
  type: 'modal',
  callback_id: 'explanation',
  title: plainText('Stevedore explains'),
  close: plainText('Close'),
  blocks: toMessage(reply, { shareable: false }).blocks.flatMap(inModal),
});
