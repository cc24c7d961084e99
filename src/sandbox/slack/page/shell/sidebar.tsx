import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import { directMessage, useWorkspace } from '../workspace/workspace-context.ts';
import { BotAvatar } from './avatar.tsx';
import { PersonSwitcher } from './person-switcher.tsx';

const Entry = ({
  icon,
  label,
  current,
  unread,
  go,
}: {
  icon: ReactNode;
  label: string;
  current: boolean;
  unread: number;
  go: () => void;
}) => (
  <li>
    <button
      type="button"
      className={unread > 0 ? 'sidebar-entry sidebar-entry-unread' : 'sidebar-entry'}
      aria-current={current ? 'page' : undefined}
      onClick={go}
    >
      {icon}
      <span className="sidebar-entry-label">{label}</span>
      {unread > 0 && (
        <span className="badge">
          {unread}
          <span className="visually-hidden"> new</span>
        </span>
      )}
    </button>
  </li>
);

/** Team, channels, direct messages, the app, and who one is. */
export const Sidebar = ({ unreadIn }: { unreadIn: (channelId: string) => number }) => {
  const { state, me, location, go } = useWorkspace();
  const { bot } = state;
  const dm = directMessage(state, me);
  const inApp = location.at === 'app';
  return (
    <div className="sidebar">
      <header className="sidebar-team">
        <h1>{state.team.name}</h1>
        <span className="sidebar-team-note">Runs on this computer only</span>
      </header>
      <nav className="sidebar-lists" aria-label="Channels and apps">
        <h2 id="sidebar-channels">Channels</h2>
        <ul aria-labelledby="sidebar-channels">
          {state.channels
            .filter(({ kind }) => kind === 'channel')
            .map(({ id, name }) => (
              <Entry
                key={id}
                icon={<Icon name="hash" />}
                label={name}
                current={!inApp && location.channel === name}
                unread={unreadIn(id)}
                go={() => go({ person: me.name, at: 'channel', channel: name })}
              />
            ))}
        </ul>
        <h2 id="sidebar-direct">Direct messages</h2>
        <ul aria-labelledby="sidebar-direct">
          <Entry
            icon={<BotAvatar size="small" />}
            label={bot.name}
            current={inApp && location.tab === 'messages'}
            unread={dm ? unreadIn(dm.id) : 0}
            go={() => go({ person: me.name, at: 'app', tab: 'messages' })}
          />
        </ul>
        <h2 id="sidebar-apps">Apps</h2>
        <ul aria-labelledby="sidebar-apps">
          <Entry
            icon={<BotAvatar size="small" />}
            label={bot.name}
            current={inApp && location.tab === 'home'}
            unread={0}
            go={() => go({ person: me.name, at: 'app', tab: 'home' })}
          />
        </ul>
      </nav>
      <PersonSwitcher />
    </div>
  );
};
