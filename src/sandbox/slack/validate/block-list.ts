import { isObject, listAt, objectAt } from '../objects.ts';
import type { SlackObject } from '../state.ts';
import { block } from './blocks.ts';
import { type Check, list, type Say } from './check.ts';
import type { LimitId } from './limits.ts';

/** Blocks that live in messages only. */
const MESSAGE_ONLY = [
  'context_actions',
  'data_table',
  'data_visualization',
  'file',
  'markdown',
  'table',
];

const textOrFields = (value: SlackObject, pointer: string, say: Say): void => {
  const bare = value['text'] === undefined && value['fields'] === undefined;
  if (value['type'] === 'section' && bare) say('must define either `text` or `fields`', pointer);
};

const duplicates = (
  objects: readonly SlackObject[],
  name: 'block_id' | 'action_id',
  pointerOf: (index: number) => string,
  say: Say,
): void => {
  const seen = new Set<string>();
  for (const [index, { [name]: id }] of objects.entries()) {
    if (typeof id !== 'string') continue;
    if (seen.has(id)) say(`\`${name}\` "${id}" already exists`, `${pointerOf(index)}/${name}`);
    seen.add(id);
  }
};

const placeOf = (value: SlackObject, surface: Surface, pointer: string, say: Say): void => {
  const type = String(value['type']);
  if (surface !== 'message' && MESSAGE_ONLY.includes(type)) {
    say(`unsupported type: ${type}`, `${pointer}/type`);
  }
  const element = objectAt(value, 'element');
  if (surface !== 'modal' && type === 'input' && element?.['type'] === 'file_input') {
    say('unsupported type: file_input', `${pointer}/element/type`);
  }
};

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

/** A list of blocks on a surface: each block, its place there, and unique ids. */
export const blockList =
  (surface: Surface): Check =>
  (value, pointer, say) => {
    const limit: LimitId = surface === 'message' ? 'message.blocks' : 'view.blocks';
    list(block, limit)(value, pointer, say);
    if (!Array.isArray(value)) return;
    const blocks = value.map((each: unknown) => (isObject(each) ? each : {}));
    duplicates(blocks, 'block_id', (index) => `${pointer}/${index}`, say);
    for (const [index, each] of blocks.entries()) {
      const at = `${pointer}/${index}`;
      textOrFields(each, at, say);
      placeOf(each, surface, at, say);
      const elements = each['type'] === 'rich_text' ? [] : listAt(each, 'elements');
      duplicates(elements, 'action_id', (position) => `${at}/elements/${position}`, say);
    }
  };
