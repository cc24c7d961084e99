import { useId } from 'react';
import * as z from 'zod/mini';
import { Element } from '../elements/element.tsx';
import { useSurface } from '../elements/surface.tsx';
import { Icon } from '../icon/icon.tsx';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

const input = z.object({
  label: textObject,
  hint: z.optional(textObject),
  optional: z.optional(z.boolean()),
  dispatch_action: z.optional(z.boolean()),
  element: z.record(z.string(), z.unknown()),
});

/** A labelled field, its hint, and below it what is wrong with what it holds. */
export const Input = defineBlock(input, ({ block, blockId }) => {
  const { errors } = useSurface();
  const id = useId();
  const error = Object.hasOwn(errors, blockId) ? errors[blockId] : undefined;
  const describedBy = [error && `${id}-error`, block.hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div
      className={error ? 'block-input block-input-invalid' : 'block-input'}
      data-block-id={blockId}
    >
      <label className="block-input-label" id={`${id}-label`} htmlFor={id}>
        <Text object={block.label} />
        {block.optional && <span className="block-input-optional"> (optional)</span>}
      </label>
      <Element
        object={block.element}
        field={{
          blockId,
          id,
          labelledBy: `${id}-label`,
          label: block.label.text,
          describedBy: describedBy || undefined,
          invalid: error !== undefined,
          dispatches: block.dispatch_action ?? false,
        }}
      />
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
      {block.hint && (
        <p className="block-input-hint" id={`${id}-hint`}>
          <Text object={block.hint} />
        </p>
      )}
    </div>
  );
});
