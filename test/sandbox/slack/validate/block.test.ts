import { describe, expect, test } from '@jest/globals';
import { validateMessage } from '../../../../src/sandbox/slack/validate/message.ts';
import { MORE_REFUSED_BLOCKS } from './more-refused-blocks.ts';
import { REFUSED_BLOCKS } from './refused-blocks.ts';

describe('Slack refuses a block', () => {
  test.each([...REFUSED_BLOCKS, ...MORE_REFUSED_BLOCKS])('%s', (_what, block, sentence) => {
    expect(validateMessage({ text: 'a', blocks: [block] })).toEqual([sentence]);
  });
});
