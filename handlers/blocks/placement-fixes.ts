import type { KnownBlock } from '@slack/types';
import type { AnswerFix, PlacementAnswer } from '../../src/operations/placement/place-answer.ts';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import { wordsWith } from '../tried-fix.ts';
import { button, clamp, escapeMrkdwn, section } from './text.ts';

/** Action id of the buttons that answer the question again with a fix made. */
export const TRY_FIX_ACTION = /^try-fix:/;

const FIXES = 6;

const label = ({ fix }: AnswerFix): string => {
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

/** The smallest changes, each with a button that tries it where `id` says what to try it on. */
export const fixSections = (
  { fixes }: PlacementAnswer,
  id: string | null,
  words: PlaceWords,
): readonly KnownBlock[] => {
  if (fixes.length === 0) return [];
  const sections = fixes.slice(0, FIXES).map((one, index) => {
    const text = `• ${escapeMrkdwn(clamp(one.sentence, 600))}`;
    return id === null || wordsWith(one.fix, words) === null
      ? section(text)
      : section(text, button(label(one), `try-fix:${index}`, `${id}:${index}`));
  });
  return [section('*Any one of these makes all tasks fit:*'), ...sections];
};
