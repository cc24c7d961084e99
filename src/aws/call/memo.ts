import type { Reading } from '../../model/reading.ts';
import type { Clock } from '../../ports.ts';

/** Loads what a key stands for, or gives what was loaded a short while ago. */
export type Memo<Value> = (key: string, load: () => Promise<Value>) => Promise<Reading<Value>>;

interface Entry<Value> {
  readonly reading: Promise<Reading<Value>>;
  readonly startedAt: number;
}

/**
 * Shares calls: whoever asks for a key while it is loading gets the same promise, and for `freshMs` afterwards the same
 * answer with its own time. Failures are shared while they load and then forgotten. Holds at most `most` answers, and
 * drops the oldest first.
 */
export const createMemo = <Value>(clock: Clock, freshMs: number, most: number): Memo<Value> => {
  const entries = new Map<string, Entry<Value>>();
  const dropStale = (now: number): void => {
    for (const [key, { startedAt }] of entries) {
      if (entries.size < most && now - startedAt < freshMs) break;
      entries.delete(key);
    }
  };
  return (key, load) => {
    const now = clock.now();
    const known = entries.get(key);
    if (known !== undefined && now - known.startedAt < freshMs) return known.reading;
    entries.delete(key);
    dropStale(now);
    const entry: Entry<Value> = {
      startedAt: now,
      reading: load().then((value) => ({ value, readAtMs: now })),
    };
    entries.set(key, entry);
    entry.reading.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry.reading;
  };
};
