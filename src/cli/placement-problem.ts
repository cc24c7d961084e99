import type { Problem } from '../operations/placement/expression-problem.ts';
import { printable } from './paint.ts';

/** Characters of a long expression that are shown on either side of a fault. */
const AROUND = 50;

const caretLines = ({ expression, offset }: NonNullable<Problem['at']>): string => {
  const start = Math.max(0, offset - AROUND);
  const before = printable(expression.slice(start, offset)).replace(/\s/g, ' ');
  const behind = printable(expression.slice(offset, offset + AROUND)).replace(/\s/g, ' ');
  const lead = start > 0 ? '…' : '';
  const tail = offset + AROUND < expression.length ? '…' : '';
  return `\n  ${lead}${before}${behind}${tail}\n  ${' '.repeat(lead.length + before.length)}^`;
};

/** A problem for a terminal: its sentences, and a caret below the place in an expression. */
export const renderProblem = (command: string, { sentences, at }: Problem): string => {
  const [first = '', ...rest] = sentences.map(printable);
  const lines = [`stevedore ${command}: ${first}`, ...rest.map((line) => `  ${line}`)];
  return `${lines.join('\n')}${at === undefined ? '' : caretLines(at)}\n`;
};
