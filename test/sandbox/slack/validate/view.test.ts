import { describe, expect, test } from '@jest/globals';
import { validateView } from '../../../../src/sandbox/slack/validate/view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const x = (length: number) => 'x'.repeat(length);
const divider = { type: 'divider' };
const modal = (more = {}) => ({ type: 'modal', title: plain('Check'), blocks: [divider], ...more });
const input = { type: 'input', label: plain('a'), element: { type: 'file_input', max_files: 10 } };

describe('Slack refuses a view', () => {
  test.each<[string, unknown, string[]]>([
    ['that is nothing', undefined, ['must provide an object [json-pointer:/view]']],
    [
      'without a title',
      modal({ title: undefined }),
      ['missing required field: title [json-pointer:/view]'],
    ],
    [
      'with a title over 24',
      modal({ title: plain(x(25)) }),
      ['must be less than 25 characters [json-pointer:/view/title/text]'],
    ],
    [
      'with a submit button over 24',
      modal({ submit: plain(x(25)) }),
      ['must be less than 25 characters [json-pointer:/view/submit/text]'],
    ],
    [
      'with a close button over 24',
      modal({ close: plain(x(25)) }),
      ['must be less than 25 characters [json-pointer:/view/close/text]'],
    ],
    [
      'with mrkdwn in its title',
      modal({ title: { type: 'mrkdwn', text: 'a' } }),
      ['unsupported type: mrkdwn [json-pointer:/view/title/type]'],
    ],
    [
      'with private_metadata over 3000',
      modal({ private_metadata: x(3001) }),
      ['must be less than 3001 characters [json-pointer:/view/private_metadata]'],
    ],
    [
      'with a callback_id over 255',
      modal({ callback_id: x(256) }),
      ['must be less than 256 characters [json-pointer:/view/callback_id]'],
    ],
    [
      'with 101 blocks',
      modal({ blocks: Array.from({ length: 101 }, () => divider) }),
      ['no more than 100 items allowed [json-pointer:/view/blocks]'],
    ],
    [
      'with an input and no submit',
      modal({ blocks: [divider, input] }),
      [
        'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]',
      ],
    ],
    [
      'with a block for messages',
      modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
      ['unsupported type: markdown [json-pointer:/view/blocks/0/type]'],
    ],
    [
      'with 11 files',
      modal({
        submit: plain('a'),
        blocks: [{ ...input, element: { type: 'file_input', max_files: 11 } }],
      }),
      ['must be less than or equal to 10 [json-pointer:/view/blocks/0/element/max_files]'],
    ],
    [
      'with a field of its own',
      modal({ colour: 'red' }),
      ['invalid additional property: colour [json-pointer:/view]'],
    ],
    [
      'over 250 kB',
      modal({
        blocks: Array.from({ length: 90 }, () => ({ type: 'section', text: plain(x(2_900)) })),
      }),
      ['view_too_large'],
    ],
    [
      'that is a Home tab with a file_input',
      { type: 'home', blocks: [input] },
      ['unsupported type: file_input [json-pointer:/view/blocks/0/element/type]'],
    ],
    [
      'that is a Home tab with a title',
      { type: 'home', title: plain('a'), blocks: [] },
      ['invalid additional property: title [json-pointer:/view]'],
    ],
  ])('%s', (_what, view, sentences) => {
    expect(validateView(view)).toEqual(sentences);
  });
});

test('Slack takes a modal with a file_input and a Home tab of 100 blocks', () => {
  expect(validateView(modal({ submit: plain('Check'), blocks: [input] }))).toEqual([]);
  const blocks = Array.from({ length: 100 }, () => divider);
  expect(validateView({ type: 'home', blocks })).toEqual([]);
});
