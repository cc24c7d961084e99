import { APP, TEAM } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Person, SlackObject } from '../state.ts';
import { channelName, responseUrl, VERIFICATION_TOKEN } from './common.ts';

/** The payload of a slash command. Source: docs.slack.dev, implementing slash commands. */
export const slashCommandPayload = (
  slack: Slack,
  said: {
    readonly person: Person;
    readonly channel: Channel;
    readonly command: string;
    readonly text: string;
  },
): SlackObject => ({
  token: VERIFICATION_TOKEN,
  team_id: TEAM.id,
  team_domain: TEAM.domain,
  channel_id: said.channel.id,
  channel_name: channelName(said.channel),
  user_id: said.person.id,
  user_name: said.person.name,
  command: said.command,
  text: said.text,
  api_app_id: APP.id,
  is_enterprise_install: 'false',
  response_url: responseUrl(slack, { channel: said.channel.id, user: said.person.id }),
  trigger_id: slack.triggers.issue(said.person.id),
});
