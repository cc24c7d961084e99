import type { Outcome } from '../delivery/transport.ts';
import type { Slack } from '../slack.ts';
import type { SlackObject } from '../state.ts';

/** Delivers an interaction; when it fails, `tell` shows the person what Slack shows. */
export const deliverInteraction = async (
  slack: Slack,
  payload: SlackObject,
  tell: (sentence: string) => void,
): Promise<Outcome> => {
  const outcome = await slack.dispatch({ kind: 'interactive', payload });
  if (outcome.outcome === 'timed_out') tell('This app responded with an error: operation_timeout');
  if (outcome.outcome === 'failed') tell('This app responded with an error: dispatch_failed');
  return outcome;
};
