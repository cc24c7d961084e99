import type { MessageBlock } from '../reply.ts';
import { context } from './text.ts';

/** Slack takes about 13,000 characters in all blocks together (slack-limits.json, message.blocks_text); buttons come on top. */
const CHARACTERS = 10_000;
const BLOCKS = 45;

const characters = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + characters(part), 0);
};

/** The blocks that fit into one message, then `last`; what had to go is said. */
export const fitted = (
  blocks: readonly MessageBlock[],
  last: readonly MessageBlock[],
): readonly MessageBlock[] => {
  const room = CHARACTERS - characters(last);
  const kept: MessageBlock[] = [];
  let used = 0;
  for (const block of blocks) {
    used += characters(block);
    if (used > room || kept.length + last.length >= BLOCKS) break;
    kept.push(block);
  }
  const left = blocks.length - kept.length;
  const cut = left === 0 ? [] : [context('There is more, but not in one message.')];
  return [...kept, ...cut, ...last];
};
