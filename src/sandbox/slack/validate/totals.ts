import { isObject } from '../objects.ts';
import type { SlackObject } from '../state.ts';
import type { Say } from './check.ts';
import { limits } from './limits.ts';

const COUNTED = ['text', 'title', 'caption'];

/** Characters of all text in blocks, whatever they are nested in. */
export const countText = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countText(each), 0);
  if (!isObject(value)) return 0;
  let sum = 0;
  for (const [name, each] of Object.entries(value)) {
    sum += typeof each === 'string' && COUNTED.includes(name) ? each.length : countText(each);
  }
  return sum;
};

const ofType = (blocks: readonly SlackObject[], ...types: readonly string[]) =>
  blocks.flatMap((block, index) =>
    types.includes(String(block['type'])) ? [{ block, index }] : [],
  );

/** What a message may hold of some blocks taken together. */
export const checkTotals = (blocks: readonly SlackObject[], say: Say): void => {
  let markdown = 0;
  for (const { block, index } of ofType(blocks, 'markdown')) {
    const alone = countText(block);
    markdown += alone;
    const { max } = limits['message.markdown'];
    if (markdown > max && alone <= max) {
      say(`must be less than ${max + 1} characters`, `/blocks/${index}/text`);
    }
  }
  let cells = 0;
  for (const { block, index } of ofType(blocks, 'table', 'data_table')) {
    cells += countText(block['rows']);
    const { max } = limits['message.table_text'];
    if (cells > max) say(`must be less than ${max + 1} characters`, `/blocks/${index}/rows`);
  }
  const charts = ofType(blocks, 'data_visualization');
  const { max } = limits['message.data_visualization'];
  if (charts.length > max) say('too many data_visualization blocks', '/blocks');
};
