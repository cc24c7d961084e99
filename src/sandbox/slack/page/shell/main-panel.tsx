import { Composer } from '../composer/composer.tsx';
import { AppView } from '../home/app-view.tsx';
import { Icon } from '../icon/icon.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Avatar, BotAvatar } from './avatar.tsx';

const ChannelHeader = ({ openSidebar }: { openSidebar: () => void }) => {
  const { state, location } = useWorkspace();
  const channel =
    location.at === 'channel'
      ? state.channels.find(({ name }) => name === location.channel)
      : undefined;
  return (
    <header className="panel-header">
      <button
        type="button"
        className="icon-button sidebar-opener"
        aria-label="Show channels"
        onClick={openSidebar}
      >
        <Icon name="menu" />
      </button>
      {location.at === 'app' ? <BotAvatar size="medium" /> : <Icon name="hash" />}
      <h2>{location.at === 'app' ? state.bot.name : location.channel}</h2>
      {location.at === 'app' && <span className="app-badge">APP</span>}
      {channel?.topic && <span className="panel-header-topic">{channel.topic}</span>}
      {location.at === 'channel' && (
        <span className="panel-header-people">
          {state.people.slice(0, 3).map((person) => (
            <Avatar key={person.id} person={person} size="small" />
          ))}
          {state.people.length}
          <span className="visually-hidden"> members</span>
        </span>
      )}
    </header>
  );
};

/** The channel or the app that is open. */
export const MainPanel = ({ openSidebar }: { openSidebar: () => void }) => {
  const { state, me, location } = useWorkspace();
  if (location.at === 'app')
    return (
      <main className="panel">
        <ChannelHeader openSidebar={openSidebar} />
        <AppView tab={location.tab} />
      </main>
    );
  const channel = state.channels.find(({ name }) => name === location.channel);
  return (
    <main className="panel">
      <ChannelHeader openSidebar={openSidebar} />
      {channel ? (
        <>
          <MessageList
            key={`${me.id} ${channel.id}`}
            channel={channel}
            label={`Messages in #${channel.name}`}
          />
          <Composer
            key={`composer ${me.id} ${channel.id}`}
            channel={channel.id}
            placeholder={`Message #${channel.name}`}
            focusOnOpen
          />
        </>
      ) : (
        <p className="panel-empty">
          There is no channel #{location.channel}. Choose one at the left.
        </p>
      )}
    </main>
  );
};
