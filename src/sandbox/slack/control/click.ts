import * as z from 'zod';
import { directMessage } from '../cast.ts';
import { type Given, givenState, valueField } from '../element-value.ts';
import { elementsOf, type PlacedElement } from '../elements-of.ts';
import {
  actionIdsIn,
  messageActionsPayload,
  viewActionsPayload,
} from '../payloads/block-actions.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer, SlackObject } from '../state.ts';
import { type Clicked, findClicked } from './clicked.ts';
import { ControlRefusal } from './control-refusal.ts';
import { deliverInteraction } from './deliver-interaction.ts';
import { enterValues, givenSchema, valuesSchema } from './enter-values.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { tellAsSlackbot } from './tell.ts';
import { personOf } from './who-and-where.ts';

const clickSchema = z.object({
  user: z.string(),
  messageTs: z.string().optional(),
  viewId: z.string().optional(),
  home: z.boolean().optional(),
  actionId: z.string(),
  blockId: z.string().optional(),
  value: givenSchema.optional(),
  /** What the person has entered elsewhere in the view by now. */
  values: valuesSchema.optional(),
});

const findElement = (
  blocks: readonly SlackObject[],
  actionId: string,
  blockId: string | undefined,
): PlacedElement => {
  const found = elementsOf(blocks).find(
    (placed) =>
      placed.actionId === actionId && (blockId === undefined || placed.blockId === blockId),
  );
  if (found !== undefined) return found;
  const known = actionIdsIn(blocks).join(', ') || 'nothing to click';
  throw new ControlRefusal(`There is no ${actionId} there. There is ${known}.`);
};

const describeAction = (
  slack: Slack,
  { element, blockId, actionId }: PlacedElement,
  state: SlackObject | undefined,
): SlackObject => ({
  ...(state ?? { type: element['type'], text: element['text'], value: element['value'] }),
  action_id: actionId,
  block_id: blockId,
  action_ts: slack.ids.ts(),
});

const stateFor = (slack: Slack, { element }: PlacedElement, value: Given): SlackObject => {
  try {
    return givenState(slack, element, value);
  } catch (error) {
    if (error instanceof RangeError) throw new ControlRefusal(error.message);
    throw error;
  }
};

const payloadOf = (
  slack: Slack,
  clicked: Clicked,
  person: ReturnType<typeof personOf>,
  action: SlackObject,
): SlackObject =>
  'message' in clicked
    ? messageActionsPayload(slack, person, clicked.channel, clicked.message, action)
    : viewActionsPayload(slack, person, clicked.view, action);

/** A person clicks a button or chooses something in a message, a modal or on the Home tab. */
export const clickElement = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(clickSchema, given);
  const person = personOf(input.user);
  const clicked = findClicked(slack, person, input);
  const placed = findElement(clicked.blocks, input.actionId, input.blockId);
  if (input.values) enterValues(slack, person, clicked.container, clicked.blocks, input.values);
  const hasState = valueField(placed.element) !== undefined;
  const state = hasState ? stateFor(slack, placed, input.value ?? null) : undefined;
  if (state && placed.element['type'] !== 'overflow') {
    const { blockId, actionId } = placed;
    slack.elementStates.merge(person.id, clicked.container, { [blockId]: { [actionId]: state } });
  }
  const action = describeAction(slack, placed, state);
  const channel = 'message' in clicked ? clicked.channel : directMessage(person.id);
  return settle(slack, async () => {
    await deliverInteraction(slack, payloadOf(slack, clicked, person, action), (sentence) => {
      tellAsSlackbot(slack, channel?.id ?? '', person.id, sentence);
    });
  });
};
