import { useRef } from 'react';
import type { Message, Person, WorkspaceState } from '../../state.ts';

/** Whether a person may see a message at all. */
export const isVisibleTo = (message: Message, person: Person): boolean =>
  message.ephemeralTo === undefined || message.ephemeralTo === person.id;

const latestTs = (messages: readonly Message[]) =>
  messages.reduce((latest, { ts }) => (Number(ts) > Number(latest) ? ts : latest), '0');

/** How many messages came into a channel since the person last had it open, counted from when the page was opened. */
export const useUnread = (
  state: WorkspaceState,
  me: Person | undefined,
  openChannel: string | undefined,
): ((channelId: string) => number) => {
  const start = useRef<string>(undefined);
  const seen = useRef(new Map<string, string>());
  start.current ??= latestTs(state.messages);
  if (me && openChannel) {
    const here = state.messages.filter(({ channel }) => channel === openChannel);
    seen.current.set(`${me.id} ${openChannel}`, latestTs(here));
  }
  return (channelId) => {
    if (!me) return 0;
    const since = Number(seen.current.get(`${me.id} ${channelId}`) ?? start.current);
    return state.messages.filter(
      (message) =>
        message.channel === channelId &&
        message.user !== me.id &&
        isVisibleTo(message, me) &&
        Number(message.ts) > since,
    ).length;
  };
};
