import * as z from 'zod/mini';
import { confirmObject } from '../popup/confirm-dialog.tsx';
import { PlainText } from '../text/plain-text.tsx';
import { safeUrl } from '../text/safe-link.tsx';
import { textObject } from '../text/text-object.ts';
import { defineElement } from './define-element.tsx';
import { useSurface } from './surface.tsx';

const button = z.object({
  text: textObject,
  action_id: z.optional(z.string()),
  value: z.optional(z.string()),
  url: z.optional(z.string()),
  style: z.optional(z.enum(['primary', 'danger'])),
  confirm: z.optional(confirmObject),
  accessibility_label: z.optional(z.string()),
});

/** A button; with an address it is a link that tells the bot too. It stays in place, and busy, until the bot has answered. */
export const Button = defineElement(button, ({ element, field }) => {
  const surface = useSurface();
  const action = {
    blockId: field.blockId,
    actionId: element.action_id ?? '',
    value: element.value,
    confirm: element.confirm,
  };
  const busy = surface.isPending(action);
  const shared = {
    className: element.style ? `button button-${element.style}` : 'button',
    'aria-label': element.accessibility_label,
    'aria-busy': busy || undefined,
    onClick: () => {
      if (!busy) void surface.act(action);
    },
    children: <PlainText text={element.text.text} />,
  };
  const href = safeUrl(element.url);
  return href ? (
    <a {...shared} href={href} target="_blank" rel="noopener noreferrer">
      {shared.children}
    </a>
  ) : (
    <button type="button" {...shared} aria-disabled={busy || undefined} />
  );
});
