import { Icon, type IconName } from '../icon/icon.tsx';
import { Menu } from '../popup/menu.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** The app's global shortcuts. */
export const ShortcutMenu = ({ className, icon }: { className: string; icon: IconName }) => {
  const { state, me, run } = useWorkspace();
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'global');
  if (shortcuts.length === 0) return null;
  return (
    <Menu
      className={className}
      button={<Icon name={icon} />}
      label="Shortcuts"
      heading={`Shortcuts of ${state.bot.name}`}
      prefer="above"
      items={shortcuts.map((shortcut) => ({
        key: shortcut.callback_id,
        label: shortcut.name,
        detail: shortcut.description,
        icon: <Icon name="bolt" />,
        choose: () => {
          const body = { user: me.id, callbackId: shortcut.callback_id };
          void run((api) => api.post('shortcut', body));
        },
      }))}
    />
  );
};
