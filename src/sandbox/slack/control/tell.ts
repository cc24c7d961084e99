import { SLACKBOT } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Message } from '../state.ts';

/** Says something to one person in Slack's own voice, as an ephemeral message. */
export const tellAsSlackbot = (
  slack: Slack,
  channel: string,
  person: string,
  text: string,
): Message =>
  slack.messages.add({ ts: slack.ids.ts(), channel, user: SLACKBOT, text, ephemeralTo: person });
