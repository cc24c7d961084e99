import { eventPayload } from '../payloads/event.ts';
import type { Slack } from '../slack.ts';
import type { SlackObject } from '../state.ts';

/** The scope that an event asks for besides its subscription. Source: docs.slack.dev/reference/events. */
const EVENT_SCOPES: { readonly [event: string]: string } = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.im': 'im:history',
};

/** Delivers an event if the manifest subscribes to it and has its scope; otherwise nothing happens, as in Slack. */
export const deliverEvent = async (
  slack: Slack,
  subscription: string,
  event: SlackObject,
): Promise<void> => {
  const { settings, oauth_config } = slack.manifest;
  const scope = EVENT_SCOPES[subscription];
  const allowed = scope === undefined || oauth_config.scopes.bot.includes(scope);
  if (!settings.event_subscriptions.bot_events.includes(subscription) || !allowed) return;
  await slack.dispatch({ kind: 'events_api', payload: eventPayload(slack, event) });
};
