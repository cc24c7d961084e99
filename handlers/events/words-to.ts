import { route } from '../../src/operations/commands.ts';
import { onboardSpec } from '../../src/operations/onboard-commands.ts';

const MENTION = /<@[UW][A-Z0-9]+(?:\|[^<>]*)?>/g;

/** What was said to the bot. Whom somebody mentions means nothing, but for the path that is to be theirs. */
export const wordsTo = (botUserId: string | undefined, text: string): string => {
  const without = (mention: RegExp): string =>
    text
      .replace(mention, ' ')
      .trim()
      .replace(/^\/?ecs(?:\s+|$)/i, '');
  const addressed = without(new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`, 'g'));
  const asked = route(addressed);
  return asked.known && asked.spec.name === onboardSpec.name ? addressed : without(MENTION);
};
