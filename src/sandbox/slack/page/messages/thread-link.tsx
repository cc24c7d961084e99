import type { Message } from '../../state.ts';
import { Avatar, BotAvatar } from '../shell/avatar.tsx';
import { clockText, dayText, timeOfTs } from '../text/date-text.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { authorOf } from './author.ts';

/** "2 replies", with who answered; opens the thread. */
export const ThreadLink = ({ root, replies }: { root: Message; replies: readonly Message[] }) => {
  const { state, openThread } = useWorkspace();
  const last = replies.at(-1);
  if (!last) return null;
  const at = timeOfTs(last.ts);
  const authors = new Map(replies.map((reply) => [reply.user, authorOf(reply, state)] as const));
  return (
    <button
      type="button"
      className="thread-link"
      onClick={() => openThread({ channel: root.channel, ts: root.ts })}
    >
      {[...authors].map(([id, author]) =>
        author.kind === 'person' ? (
          <Avatar key={id} person={author.person} size="small" />
        ) : (
          <BotAvatar key={id} size="small" />
        ),
      )}
      <span className="thread-link-count">
        {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      </span>
      <span className="thread-link-time">
        Last reply {dayText(at, new Date()).toLowerCase()} at {clockText(at)}
      </span>
    </button>
  );
};
