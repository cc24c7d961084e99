import { memo } from 'react';
import type { Message } from '../../state.ts';
import { Icon } from '../icon/icon.tsx';
import { Avatar, BotAvatar, OtherAvatar } from '../shell/avatar.tsx';
import { clockText, fullTimeText, timeOfTs } from '../text/date-text.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { type Author, authorOf } from './author.ts';
import { MessageBody } from './message-body.tsx';
import { MessageToolbar } from './message-toolbar.tsx';
import { ThreadLink } from './thread-link.tsx';

const AuthorAvatar = ({ author }: { author: Author }) => {
  if (author.kind === 'person') return <Avatar person={author.person} size="large" />;
  return author.kind === 'bot' ? <BotAvatar size="large" /> : <OtherAvatar name={author.name} />;
};

const noReplies: readonly Message[] = [];

/** One message: who, when, what, and what can be done with it. */
export const MessageRow = memo(
  ({
    message,
    continues,
    inThread,
    replies = noReplies,
  }: {
    message: Message;
    continues: boolean;
    inThread: boolean;
    replies?: readonly Message[] | undefined;
  }) => {
    const { state } = useWorkspace();
    const author = authorOf(message, state);
    const at = timeOfTs(message.ts);
    const ephemeral = message.ephemeralTo !== undefined;
    const time = (
      <time className="message-time" dateTime={at.toISOString()} title={fullTimeText(at)}>
        {clockText(at)}
      </time>
    );
    return (
      <article
        className={continues ? 'message message-continues' : 'message'}
        aria-label={`${author.name}, ${clockText(at)}`}
      >
        {ephemeral && (
          <p className="message-ephemeral">
            <Icon name="eye" />
            Only visible to you
          </p>
        )}
        <div className="message-gutter">{continues ? time : <AuthorAvatar author={author} />}</div>
        <div className="message-content">
          {!continues && (
            <div className="message-head">
              <span className="message-author">{author.name}</span>
              {author.kind === 'bot' && <span className="app-badge">APP</span>}
              {time}
            </div>
          )}
          <MessageBody message={message} />
          <ThreadLink root={message} replies={replies} />
        </div>
        {!ephemeral && <MessageToolbar message={message} inThread={inThread} />}
      </article>
    );
  },
);
