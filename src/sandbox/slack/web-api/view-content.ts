import { isObject } from '../objects.ts';
import type { SlackObject } from '../state.ts';
import { refusalOfView } from '../validate/view.ts';
import { type Answer, refuse, refuseArguments } from './answer.ts';

/** A view that Slack would take, or Slack's refusal: `invalid_arguments`, `view_too_large`. */
export const readView = (
  given: unknown,
  type: 'modal' | 'home',
): { readonly view: SlackObject } | { readonly refusal: Answer } => {
  const refusal = refusalOfView(given, type);
  if (refusal === undefined) return { view: isObject(given) ? given : {} };
  if (refusal.messages.length === 0) return { refusal: refuse(refusal.error) };
  const messages = [
    'failed to match all allowed schemas [json-pointer:/view]',
    ...refusal.messages,
  ];
  return { refusal: refuseArguments(messages) };
};
