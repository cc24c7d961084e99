import { useEffect, useRef } from 'react';
import { Composer } from '../composer/composer.tsx';
import { Icon } from '../icon/icon.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { arrange, threadsIn } from './arrange.ts';
import { MessageRow } from './message.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

/** A message and its answers, beside the channel, with a composer of its own. */
export const ThreadPanel = ({ channel, ts }: { channel: string; ts: string }) => {
  const { state, me, openThread } = useWorkspace();
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const root = state.messages.find((each) => each.channel === channel && each.ts === ts);
  const replies = arrange(threadsIn(state.messages, channel, me).get(ts) ?? []);
  useStickToEnd(box, content, replies.at(-1)?.message);
  const place = state.channels.find(({ id }) => id === channel);
  const close = () => openThread(undefined);

  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <aside
      className="thread-panel"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="panel-header">
        <h2>Thread</h2>
        <span className="panel-header-place">
          {place?.kind === 'channel' ? `# ${place.name}` : state.bot.name}
        </span>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and the keyboard must reach it */}
      <section className="thread-messages" ref={box} tabIndex={0} aria-label="Thread messages">
        <div ref={content}>
          {root ? (
            <MessageRow message={root} continues={false} inThread />
          ) : (
            <p className="thread-gone">This message was deleted.</p>
          )}
          {replies.length > 0 && (
            <div className="thread-count">
              <span>
                {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
              </span>
            </div>
          )}
          <div role="log" aria-live="polite" aria-label="Replies">
            {replies.map(({ message, continues }) => (
              <MessageRow key={message.ts} message={message} continues={continues} inThread />
            ))}
          </div>
        </div>
      </section>
      <Composer channel={channel} threadTs={ts} placeholder="Reply…" focusOnOpen />
    </aside>
  );
};
