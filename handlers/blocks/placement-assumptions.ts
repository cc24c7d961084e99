import type { KnownBlock } from '@slack/types';
import type { AnyPlacementAnswer } from '../../src/operations/placement/place-answer.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

const tieLine = (answer: AnyPlacementAnswer): readonly string[] => {
  if (answer.mode !== 'place') return [];
  const { ties, seed } = answer.result;
  if (ties.tasks === 0) return ['There were no ties: every task had one best instance.'];
  const how = ties.settledBy === 'seed' ? `by seed ${seed ?? ''}` : 'by the lowest id';
  return [
    `${counted(ties.tasks, 'task')} had several instances that were equally good, up to ${figure(ties.widest)}; settled ${how}.`,
    ...(answer.robust === null ? [] : [answer.robust.sentence]),
  ];
};

/** What was assumed because AWS does not document it, and how ties fell. */
export const assumptionBlocks = (answer: AnyPlacementAnswer): readonly KnownBlock[] => {
  const lines = [...answer.assumptions, ...tieLine(answer)];
  if (lines.length === 0) return [section('Nothing was assumed.')];
  return [
    section(
      `*Assumptions and ties*\n${lines.map((line) => `• ${escapeMrkdwn(clamp(line, 400))}`).join('\n')}`,
    ),
  ];
};
