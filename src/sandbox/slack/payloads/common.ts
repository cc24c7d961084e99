import { APP, TEAM } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Person, SlackObject } from '../state.ts';

/** The verification token that Slack still sends; apps check signatures instead. */
export const VERIFICATION_TOKEN = 'local-verification-token';

/** `channel_name` and `channel.name` of a payload. */
export const channelName = (channel: Channel): string =>
  channel.kind === 'im' ? 'directmessage' : channel.name;

/** What every interaction payload starts with. */
export const interactionBase = (person: Person): SlackObject => ({
  team: { id: TEAM.id, domain: TEAM.domain },
  user: { id: person.id, username: person.name, name: person.name, team_id: TEAM.id },
  api_app_id: APP.id,
  token: VERIFICATION_TOKEN,
  enterprise: null,
  is_enterprise_install: false,
});

/** A full response URL. */
export const responseUrl = (slack: Slack, target: Parameters<Slack['responseUrls']['issue']>[0]) =>
  `${slack.origin}${slack.responseUrls.issue(target)}`;
