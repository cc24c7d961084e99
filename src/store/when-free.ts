import { setTimeout as pause } from 'node:timers/promises';
import { errorPart } from './error-part.ts';

const LONGEST_PAUSE_MS = 25;
/** With the pauses between them, about ten seconds. */
const ATTEMPTS = 400;

/** SQLite says so when a transaction begins, before it has written anything. */
const isBusy = (error: unknown): boolean =>
  /^SQLITE_(?:BUSY|LOCKED)/.test(errorPart(error, 'code'));

/**
 * Does the work again, all of it, while another connection holds the database file. SQLite could wait by itself, but would stop
 * this whole process meanwhile: Slack would get no answer, and a transaction of the same process could never end.
 */
export const whenFree = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
    }
    await pause(Math.min(2 ** attempt, LONGEST_PAUSE_MS));
  }
};
