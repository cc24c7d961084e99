import { type ComponentType, useMemo } from 'react';
import type * as z from 'zod/mini';
import type { SlackObject } from '../../state.ts';
import type { Field } from './field.ts';

/** Draws an object of the wire as a control. */
export type ElementView = ComponentType<{ object: SlackObject; field: Field }>;

/** A control's view: reads the wire's object once, and says so when it cannot be read. */
export const defineElement = <Element,>(
  schema: z.ZodMiniType<Element>,
  Component: ComponentType<{ element: Element; field: Field }>,
): ElementView => {
  const View: ElementView = ({ object, field }) => {
    const read = useMemo(() => schema.safeParse(object), [object]);
    if (read.success) return <Component element={read.data} field={field} />;
    return (
      <span className="unreadable">A control that could not be read: {String(object['type'])}</span>
    );
  };
  return View;
};
