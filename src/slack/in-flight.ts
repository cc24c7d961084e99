/** Counts work that has begun and not ended, so that a stop can wait for it. */
export interface InFlight {
  /** Runs `work` and counts it until it settles. */
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  count(): number;
}

/** Bolt's own stop waits for no listener (Socket Mode) or only for HTTP connections, so the app counts for itself. */
export const createInFlight = (): InFlight => {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  return {
    async track(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          const released = waiting;
          waiting = [];
          for (const release of released) release();
        }
      }
    },
    idle: () =>
      underWay === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    count: () => underWay,
  };
};
