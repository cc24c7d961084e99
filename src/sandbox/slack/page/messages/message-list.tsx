import { Fragment, useMemo, useRef } from 'react';
import type { Channel } from '../../state.ts';
import { Icon } from '../icon/icon.tsx';
import { dayText, timeOfTs } from '../text/date-text.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { arrange, channelMessages, threadsIn } from './arrange.ts';
import { ChannelStart } from './channel-start.tsx';
import { MessageRow } from './message.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

/** The messages of a channel, oldest on top, new ones announced. */
export const MessageList = ({
  channel,
  label,
}: {
  channel: Channel | undefined;
  label: string;
}) => {
  const { state, me } = useWorkspace();
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const id = channel?.id ?? '';
  const arranged = useMemo(
    () => arrange(channelMessages(state.messages, id, me)),
    [state.messages, id, me],
  );
  const { away, toEnd } = useStickToEnd(box, content, arranged.at(-1)?.message);
  const threads = useMemo(() => threadsIn(state.messages, id, me), [state.messages, id, me]);
  const now = new Date();
  return (
    <div className="message-list-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and the keyboard must reach it */}
      <section className="message-list" ref={box} tabIndex={0} aria-label={label}>
        <div ref={content} className="message-list-content">
          <ChannelStart channel={channel} isEmpty={arranged.length === 0} />
          <div role="log" aria-live="polite" aria-label={label}>
            {arranged.map(({ message, newDay, continues }) => (
              <Fragment key={`${message.ts} ${message.ephemeralTo ?? ''}`}>
                {newDay && (
                  <div className="day-divider">
                    <span>{dayText(timeOfTs(message.ts), now)}</span>
                  </div>
                )}
                <MessageRow
                  message={message}
                  continues={continues}
                  inThread={false}
                  replies={threads.get(message.ts)}
                />
              </Fragment>
            ))}
          </div>
        </div>
      </section>
      {away && (
        <button type="button" className="to-end" onClick={toEnd}>
          <Icon name="down" />
          Latest messages
        </button>
      )}
    </div>
  );
};
