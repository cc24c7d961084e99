import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { type LimitId, limits } from '../../../../src/sandbox/slack/validate/limits.ts';
import { validateMessage } from '../../../../src/sandbox/slack/validate/message.ts';
import { countText } from '../../../../src/sandbox/slack/validate/totals.ts';
import { validateView } from '../../../../src/sandbox/slack/validate/view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const message = (block: object) => validateMessage({ text: 'a', blocks: [block] });
const button = (more: object) =>
  message({ type: 'actions', elements: [{ type: 'button', text: plain('a'), ...more }] });

/** How to fill each text limit with a text of any length. */
const FILL: readonly (readonly [LimitId, (text: string) => readonly string[]])[] = [
  ['section.text', (text) => message({ type: 'section', text: { type: 'mrkdwn', text } })],
  ['section.field', (text) => message({ type: 'section', fields: [plain(text)] })],
  ['header.text', (text) => message({ type: 'header', text: plain(text) })],
  ['context.text', (text) => message({ type: 'context', elements: [plain(text)] })],
  ['message.markdown', (text) => message({ type: 'markdown', text })],
  ['button.text', (text) => button({ text: plain(text) })],
  ['button.value', (value) => button({ value })],
  ['button.accessibility_label', (accessibility_label) => button({ accessibility_label })],
  ['element.action_id', (action_id) => button({ action_id })],
  ['block.block_id', (block_id) => message({ type: 'divider', block_id })],
  ['modal.title', (text) => validateView({ type: 'modal', title: plain(text), blocks: [] })],
];

describe('the table of limits', () => {
  test('is complete: what, unit, maximum and an https source', () => {
    const row = z.strictObject({
      what: z.string().min(3),
      unit: z.enum(['characters', 'items', 'value', 'bytes', 'times', 'minutes', 'milliseconds']),
      min: z.number().optional(),
      max: z.number().positive(),
      source: z.url({ protocol: /^https$/ }),
    });
    expect(z.record(z.string(), row).safeParse(limits).error).toBeUndefined();
  });

  test.each(FILL)('holds exactly for %s', (id, fill) => {
    const { min = 0, max } = limits[id];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: max + 5 }), (length) => {
        const fits = length >= min && length <= max;
        expect(fill('x'.repeat(length)).length === 0).toBe(fits);
      }),
      { numRuns: 40, examples: [[min], [max], [max + 1]] },
    );
  });
});

describe('validation', () => {
  test('answers anything at all with sentences, and never throws', () => {
    const blocks = fc.array(fc.oneof(fc.jsonValue(), fc.record({ type: fc.string() })));
    fc.assert(
      fc.property(fc.jsonValue(), blocks, (text, given) => {
        expect(Array.isArray(validateMessage({ text, blocks: given }))).toBe(true);
        expect(Array.isArray(validateView({ type: 'modal', blocks: given }))).toBe(true);
      }),
    );
  });

  test('is not fooled by names of Object.prototype', () => {
    for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(message({ type })).toEqual([
        `unsupported type: ${type} [json-pointer:/blocks/0/type]`,
      ]);
    }
    const sneaky: unknown = JSON.parse('{"type":"divider","__proto__":{"a":1}}');
    expect(validateMessage({ blocks: [sneaky] })).toEqual([
      'invalid additional property: __proto__ [json-pointer:/blocks/0]',
    ]);
  });

  test('counts the text of a list as the sum of its blocks', () => {
    const block = fc.string().map((text) => ({ type: 'section', text: plain(text) }));
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const sum = blocks.reduce((total, { text }) => total + text.text.length, 0);
        expect(countText(blocks)).toBe(sum);
      }),
    );
  });
});
