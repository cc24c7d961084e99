import * as z from 'zod/mini';
import { imageFields, Picture } from '../elements/image-element.tsx';
import { inOrder } from '../text/in-order.ts';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

const context = z.object({
  elements: z.array(z.union([textObject, z.object({ type: z.literal('image'), ...imageFields })])),
});

export const Context = defineBlock(context, ({ block }) => (
  <div className="block-context">
    {inOrder(block.elements, (element) =>
      element.type === 'image' ? (
        <Picture image={element} className="context-image" />
      ) : (
        <span className="context-text">
          <Text object={element} />
        </span>
      ),
    )}
  </div>
));
