import { stateOf } from '../elements-of.ts';
import { listAt, stringAt } from '../objects.ts';
import type { Slack } from '../slack.ts';
import type { OpenView, Person, SlackObject } from '../state.ts';
import { interactionBase } from './common.ts';

/** A view with what a person has entered in it so far. */
export const viewWithState = (slack: Slack, person: Person, view: SlackObject): SlackObject => {
  const entered = slack.elementStates.of(person.id, stringAt(view, 'id') ?? '');
  return { ...view, state: { values: stateOf(listAt(view, 'blocks'), entered) } };
};

/** A modal that was submitted. */
export const viewSubmissionPayload = (
  slack: Slack,
  person: Person,
  open: OpenView,
): SlackObject => ({
  type: 'view_submission',
  ...interactionBase(person),
  trigger_id: slack.triggers.issue(person.id),
  view: viewWithState(slack, person, open.view),
  response_urls: [],
});

/** A modal that was closed without being submitted. */
export const viewClosedPayload = (
  slack: Slack,
  person: Person,
  open: OpenView,
  isCleared: boolean,
): SlackObject => ({
  type: 'view_closed',
  ...interactionBase(person),
  view: viewWithState(slack, person, open.view),
  is_cleared: isCleared,
});
