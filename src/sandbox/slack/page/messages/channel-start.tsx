import type { Channel } from '../../state.ts';
import { Icon } from '../icon/icon.tsx';
import { BotAvatar } from '../shell/avatar.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** What stands above the first message; in an empty channel also a few commands to try. */
export const ChannelStart = ({
  channel,
  isEmpty,
}: {
  channel: Channel | undefined;
  isEmpty: boolean;
}) => {
  const { state, mainComposer } = useWorkspace();
  const { bot, tryFirst } = state;
  const isDirect = channel?.kind !== 'channel';
  return (
    <div className="channel-start">
      {isDirect ? (
        <BotAvatar size="large" />
      ) : (
        <span className="channel-start-icon">
          <Icon name="hash" />
        </span>
      )}
      <h3>{isDirect ? bot.name : `# ${channel.name}`}</h3>
      <p>
        {isDirect
          ? `This is the start of your direct messages with ${bot.name}. Ask it what you would ask behind a command.`
          : channel.topic || `This is the very beginning of the #${channel.name} channel.`}
      </p>
      {isEmpty && tryFirst.length > 0 && (
        <>
          <p className="channel-start-try">Commands to try first:</p>
          <ul className="channel-start-examples">
            {tryFirst.map(({ text, summary }) => (
              <li key={text}>
                <button type="button" onClick={() => mainComposer.current?.(text)}>
                  <code>{text}</code>
                  <span>{summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
