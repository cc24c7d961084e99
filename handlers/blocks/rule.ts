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

/** A rule: what it says, why, what to do, AWS's own words, and an example of each side. */
export const ruleReply = (rule: RuleAnswer): Reply => {
  const tier = TIER_WORDS[rule.tier];
  const blocks: KnownBlock[] = [
    header(rule.title),
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
  return {
    text: `${rule.title} ${tier.verb} ${rule.why} ${rule.fix}`,
    blocks,
    buttons: rule.concept === null ? [] : [askButton(rule.concept, 'here')],
    share: reference(rule),
  };
};
