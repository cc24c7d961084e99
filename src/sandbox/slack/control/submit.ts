import * as z from 'zod';
import { stateOf } from '../elements-of.ts';
import { listAt, objectAt, stringAt } from '../objects.ts';
import { pushView, rewriteView } from '../open-view.ts';
import { viewSubmissionPayload } from '../payloads/view.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer, OpenView, SlackObject } from '../state.ts';
import { limits } from '../validate/limits.ts';
import { viewRefusal } from '../web-api/view-content.ts';
import { ControlRefusal } from './control-refusal.ts';
import { deliverInteraction } from './deliver-interaction.ts';
import { enterValues, valuesSchema } from './enter-values.ts';
import { type FieldErrors, inputErrors } from './input-errors.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { personOf } from './who-and-where.ts';

const submitSchema = z.object({
  user: z.string(),
  viewId: z.string(),
  values: valuesSchema.default({}),
});

/** What Slack shows at the bottom of a modal when the app's answer was late, missing or unusable. */
const trouble = (open: OpenView, reason: string): FieldErrors => {
  const last = listAt(open.view, 'blocks').at(-1);
  const blockId = (last && stringAt(last, 'block_id')) ?? open.id;
  return { [blockId]: `We had some trouble connecting. Try again? (${reason})` };
};

const stringsOf = (errors: SlackObject): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([blockId, text]) => [blockId, String(text)]));

/** Does what the acknowledgement of a submission says. Answers the errors to show, if any. */
const applyAnswer = (
  slack: Slack,
  open: OpenView,
  answer: SlackObject,
): FieldErrors | undefined => {
  const action = answer['response_action'];
  if (action === 'clear') slack.views.clear(open.user);
  if (action === undefined) slack.views.remove(open.id);
  if (action === 'errors') return stringsOf(objectAt(answer, 'errors') ?? {});
  if (action !== 'update' && action !== 'push') return undefined;
  const view = objectAt(answer, 'view');
  const refusal = viewRefusal(slack, view, 'modal');
  if (view === undefined || refusal !== undefined) {
    return trouble(open, refusal?.messages.join('; ') ?? 'the answer holds no view');
  }
  if (action === 'update') rewriteView(slack, open, view);
  else if (slack.views.stack(open.user).length >= limits['modal.stack'].max) {
    return trouble(open, 'push_limit_reached');
  } else pushView(slack, open.user, view);
  return undefined;
};

/** A person submits a modal. */
export const submitView = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(submitSchema, given);
  const person = personOf(input.user);
  const open = slack.views.find(input.viewId);
  if (open === undefined || open.user !== person.id) {
    throw new ControlRefusal(`${person.name} has no view ${input.viewId} open.`);
  }
  const blocks = listAt(open.view, 'blocks');
  enterValues(slack, person, open.id, blocks, input.values);
  const early = inputErrors(open.view, stateOf(blocks, slack.elementStates.of(person.id, open.id)));
  if (Object.keys(early).length > 0) return { messages: [], views: [], errors: early };
  let errors: FieldErrors | undefined;
  const answer = await settle(slack, async () => {
    const payload = viewSubmissionPayload(slack, person, open);
    const outcome = await deliverInteraction(slack, payload, (sentence) => {
      errors = trouble(open, sentence);
    });
    if (outcome.outcome === 'acknowledged') errors = applyAnswer(slack, open, outcome.payload);
  });
  return { ...answer, ...(errors && { errors }) };
};
