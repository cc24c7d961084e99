import * as z from 'zod/mini';
import { Element } from '../elements/element.tsx';
import { inOrder } from '../text/in-order.ts';
import { defineBlock } from './define-block.tsx';

const actions = z.object({ elements: z.array(z.record(z.string(), z.unknown())) });

export const Actions = defineBlock(actions, ({ block, blockId }) => (
  <div className="block-actions">
    {inOrder(block.elements, (object) => (
      <Element object={object} field={{ blockId, dispatches: true }} />
    ))}
  </div>
));
