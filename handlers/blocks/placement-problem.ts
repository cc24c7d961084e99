import type { Button } from '@slack/types';
import type { Problem } from '../../src/operations/placement/expression-problem.ts';
import type { Reply } from '../reply.ts';
import { preformatted } from './preformatted.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

/** As much of an expression as is shown on each side of a fault. */
const AROUND = 40;

/** The expression with a caret under the character where it cannot be read, cut to what stands around it. */
export const caretLines = (expression: string, offset: number): string => {
  const line = expression.replace(/\s/g, ' ');
  const from = Math.max(0, offset - AROUND);
  const to = offset + AROUND;
  const shown = `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  return `${shown}\n${' '.repeat(offset - from + (from > 0 ? 1 : 0))}^`;
};

/** What is wrong with a question, and where in its expression. */
export const placementProblemReply = (
  { sentences, at }: Problem,
  buttons: readonly Button[] = [],
): Reply => {
  const text = sentences.join(' ');
  return {
    text,
    blocks: [
      section(escapeMrkdwn(clamp(sentences.join('\n'), 2_500))),
      ...(at === undefined ? [] : [preformatted(caretLines(at.expression, at.offset))]),
    ],
    buttons,
    share: null,
  };
};
