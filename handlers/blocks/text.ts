import type {
  Button,
  ContextBlock,
  HeaderBlock,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };

/** Slack's three control characters as entities, so that text from outside can neither ping nor pose as a link. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Cuts a text at `max` UTF-16 units, the last of them an ellipsis, never inside a surrogate pair or an entity. */
export const clamp = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/&[a-z]{0,3}$/, '')}…`;
};

/** Text that Slack shows as it is: nothing in it is parsed. */
export const plainText = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** A section whose text is already mrkdwn: everything from outside in it must have gone through {@link escapeMrkdwn}. */
export const section = (mrkdwn: string, accessory?: Button): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clamp(mrkdwn, limits['section.text'].max), verbatim: true },
  ...(accessory === undefined ? {} : { accessory }),
});

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: plainText(clamp(text, limits['header.text'].max)),
});

/** Small grey text below an answer; already mrkdwn, as in {@link section}. */
export const context = (mrkdwn: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: clamp(mrkdwn, limits['section.text'].max), verbatim: true }],
});

/** A button. `actionId` says which handler gets the click, `value` what it is about. */
export const button = (label: string, actionId: string, value: string): Button => ({
  type: 'button',
  text: plainText(clamp(label, limits['button.text'].max)),
  action_id: actionId,
  value,
});

/** A link in mrkdwn to one of our own addresses. */
export const link = (url: string, label: string): string => `<${url}|${escapeMrkdwn(label)}>`;
