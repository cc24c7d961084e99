/** Counts every change of the workspace and tells whoever listens. */
export interface Changes {
  readonly seq: () => number;
  /** Notes one change and answers its number. */
  readonly note: () => number;
  /** Calls the listener after each change; the answer unsubscribes. */
  readonly listen: (listener: (seq: number) => void) => () => void;
}

/** A counter that starts at 0. */
export const createChanges = (): Changes => {
  let seq = 0;
  const listeners = new Set<(seq: number) => void>();
  return {
    seq: () => seq,
    note: () => {
      seq += 1;
      for (const listener of listeners) listener(seq);
      return seq;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
