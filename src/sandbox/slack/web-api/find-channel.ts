import { directMessage, findChannel } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Channel } from '../state.ts';
import { type Answer, refuse } from './answer.ts';

/** A channel that the bot may post to: by channel id, user id or name. Errors: `channel_not_found`, `not_in_channel`. */
export const findPostChannel = (
  slack: Slack,
  idOrName: string,
): { readonly channel: Channel } | { readonly refusal: Answer } => {
  const channel = findChannel(idOrName) ?? directMessage(idOrName);
  if (channel === undefined) return { refusal: refuse('channel_not_found') };
  const anywhere = slack.manifest.oauth_config.scopes.bot.includes('chat:write.public');
  if (slack.botChannels.has(channel.id) || anywhere) return { channel };
  return { refusal: refuse('not_in_channel') };
};
