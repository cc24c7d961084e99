import * as z from 'zod';
import { givenState } from '../element-value.ts';
import { elementsOf } from '../elements-of.ts';
import type { Slack } from '../slack.ts';
import type { Person, SlackObject } from '../state.ts';
import { ControlRefusal } from './control-refusal.ts';

/** Text, an option's value, or several values or file ids. */
export const givenSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
]);

/** Block id → action id → what was entered or chosen. */
export const valuesSchema = z.record(z.string(), z.record(z.string(), givenSchema));

/** Notes what a person has entered. Throws ControlRefusal when there is no such element or option. */
export const enterValues = (
  slack: Slack,
  person: Person,
  container: string,
  blocks: readonly SlackObject[],
  values: z.output<typeof valuesSchema>,
): void => {
  const placed = elementsOf(blocks);
  for (const [blockId, actions] of Object.entries(values)) {
    for (const [actionId, given] of Object.entries(actions)) {
      const found = placed.find((each) => each.blockId === blockId && each.actionId === actionId);
      if (found === undefined) {
        const known = placed.map((each) => `${each.blockId}/${each.actionId}`).join(', ');
        throw new ControlRefusal(`There is no ${blockId}/${actionId} there. There is ${known}.`);
      }
      try {
        const state = givenState(slack, found.element, given);
        slack.elementStates.merge(person.id, container, { [blockId]: { [actionId]: state } });
      } catch (error) {
        if (error instanceof RangeError) throw new ControlRefusal(error.message);
        throw error;
      }
    }
  }
};
