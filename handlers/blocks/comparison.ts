import type { KnownBlock } from '@slack/types';
import type { ComparisonAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { mrkdwnOf, plainOf } from './markdown.ts';
import { originLine, sourceName } from './origin.ts';
import { context, escapeMrkdwn, header, link, section } from './text.ts';

const cell = (text: string) => ({ type: 'raw_text' as const, text: plainOf(text) });

/** Two concepts side by side, and when to use which. */
export const comparisonReply = (comparison: ComparisonAnswer): Reply => {
  const { left, right } = comparison;
  const blocks: KnownBlock[] = [
    header(comparison.title),
    section(`*${mrkdwnOf(comparison.summary)}*`),
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
      rows: [
        [cell(' '), cell(left.title), cell(right.title)],
        ...comparison.rows.map((row) => [cell(row.aspect), cell(row.left), cell(row.right)]),
      ],
    },
    section(
      `*${escapeMrkdwn(left.title)}:* ${mrkdwnOf(comparison.whenLeft)}\n` +
        `*${escapeMrkdwn(right.title)}:* ${mrkdwnOf(comparison.whenRight)}`,
    ),
    context(
      `${link(comparison.docs, sourceName(comparison.docs))} · checked ${comparison.checked}`,
    ),
    ...originLine(comparison.origin),
  ];
  return {
    text: `${comparison.title}: ${comparison.summary}`,
    blocks,
    buttons: [askButton(left, 'here'), askButton(right, 'here')],
    share: reference(comparison),
  };
};
