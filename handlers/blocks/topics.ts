import type { PlainTextOption, SectionBlock } from '@slack/types';
import type { Topic } from '../../src/operations/explain.ts';

/** Action id of the menus that list a topic's concepts. */
export const TOPIC_ACTION = /^topic:/;

const MOST_OPTIONS = 100;

const option = ({ id, title }: Topic['concepts'][number]): PlainTextOption => ({
  text: { type: 'plain_text', text: title.slice(0, 75), emoji: false },
  value: id,
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
        placeholder: { type: 'plain_text', text: `${concepts.length} to read`, emoji: false },
        options: concepts.slice(0, MOST_OPTIONS).map(option),
      },
    }),
  );
