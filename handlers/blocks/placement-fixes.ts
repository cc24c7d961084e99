import type { Button, KnownBlock } from '@slack/types';
import type { AnswerFix, PlacementAnswer } from '../../src/operations/placement/place-answer.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

/** The button that tries the fix of that number in the answer; undefined where it cannot be tried. */
export type TryFix = (fix: AnswerFix, index: number) => Button | undefined;

const FIXES = 6;

/** What the button of a fix says. */
export const fixLabel = ({ fix }: AnswerFix): string => {
  switch (fix.kind) {
    case 'add-instances':
      return `Try with ${fix.count} more ${fix.type}`;
    case 'lower-memory':
      return `Try with ${figure(fix.memoryMiB)} MiB`;
    case 'lower-cpu':
      return `Try with ${counted(fix.cpuUnits, 'CPU unit')}`;
    case 'drop-host-ports':
      return 'Try with dynamic ports';
    case 'drop-constraint':
      return `Try without ${fix.type}`;
    case 'lower-count':
      return `Try with ${counted(fix.count, 'task')}`;
  }
};

/** The smallest changes, each with the button that tries it. */
export const fixSections = ({ fixes }: PlacementAnswer, tryFix: TryFix): readonly KnownBlock[] => {
  if (fixes.length === 0) return [];
  const sections = fixes
    .slice(0, FIXES)
    .map((one, index) =>
      section(`• ${escapeMrkdwn(clamp(one.sentence, 600))}`, tryFix(one, index)),
    );
  return [section('*Any one of these makes all tasks fit:*'), ...sections];
};
