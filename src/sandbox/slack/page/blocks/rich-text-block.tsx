import { RichTextView } from '../text/rich-text.tsx';
import { richTextBlock } from '../text/rich-text-schema.ts';
import { defineBlock } from './define-block.tsx';

export const RichTextBlock = defineBlock(richTextBlock, ({ block }) => (
  <RichTextView block={block} />
));
