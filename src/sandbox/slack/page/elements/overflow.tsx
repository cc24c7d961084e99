import * as z from 'zod/mini';
import { Icon } from '../icon/icon.tsx';
import { confirmObject } from '../popup/confirm-dialog.tsx';
import { Menu } from '../popup/menu.tsx';
import { PlainText } from '../text/plain-text.tsx';
import { safeUrl } from '../text/safe-link.tsx';
import { defineElement } from './define-element.tsx';
import { option } from './option.ts';
import { useSurface } from './surface.tsx';

const overflow = z.object({
  action_id: z.optional(z.string()),
  options: z.array(option),
  confirm: z.optional(confirmObject),
});

/** The "⋯" menu of a block. */
export const Overflow = defineElement(overflow, ({ element, field }) => {
  const surface = useSurface();
  const actionOf = (value: string | undefined) => ({
    blockId: field.blockId,
    actionId: element.action_id ?? '',
    value,
    confirm: element.confirm,
  });
  return (
    <Menu
      className="button button-icon"
      button={<Icon name="more" />}
      label={field.label ?? 'More options'}
      busy={element.options.some(({ value }) => surface.isPending(actionOf(value)))}
      align="end"
      items={element.options.map(({ text, description, value, url }) => ({
        key: value ?? text.text,
        label: <PlainText text={text.text} />,
        detail: description?.text,
        choose: () => {
          const href = safeUrl(url);
          if (href) window.open(href, '_blank', 'noopener,noreferrer');
          void surface.act(actionOf(value));
        },
      }))}
    />
  );
});
