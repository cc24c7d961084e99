import { boolean, byType, type Check, optional, required, string } from './check.ts';
import type { LimitId } from './limits.ts';

const plainFields = (limit: LimitId) => ({
  text: required(string(limit)),
  emoji: optional(boolean),
});

const mrkdwnFields = (limit: LimitId) => ({
  text: required(string(limit)),
  verbatim: optional(boolean),
});

/** A `plain_text` object: where Slack takes no mrkdwn. */
export const plainText = (limit: LimitId): Check => byType({ plain_text: plainFields(limit) });

/** A `plain_text` or `mrkdwn` object. */
export const anyText = (limit: LimitId): Check =>
  byType({ plain_text: plainFields(limit), mrkdwn: mrkdwnFields(limit) });

/** Both kinds of text object as members of a larger list of types. */
export const textKinds = (limit: LimitId) => ({
  plain_text: plainFields(limit),
  mrkdwn: mrkdwnFields(limit),
});
