import type { Message } from '../../state.ts';
import { Icon } from '../icon/icon.tsx';
import { Menu, type MenuItem } from '../popup/menu.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** What can be done with a message, shown when the pointer or the focus is on it. */
export const MessageToolbar = ({ message, inThread }: { message: Message; inThread: boolean }) => {
  const { state, me, run, openThread } = useWorkspace();
  const root = message.thread_ts ?? message.ts;
  const reply = () => openThread({ channel: message.channel, ts: root });
  const shortcuts = state.shortcuts.filter(({ type }) => type === 'message');
  const replyItem: MenuItem = {
    key: 'reply',
    label: 'Reply in thread',
    icon: <Icon name="reply" />,
    choose: reply,
  };
  const copyItem: MenuItem = {
    key: 'copy',
    label: 'Copy text',
    icon: <Icon name="file" />,
    choose: () => void navigator.clipboard.writeText(message.text),
  };
  return (
    <div className="message-toolbar" role="toolbar" aria-label="Message actions">
      {!inThread && (
        <button type="button" className="icon-button" aria-label="Reply in thread" onClick={reply}>
          <Icon name="reply" />
        </button>
      )}
      <Menu
        className="icon-button"
        button={<Icon name="more" />}
        label="More actions"
        align="end"
        items={[
          ...(inThread ? [] : [replyItem]),
          copyItem,
          ...shortcuts.map((shortcut) => ({
            key: shortcut.callback_id,
            label: shortcut.name,
            detail: state.bot.name,
            icon: <Icon name="bolt" />,
            choose: () => {
              const { channel, ts } = message;
              const { callback_id: callbackId } = shortcut;
              const body = { user: me.id, callbackId, channel, messageTs: ts };
              void run((api) => api.post('shortcut', body));
            },
          })),
        ]}
      />
    </div>
  );
};
