import { type ComponentType, useMemo } from 'react';
import type * as z from 'zod/mini';
import type { SlackObject } from '../../state.ts';

/** Draws an object of the wire as a block. */
export type BlockView = ComponentType<{ object: SlackObject; blockId: string }>;

/** A block's view: reads the wire's object once, and says so when it cannot be read. */
export const defineBlock = <Block,>(
  schema: z.ZodMiniType<Block>,
  Component: ComponentType<{ block: Block; blockId: string }>,
): BlockView => {
  const View: BlockView = ({ object, blockId }) => {
    const read = useMemo(() => schema.safeParse(object), [object]);
    if (read.success) return <Component block={read.data} blockId={blockId} />;
    return <p className="unreadable">A block that could not be read: {String(object['type'])}</p>;
  };
  return View;
};
