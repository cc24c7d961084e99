import { useWorkspace } from '../workspace/workspace-context.ts';

/** `@Ana`, `@Stevedore`, by id; highlighted when it is the person who looks. */
export const UserMention = ({ id, label = '' }: { id: string; label?: string }) => {
  const { state, me } = useWorkspace();
  const person = state.people.find((candidate) => candidate.id === id);
  const name = id === state.bot.user_id ? state.bot.name : (person?.real_name ?? (label || id));
  return <span className={id === me.id ? 'mention mention-me' : 'mention'}>@{name}</span>;
};

/** `#ops`, by id; goes there. */
export const ChannelMention = ({ id, label = '' }: { id: string; label?: string }) => {
  const { state, me, go } = useWorkspace();
  const channel = state.channels.find((candidate) => candidate.id === id);
  if (!channel) return <span className="mention">#{label || id}</span>;
  return (
    <button
      type="button"
      className="mention mention-button"
      onClick={() => go({ person: me.name, at: 'channel', channel: channel.name })}
    >
      #{channel.name}
    </button>
  );
};

/** `@here`, `@channel`, a user group: words that would call many. */
export const GroupMention = ({ name }: { name: string }) => (
  <span className="mention mention-me">@{name.replace(/^@/, '')}</span>
);
