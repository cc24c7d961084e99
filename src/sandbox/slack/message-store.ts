import type { Changes } from './changes.ts';
import type { Message } from './state.ts';

/** How many messages are kept; the oldest go first. */
const KEPT_MESSAGES = 5_000;

export interface MessageStore {
  readonly all: () => readonly Message[];
  /** A message by channel and ts, ephemeral ones included. */
  readonly find: (channel: string, ts: string) => Message | undefined;
  /** A message by ts alone: the ts of this workspace are unique across channels. */
  readonly findByTs: (ts: string) => Message | undefined;
  readonly add: (message: Message) => Message;
  readonly replace: (message: Message) => Message;
  readonly remove: (channel: string, ts: string) => boolean;
  /** Messages added or edited after change number `seq`, in order of ts. */
  readonly since: (seq: number) => readonly Message[];
}

/** Messages of all channels in memory, oldest first. */
export const createMessageStore = (changes: Changes, kept = KEPT_MESSAGES): MessageStore => {
  const messages = new Map<string, { message: Message; revision: number }>();
  const put = (message: Message): Message => {
    messages.set(message.ts, { message, revision: changes.note() });
    return message;
  };
  const findByTs = (ts: string) => messages.get(ts)?.message;
  const find = (channel: string, ts: string) => {
    const found = findByTs(ts);
    return found?.channel === channel ? found : undefined;
  };
  return {
    all: () => [...messages.values()].map(({ message }) => message),
    find,
    findByTs,
    add: (message) => {
      const oldest = messages.size >= kept ? messages.keys().next().value : undefined;
      if (oldest !== undefined) messages.delete(oldest);
      return put(message);
    },
    replace: put,
    remove: (channel, ts) => {
      if (find(channel, ts) === undefined) return false;
      messages.delete(ts);
      changes.note();
      return true;
    },
    since: (seq) =>
      [...messages.values()].filter(({ revision }) => revision > seq).map(({ message }) => message),
  };
};
