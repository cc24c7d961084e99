import { isObject } from '../objects.ts';
import type { Slack } from '../slack.ts';
import { slackFileObjections } from '../slack-files.ts';
import type { SlackObject } from '../state.ts';
import type { Refusal } from '../validate/message.ts';
import { refusalOfView } from '../validate/view.ts';
import { type Answer, refuse, refuseArguments } from './answer.ts';

/** Slack's refusal of a view here, where it is known which files there are; undefined when Slack would take it. */
export const viewRefusal = (
  slack: Slack,
  view: unknown,
  type: 'modal' | 'home',
): Refusal | undefined => {
  const refusal = refusalOfView(view, type);
  if (refusal !== undefined) return refusal;
  const messages = slackFileObjections(slack.files, view, '/view');
  return messages.length > 0 ? { error: 'invalid_arguments', messages } : undefined;
};

/** A view that Slack would take, or Slack's refusal: `invalid_arguments`, `view_too_large`. */
export const readView = (
  slack: Slack,
  given: unknown,
  type: 'modal' | 'home',
): { readonly view: SlackObject } | { readonly refusal: Answer } => {
  const refusal = viewRefusal(slack, given, type);
  if (refusal === undefined) return { view: isObject(given) ? given : {} };
  if (refusal.messages.length === 0) return { refusal: refuse(refusal.error) };
  const messages = [
    'failed to match all allowed schemas [json-pointer:/view]',
    ...refusal.messages,
  ];
  return { refusal: refuseArguments(messages) };
};
