import type { WorkspaceClock } from './clock.ts';

/** Calls of the app to the Web API and to response URLs that are under way. */
export interface Traffic {
  readonly begin: () => void;
  readonly end: () => void;
  /** Resolves when no call has been under way for that many milliseconds. */
  readonly quiet: (milliseconds: number) => Promise<void>;
}

/** Watches the app's calls, to tell when it has fallen silent. */
export const createTraffic = (clock: WorkspaceClock): Traffic => {
  let underWay = 0;
  const waiters = new Set<() => void>();
  const stir = (): void => {
    for (const restart of waiters) restart();
  };
  return {
    begin: () => {
      underWay += 1;
      stir();
    },
    end: () => {
      underWay -= 1;
      stir();
    },
    quiet: (milliseconds) =>
      new Promise((resolve) => {
        let cancel = (): void => undefined;
        const restart = (): void => {
          cancel();
          if (underWay > 0) return;
          cancel = clock.after(milliseconds, () => {
            waiters.delete(restart);
            resolve();
          });
        };
        waiters.add(restart);
        restart();
      }),
  };
};
