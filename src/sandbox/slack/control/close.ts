import * as z from 'zod';
import { viewClosedPayload } from '../payloads/view.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer } from '../state.ts';
import { ControlRefusal } from './control-refusal.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { personOf } from './who-and-where.ts';

const closeSchema = z.object({ user: z.string(), viewId: z.string().optional() });

/** A person closes the modal on top; with `clear_on_close` all of them. */
export const closeView = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(closeSchema, given);
  const person = personOf(input.user);
  const top = slack.views.stack(person.id).at(-1);
  if (top === undefined || (input.viewId ?? top.id) !== top.id) {
    throw new ControlRefusal(`${person.name} has no view ${input.viewId ?? ''} on top.`);
  }
  const isCleared = top.view['clear_on_close'] === true;
  const closed = isCleared ? slack.views.stack(person.id) : [top];
  return settle(slack, async () => {
    for (const { id } of closed) slack.views.remove(id);
    for (const open of closed) {
      if (open.view['notify_on_close'] !== true) continue;
      const payload = viewClosedPayload(slack, person, open, isCleared);
      await slack.dispatch({ kind: 'interactive', payload });
    }
  });
};
