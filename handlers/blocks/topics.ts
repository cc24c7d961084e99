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

/** Names of clusters and services may be longer than what a menu can carry. */
const isSelectable = ({ value = '' }: PlainTextOption): boolean =>
  value.length <= limits['option.value'].max;

/** One menu for each topic. */
export const topicBlocks = (topics: readonly Topic[]): SectionBlock[] =>
  topics.flatMap(({ category, title, concepts }): SectionBlock[] => {
    const options = concepts
      .map(option)
      .filter(isSelectable)
      .slice(0, limits['select.options'].max);
    const some = options.length < concepts.length ? `${options.length} of ` : '';
    if (options.length === 0) return [];
    return [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*${title}*` },
        block_id: `topic:${category}`,
        accessory: {
          type: 'static_select',
          action_id: `topic:${category}`,
          placeholder: plainText(`${some}${concepts.length} to read`),
          options,
        },
      },
    ];
  });
