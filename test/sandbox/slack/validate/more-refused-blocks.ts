import {
  actions,
  bar,
  button,
  cell,
  chart,
  input,
  plain,
  richText,
  times,
  x,
} from './sample-blocks.ts';

const at = (pointer: string, sentence: string) => `${sentence} [json-pointer:/blocks/0${pointer}]`;

/** More of what Slack refuses: elements, inputs, images, rich text, tables and charts. */
export const MORE_REFUSED_BLOCKS: readonly (readonly [string, object, string])[] = [
  [
    'with a placeholder over 150',
    actions({ type: 'users_select', placeholder: plain(x(151)) }),
    at('/elements/0/placeholder/text', 'must be less than 151 characters'),
  ],
  [
    'with a confirmation text over 300',
    actions(button({ confirm: { text: plain(x(301)) } })),
    at('/elements/0/confirm/text/text', 'must be less than 301 characters'),
  ],
  [
    'with a confirmation title over 100',
    actions(button({ confirm: { title: plain(x(101)), text: plain('a') } })),
    at('/elements/0/confirm/title/text', 'must be less than 101 characters'),
  ],
  [
    'with a confirmation label over 30',
    actions(button({ confirm: { confirm: plain(x(31)), text: plain('a') } })),
    at('/elements/0/confirm/confirm/text', 'must be less than 31 characters'),
  ],
  [
    'with a text input among buttons',
    actions({ type: 'plain_text_input' }),
    at('/elements/0/type', 'unsupported type: plain_text_input'),
  ],
  [
    'with a max_length over 3000',
    input({ type: 'plain_text_input', max_length: 16_000 }),
    at('/element/max_length', 'must be less than or equal to 3000'),
  ],
  [
    'with a file_input in a message',
    input({ type: 'file_input' }),
    at('/element/type', 'unsupported type: file_input'),
  ],
  [
    'with a label over 2000',
    input({ type: 'plain_text_input' }, { label: plain(x(2001)) }),
    at('/label/text', 'must be less than 2001 characters'),
  ],
  [
    'with an image from nowhere',
    { type: 'image', alt_text: 'a' },
    at('', 'missing required field: image_url'),
  ],
  [
    'with an image of a file whose id is none',
    { type: 'image', slack_file: { id: 'https://a.example/F1' }, alt_text: 'a' },
    at('/slack_file/id', 'input must match regex pattern: ^[F][A-Z0-9]{8,}$'),
  ],
  [
    'with an image of a file named twice',
    { type: 'image', slack_file: { id: 'F00000001', url: 'https://a.example/b' }, alt_text: 'a' },
    at('/slack_file', 'must define only one of `id` or `url`'),
  ],
  [
    'with an image of a file that is not named',
    { type: 'image', slack_file: {}, alt_text: 'a' },
    at('/slack_file', 'missing required field: id'),
  ],
  [
    'with an image without alt_text',
    { type: 'image', image_url: 'https://a.example/b.png' },
    at('', 'missing required field: alt_text'),
  ],
  [
    'with an unknown rich text part',
    richText({ type: 'rich_text_poem', elements: [] }),
    at('/elements/0/type', 'unsupported type: rich_text_poem'),
  ],
  [
    'with an empty rich text run',
    richText({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }),
    at('/elements/0/elements/0/text', 'must be more than 0 characters'),
  ],
  [
    'with a mention in preformatted text',
    richText({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] }),
    at('/elements/0/elements/0/type', 'unsupported type: user'),
  ],
  [
    'with 101 table rows',
    { type: 'table', rows: times(101, () => [cell('a')]) },
    at('/rows', 'no more than 100 items allowed'),
  ],
  [
    'with 21 table columns',
    { type: 'table', rows: [times(21, () => cell('a'))] },
    at('/rows/0', 'no more than 20 items allowed'),
  ],
  [
    'with a ragged table',
    { type: 'table', rows: [[cell('a'), cell('b')], [cell('c')]] },
    at('/rows/1', 'must have 2 items, as the first row has'),
  ],
  [
    'with a number cell without value',
    { type: 'table', rows: [[{ type: 'raw_number', text: '1' }]] },
    at('/rows/0/0', 'missing required field: value'),
  ],
  [
    'with table text over 10,000',
    { type: 'table', rows: [[cell(x(10_001))]] },
    at('/rows', 'must be less than 10001 characters'),
  ],
  [
    'with a data_table of one row',
    { type: 'data_table', caption: 'a', rows: [[cell('a')]] },
    at('/rows', 'no fewer than 2 items allowed'),
  ],
  [
    'with a data_table without caption',
    { type: 'data_table', rows: [[cell('a')], [cell('b')]] },
    at('', 'missing required field: caption'),
  ],
  [
    'with rich text in a data_table header',
    { type: 'data_table', caption: 'a', rows: [[richText()], [cell('b')]] },
    at('/rows/0/0/type', 'unsupported type: rich_text'),
  ],
  [
    'with a chart title over 50',
    chart(bar(), x(51)),
    at('/title', 'must be less than 51 characters'),
  ],
  [
    'with a chart of its own kind',
    chart({ type: 'radar' }),
    at('/chart/type', 'unsupported type: radar'),
  ],
  [
    'with a chart label over 20',
    chart({ type: 'pie', segments: [{ label: x(21), value: 1 }] }),
    at('/chart/segments/0/label', 'must be less than 21 characters'),
  ],
  [
    'with 7 pie segments',
    chart({ type: 'pie', segments: times(7, (index) => ({ label: `${index}`, value: 1 })) }),
    at('/chart/segments', 'no more than 6 items allowed'),
  ],
  [
    'with a pie segment of 0',
    chart({ type: 'pie', segments: [{ label: 'a', value: 0 }] }),
    at('/chart/segments/0/value', 'must be greater than 0'),
  ],
  [
    'with points beside the categories',
    chart(bar({ axis_config: { categories: ['b'] } })),
    at('/chart/series/0/data', 'data labels must match axis_config.categories'),
  ],
  [
    'with markdown over 12,000',
    { type: 'markdown', text: x(12_001) },
    at('/text', 'must be less than 12001 characters'),
  ],
  [
    'with an alert level of its own',
    { type: 'alert', text: plain('a'), level: 'panic' },
    at('/level', 'must be a valid enum value'),
  ],
  [
    'inside a container',
    { type: 'container', child_blocks: [{ type: 'blink' }] },
    at('/child_blocks/0/type', 'unsupported type: blink'),
  ],
];
