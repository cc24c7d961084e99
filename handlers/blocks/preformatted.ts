import type { RichTextBlock } from '@slack/types';

/** Text in a fixed width, exactly as it is: nothing in it is parsed. */
export const preformatted = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }], border: 0 }],
});
