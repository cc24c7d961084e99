import * as z from 'zod/mini';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

export const Header = defineBlock(z.object({ text: textObject }), ({ block }) => (
  <h3 className="block-header">
    <Text object={block.text} />
  </h3>
));
