import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { RuleAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { clamp, context, escapeMrkdwn, header, link, section } from './text.ts';
import { TIER_WORDS } from './tier.ts';

/** Long enough for the smallest examples; both together stay far below a message's budget. */
const EXAMPLE_CHARACTERS = 1_500;

const code = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_preformatted',
      elements: [{ type: 'text', text: clamp(text, EXAMPLE_CHARACTERS) }],
      border: 0,
    },
  ],
});

/** What a rule says, without its title: how bad, why, what to do, AWS's own words, and an example of each side. */
export const ruleBlocks = (rule: RuleAnswer): KnownBlock[] => {
  const tier = TIER_WORDS[rule.tier];
  return [
    section(
      [
        `${tier.emoji} *${tier.verb}*`,
        `*Why:* ${escapeMrkdwn(rule.why)}`,
        `*Do:* ${escapeMrkdwn(rule.fix)}`,
        ...(rule.awsError === null ? [] : [`*AWS says:* ${escapeMrkdwn(rule.awsError)}`]),
      ].join('\n'),
    ),
    section('*Found in this:*'),
    code(rule.bad),
    section('*Not in this:*'),
    code(rule.good),
    context(`${link(rule.docs, 'Source')} · rule \`${rule.id}\``),
  ];
};

/** A rule as an answer of its own. */
export const ruleReply = (rule: RuleAnswer): Reply => ({
  text: `${rule.title} ${TIER_WORDS[rule.tier].verb} ${rule.why} ${rule.fix}`,
  blocks: [header(rule.title), ...ruleBlocks(rule)],
  buttons: rule.concept === null ? [] : [askButton(rule.concept, 'here')],
  share: reference(rule),
});
