/** Time as the workspace needs it; tests hand in one that they move by hand. */
export interface WorkspaceClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs something once after a number of milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The clock of the machine. Its timers keep no process alive. */
export const systemClock: WorkspaceClock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
