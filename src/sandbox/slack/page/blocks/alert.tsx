import * as z from 'zod/mini';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { defineBlock } from './define-block.tsx';

const alert = z.object({
  text: textObject,
  level: z._default(z.enum(['default', 'info', 'warning', 'error', 'success']), 'default'),
});

const icons: { readonly [level: string]: IconName } = {
  default: 'info',
  info: 'info',
  warning: 'warning',
  error: 'error',
  success: 'checkCircle',
};

export const Alert = defineBlock(alert, ({ block }) => (
  <div className={`block-alert block-alert-${block.level}`} role="note">
    <Icon name={icons[block.level] ?? 'info'} />
    {block.level !== 'default' && <span className="visually-hidden">{block.level}: </span>}
    <div>
      <Text object={block.text} />
    </div>
  </div>
));
