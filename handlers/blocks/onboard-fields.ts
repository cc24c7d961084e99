import type { PlainTextOption, RadioButtons, StaticSelect } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import { ONBOARD } from './onboard-buttons.ts';
import { clamp, escapeMrkdwn, plainText } from './text.ts';

const LETTERS = 'ABCDEFGHIJ';

const isLong = (text: string): boolean => text.length + 3 > limits['option.text'].max;

/** Options whose values are only their places, from 0. */
const options = (texts: readonly string[]): PlainTextOption[] =>
  texts.map((text, at) => ({
    text: plainText(clamp(text, limits['option.text'].max)),
    value: String(at),
  }));

/** One of a few texts; the value is its 0-based place. */
export const radio = (texts: readonly string[]): RadioButtons => ({
  type: 'radio_buttons',
  action_id: ONBOARD.field,
  options: options(texts.map((text, at) => `${LETTERS[at] ?? at}. ${text}`)),
});

/** The same as a menu. */
export const menu = (texts: readonly string[], placeholder: string): StaticSelect => ({
  type: 'static_select',
  action_id: ONBOARD.field,
  placeholder: plainText(placeholder),
  options: options(texts),
});

/** The whole texts in mrkdwn, where the options would cut one of them; empty where they do not. */
export const longChoices = (texts: readonly string[]): string =>
  texts.some(isLong)
    ? `\n${texts.map((text, at) => `*${LETTERS[at] ?? at}.* ${escapeMrkdwn(text)}`).join('\n')}`
    : '';
