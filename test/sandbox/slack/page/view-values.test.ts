import { describe, expect, test } from '@jest/globals';
import { modalView } from '../../../../src/sandbox/slack/page/modal/view-schema.ts';
import {
  problemsOf,
  strayErrors,
  submitted,
} from '../../../../src/sandbox/slack/page/modal/view-values.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element: { action_id: 'a', ...element },
  ...more,
});

const view = modalView.parse({
  type: 'modal',
  title: plain('Form'),
  blocks: [
    input('text', { type: 'plain_text_input', min_length: 3, max_length: 5 }),
    input('given', { type: 'plain_text_input', initial_value: 'web' }),
    input('tiers', {
      type: 'multi_static_select',
      options: [option('refused'), option('fails')],
      initial_options: [option('fails')],
    }),
    input('file', { type: 'file_input' }, { optional: true }),
    {
      type: 'actions',
      block_id: 'actions',
      elements: [
        { type: 'button', action_id: 'b', text: plain('Go') },
        { type: 'radio_buttons', action_id: 'r', initial_option: option('x') },
      ],
    },
    { type: 'section', block_id: 'end', text: plain('the end') },
  ],
});

describe('the values of a view', () => {
  test('are what it came with, and what was entered over it; empty fields are left out', () => {
    expect(submitted(view, {})).toEqual({
      given: { a: 'web' },
      tiers: { a: ['fails'] },
      actions: { r: 'x' },
    });
    const entered = { text: { a: 'abc' }, given: { a: '' }, file: { a: ['F1'] } };
    expect(submitted(view, entered)).toEqual({
      text: { a: 'abc' },
      tiers: { a: ['fails'] },
      file: { a: ['F1'] },
      actions: { r: 'x' },
    });
  });

  test.each([
    ['', 'Please complete this required field.'],
    ['ab', 'Please enter at least 3 characters.'],
    ['abcdef', 'Please enter at most 5 characters; this is 6.'],
  ])('%j is a problem of a field', (value, sentence) => {
    expect(problemsOf(view, { text: { a: value } })).toEqual({ text: sentence });
  });

  test('an optional field may stay empty', () => {
    expect(problemsOf(view, { text: { a: 'abc' }, file: { a: [] } })).toEqual({});
  });

  test('errors of blocks without an input stand at the end', () => {
    expect(strayErrors(view, { text: 'short', end: 'We had some trouble connecting.' })).toEqual([
      'We had some trouble connecting.',
    ]);
  });
});
