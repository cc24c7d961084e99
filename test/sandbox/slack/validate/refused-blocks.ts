import { actions, button, mrkdwn, option, plain, section, times, x } from './sample-blocks.ts';

const at = (pointer: string, sentence: string) => `${sentence} [json-pointer:/blocks/0${pointer}]`;

/** What Slack refuses about one block, the block, and the sentence it says. */
export const REFUSED_BLOCKS: readonly (readonly [string, object, string])[] = [
  ['of an unknown type', { type: 'blink' }, at('/type', 'unsupported type: blink')],
  ['without a type', {}, at('', 'missing required field: type')],
  [
    'with a field it does not know',
    section({ colour: 'red' }),
    at('', 'invalid additional property: colour'),
  ],
  [
    'that is a section of nothing',
    { type: 'section' },
    at('', 'must define either `text` or `fields`'),
  ],
  [
    'with section text over 3000',
    section({ text: mrkdwn(x(3001)) }),
    at('/text/text', 'must be less than 3001 characters'),
  ],
  [
    'with empty text',
    section({ text: mrkdwn('') }),
    at('/text/text', 'must be more than 0 characters'),
  ],
  ['with text that is no object', section({ text: 'a' }), at('/text', 'must provide an object')],
  [
    'with text that is no string',
    section({ text: { type: 'mrkdwn', text: 1 } }),
    at('/text/text', 'must provide a string'),
  ],
  [
    'with 11 fields',
    section({ fields: times(11, () => plain('a')) }),
    at('/fields', 'no more than 10 items allowed'),
  ],
  [
    'with a field over 2000',
    section({ fields: [plain(x(2001))] }),
    at('/fields/0/text', 'must be less than 2001 characters'),
  ],
  [
    'with a header over 150',
    { type: 'header', text: plain(x(151)) },
    at('/text/text', 'must be less than 151 characters'),
  ],
  [
    'with mrkdwn in a header',
    { type: 'header', text: mrkdwn('a') },
    at('/text/type', 'unsupported type: mrkdwn'),
  ],
  [
    'with 11 context elements',
    { type: 'context', elements: times(11, () => plain('a')) },
    at('/elements', 'no more than 10 items allowed'),
  ],
  [
    'with a button in a context',
    { type: 'context', elements: [button()] },
    at('/elements/0/type', 'unsupported type: button'),
  ],
  [
    'with 26 buttons',
    actions(...times(26, () => button())),
    at('/elements', 'no more than 25 items allowed'),
  ],
  ['with no buttons', actions(), at('/elements', 'no fewer than 1 items allowed')],
  [
    'with a label over 75',
    actions(button({ text: plain(x(76)) })),
    at('/elements/0/text/text', 'must be less than 76 characters'),
  ],
  [
    'with a value over 2000',
    actions(button({ value: x(2001) })),
    at('/elements/0/value', 'must be less than 2001 characters'),
  ],
  [
    'with a button style of its own',
    actions(button({ style: 'default' })),
    at('/elements/0/style', 'must be a valid enum value'),
  ],
  ['with a relative link', actions(button({ url: '/docs' })), at('/elements/0/url', 'invalid url')],
  [
    'with a link without a host',
    section({ accessory: { type: 'image', image_url: 'https://', alt_text: 'a' } }),
    at('/accessory/image_url', 'invalid url'),
  ],
  [
    'with an action_id over 255',
    actions(button({ action_id: x(256) })),
    at('/elements/0/action_id', 'must be less than 256 characters'),
  ],
  [
    'with an action_id twice',
    actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
    at('/elements/1/action_id', '`action_id` "a" already exists'),
  ],
  [
    'with a block_id over 255',
    { type: 'divider', block_id: x(256) },
    at('/block_id', 'must be less than 256 characters'),
  ],
  [
    'with 101 options',
    actions({ type: 'static_select', options: times(101, (index) => option(`${index}`)) }),
    at('/elements/0/options', 'no more than 100 items allowed'),
  ],
  [
    'with a select without options',
    actions({ type: 'static_select' }),
    at('/elements/0', 'missing required field: options'),
  ],
  [
    'with options and groups',
    actions({
      type: 'static_select',
      options: [option('a')],
      option_groups: [{ label: plain('g'), options: [option('a')] }],
    }),
    at('/elements/0', 'must define only one of `options` or `option_groups`'),
  ],
  [
    'with an initial option that is none',
    actions({ type: 'static_select', options: [option('a')], initial_option: option('b') }),
    at('/elements/0/initial_option', 'initial_option must match one of the options'),
  ],
  [
    'with an option over 75',
    actions({ type: 'static_select', options: [option('a', { text: plain(x(76)) })] }),
    at('/elements/0/options/0/text/text', 'must be less than 76 characters'),
  ],
  [
    'with an option value over 150',
    actions({ type: 'static_select', options: [{ text: plain('a'), value: x(151) }] }),
    at('/elements/0/options/0/value', 'must be less than 151 characters'),
  ],
  [
    'with mrkdwn in a select',
    actions({ type: 'static_select', options: [{ text: mrkdwn('a'), value: 'a' }] }),
    at('/elements/0/options/0/text/type', 'unsupported type: mrkdwn'),
  ],
  [
    'with 6 overflow options',
    section({
      accessory: { type: 'overflow', options: times(6, (index) => option(`${index}`)) },
    }),
    at('/accessory/options', 'no more than 5 items allowed'),
  ],
  [
    'with 11 checkboxes',
    section({
      accessory: { type: 'checkboxes', options: times(11, (index) => option(`${index}`)) },
    }),
    at('/accessory/options', 'no more than 10 items allowed'),
  ],
];
