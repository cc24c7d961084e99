import { describe, expect, test } from '@jest/globals';
import { validateMessage } from '../../../../src/sandbox/slack/validate/message.ts';
import {
  actions,
  bar,
  button,
  cell,
  chart,
  input,
  mrkdwn,
  plain,
  richText,
  section,
  times,
  x,
} from './sample-blocks.ts';

describe('Slack refuses a message', () => {
  const many = (count: number) => times(count, () => ({ type: 'divider' }));
  test.each<[string, object, string[]]>([
    ['with nothing in it', {}, ['no_text']],
    ['with empty text', { text: '', blocks: [] }, ['no_text']],
    ['with text over 40,000', { text: x(40_001) }, ['msg_too_long']],
    ['with blocks that are no list', { blocks: '[{]' }, ['invalid_blocks_format']],
    [
      'with 51 blocks',
      { blocks: many(51) },
      ['no more than 50 items allowed [json-pointer:/blocks]'],
    ],
    [
      'with a block_id twice',
      {
        blocks: [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
      },
      ['`block_id` "a" already exists [json-pointer:/blocks/1/block_id]'],
    ],
    [
      'with text over 13,000 in its blocks together',
      { blocks: times(5, () => section({ text: mrkdwn(x(2_601)) })) },
      ['msg_blocks_too_long'],
    ],
    [
      'with markdown over 12,000 in its blocks together',
      { blocks: times(2, () => ({ type: 'markdown', text: x(6_001) })) },
      ['must be less than 12001 characters [json-pointer:/blocks/1/text]'],
    ],
    [
      'with three charts',
      { blocks: times(3, () => chart(bar())) },
      ['too many data_visualization blocks [json-pointer:/blocks]'],
    ],
    [
      'with a bad block in an attachment',
      { attachments: [{ blocks: [{ type: 'blink' }] }] },
      ['unsupported type: blink [json-pointer:/attachments/0/blocks/0/type]'],
    ],
  ])('%s', (_what, message, sentences) => {
    expect(validateMessage(message)).toEqual(sentences);
  });

  test('and says everything that is wrong with it', () => {
    const blocks = [{ type: 'blink' }, { type: 'header' }];
    expect(validateMessage({ blocks })).toEqual([
      'unsupported type: blink [json-pointer:/blocks/0/type]',
      'missing required field: text [json-pointer:/blocks/1]',
    ]);
  });
});

describe('Slack takes', () => {
  test.each<[string, object[]]>([
    ['a section at its limits', [section({ text: mrkdwn(x(3000)) })]],
    ['fields alone', [{ type: 'section', fields: times(10, () => mrkdwn('a')) }]],
    ['50 blocks', times(50, () => ({ type: 'divider' }))],
    ['an input in a message', [input({ type: 'plain_text_input', multiline: true })]],
    ['the same action_id in two blocks', times(2, () => actions(button({ action_id: 'share' })))],
    [
      'a confirmed danger button',
      [actions(button({ style: 'danger', confirm: { text: mrkdwn('a'), style: 'danger' } }))],
    ],
    [
      'a table',
      [
        {
          type: 'table',
          rows: [
            [cell('a'), richText()],
            [{ type: 'raw_number', value: 1, text: '1' }, cell('')],
          ],
          column_settings: [{ align: 'right' }],
        },
      ],
    ],
    [
      'a data_table',
      [{ type: 'data_table', caption: 'a', page_size: 10, rows: [[cell('a')], [cell('b')]] }],
    ],
    ['two charts', times(2, () => chart(bar()))],
    ['an alert', [{ type: 'alert', text: mrkdwn('a'), level: 'warning' }]],
    [
      'styled rich text',
      [
        richText({
          type: 'rich_text_list',
          style: 'bullet',
          indent: 1,
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'link', url: 'https://a.example', text: 'a', style: { bold: true } },
                { type: 'emoji', name: 'ship' },
              ],
            },
          ],
        }),
      ],
    ],
    ['an image of a file', [{ type: 'image', slack_file: { id: 'F00000001' }, alt_text: 'a' }]],
    [
      'feedback buttons',
      [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              positive_button: { text: plain('Yes'), value: 'y' },
              negative_button: { text: plain('No'), value: 'n' },
            },
          ],
        },
      ],
    ],
  ])('%s', (_what, blocks) => {
    expect(validateMessage({ text: 'a', blocks })).toEqual([]);
  });
});
