import type { Message, Person } from '../../state.ts';
import { isVisibleTo } from '../shell/use-unread.ts';
import { sameDay, timeOfTs } from '../text/date-text.ts';

const groupWithinMs = 5 * 60 * 1000;

const byTime = (a: Message, b: Message) => Number(a.ts) - Number(b.ts);

/** Whether a message answers in a thread, rather than standing in the channel. */
const isReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts;

/** The messages that stand in a channel for a person, oldest first. */
export const channelMessages = (
  messages: readonly Message[],
  channel: string,
  me: Person,
): readonly Message[] =>
  messages
    .filter((each) => each.channel === channel && !isReply(each) && isVisibleTo(each, me))
    .sort(byTime);

/** The answers that a person sees in each thread of a channel, by the `ts` of its first message, oldest first. */
export const threadsIn = (
  messages: readonly Message[],
  channel: string,
  me: Person,
): ReadonlyMap<string, readonly Message[]> => {
  const threads = new Map<string, Message[]>();
  for (const message of messages.toSorted(byTime)) {
    const { thread_ts: root } = message;
    if (message.channel !== channel || root === undefined) continue;
    if (!isReply(message) || !isVisibleTo(message, me)) continue;
    threads.set(root, [...(threads.get(root) ?? []), message]);
  }
  return threads;
};

/** How a message stands below the one before it. */
export interface Arranged {
  readonly message: Message;
  /** A new day begins. */
  readonly newDay: boolean;
  /** The same person goes on: no picture and no name again. */
  readonly continues: boolean;
}

/** Messages with day dividers and groups. */
export const arrange = (messages: readonly Message[]): readonly Arranged[] =>
  messages.map((message, index) => {
    const before = messages[index - 1];
    const at = timeOfTs(message.ts);
    const newDay = !before || !sameDay(timeOfTs(before.ts), at);
    const continues =
      !newDay &&
      before.user === message.user &&
      before.ephemeralTo === undefined &&
      message.ephemeralTo === undefined &&
      at.getTime() - timeOfTs(before.ts).getTime() < groupWithinMs;
    return { message, newDay, continues };
  });
