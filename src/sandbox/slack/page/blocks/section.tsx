import { useId } from 'react';
import * as z from 'zod/mini';
import type { SlackObject } from '../../state.ts';
import { Element } from '../elements/element.tsx';
import { imageFields, Picture } from '../elements/image-element.tsx';
import { inOrder } from '../text/in-order.ts';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

const section = z.object({
  text: z.optional(textObject),
  fields: z.optional(z.array(textObject)),
  accessory: z.optional(z.record(z.string(), z.unknown())),
});

const image = z.object({ type: z.literal('image'), ...imageFields });

/** Controls that carry a name of their own; the others are named by the text beside them. */
const named: ReadonlySet<unknown> = new Set(['button', 'overflow', 'workflow_button']);

const Accessory = ({
  object,
  blockId,
  labelledBy,
}: {
  object: SlackObject;
  blockId: string;
  labelledBy: string;
}) => {
  const picture = image.safeParse(object);
  if (picture.success) return <Picture image={picture.data} className="accessory-image" />;
  const label = named.has(object['type']) ? {} : { labelledBy };
  return <Element object={object} field={{ blockId, ...label, dispatches: true }} />;
};

export const Section = defineBlock(section, ({ block, blockId }) => {
  const textId = useId();
  return (
    <div className="block-section">
      <div className="block-section-text" id={textId}>
        {block.text && <Text object={block.text} />}
        {block.fields && (
          <div className="block-fields">
            {inOrder(block.fields, (field) => (
              <div className="block-field">
                <Text object={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className="block-accessory">
          <Accessory object={block.accessory} blockId={blockId} labelledBy={textId} />
        </div>
      )}
    </div>
  );
});
