import * as z from 'zod/mini';
import { imageFields, Picture } from '../elements/image-element.tsx';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

const image = z.object({ ...imageFields, title: z.optional(textObject) });

export const ImageBlock = defineBlock(image, ({ block }) => (
  <figure className="block-image">
    {block.title && (
      <figcaption>
        <Text object={block.title} />
      </figcaption>
    )}
    <Picture image={block} className="block-image-picture" opens />
  </figure>
));
