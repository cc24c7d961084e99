import { mergeValues, type StateValues } from './element-states.ts';
import { initialState, valueField } from './element-value.ts';
import { listAt, objectAt, stringAt } from './objects.ts';
import type { SlackObject } from './state.ts';

/** An interactive element and the block it is in. */
export interface PlacedElement {
  readonly block: SlackObject;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: SlackObject;
}

const insideOf = (block: SlackObject): readonly SlackObject[] => {
  const single = [objectAt(block, 'accessory'), objectAt(block, 'element')];
  const nested = [...listAt(block, 'elements'), ...listAt(block, 'actions')];
  return [...single.filter((element) => element !== undefined), ...nested];
};

/** Every element with an action id, in the order in which it is shown. */
export const elementsOf = (blocks: readonly SlackObject[]): readonly PlacedElement[] =>
  blocks.flatMap((block) => {
    const children = [...listAt(block, 'child_blocks')];
    if (block['type'] === 'carousel') children.push(...listAt(block, 'elements'));
    const own = insideOf(block).flatMap((element) => {
      const actionId = stringAt(element, 'action_id');
      const blockId = stringAt(block, 'block_id') ?? '';
      return actionId === undefined ? [] : [{ block, blockId, actionId, element }];
    });
    return [...own, ...elementsOf(children)];
  });

/** `state.values` of blocks: what is there from the start, and over it what a person has entered. */
export const stateOf = (blocks: readonly SlackObject[], entered: StateValues): StateValues => {
  let values: StateValues = {};
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    if (valueField(element) === undefined || element['type'] === 'overflow') continue;
    const state = entered[blockId]?.[actionId] ?? initialState(element);
    values = mergeValues(values, { [blockId]: { [actionId]: state } });
  }
  return values;
};
