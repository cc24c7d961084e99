import type { PlainTextOption, SectionBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { Topic } from '../../src/operations/topics.ts';
import { reference } from './ask.ts';
import { clamp, plainText } from './text.ts';

/** Action id of the menus that list a topic's concepts. */
export const TOPIC_ACTION = /^topic:/;

const option = ({ kind, id, title }: Topic['concepts'][number]): PlainTextOption => ({
  text: plainText(clamp(title, limits['option.text'].max)),
  value: reference({ kind, id }),
});

/** One menu for each category of the knowledge base. */
export const topicBlocks = (topics: readonly Topic[]): SectionBlock[] =>
  topics.map(
    ({ category, title, concepts }): SectionBlock => ({
      type: 'section',
      text: { type: 'mrkdwn', text: `*${title}*` },
      block_id: `topic:${category}`,
      accessory: {
        type: 'static_select',
        action_id: `topic:${category}`,
        placeholder: plainText(`${concepts.length} to read`),
        options: concepts.slice(0, limits['select.options'].max).map(option),
      },
    }),
  );
