import type { WorkspaceClock } from '../../../src/sandbox/slack/clock.ts';

export interface ManualClock extends WorkspaceClock {
  /** Moves time on and runs what falls due. */
  readonly advance: (milliseconds: number) => void;
  /** Resolves when a timer of that length is waiting. */
  readonly untilTimer: (milliseconds: number) => Promise<void>;
}

/** A clock that stands still until a test moves it. */
export const createManualClock = (start = Date.parse('2026-11-02T09:00:00Z')): ManualClock => {
  let now = start;
  let timers: { readonly at: number; readonly length: number; readonly run: () => void }[] = [];
  const watchers = new Set<() => void>();
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, length: milliseconds, run };
      timers.push(timer);
      for (const look of watchers) look();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (milliseconds) => {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
    untilTimer: (milliseconds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!timers.some(({ length }) => length === milliseconds)) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
};
