import type { App } from '@slack/bolt';
import type { Log } from '../src/ports.ts';
import { nameOf, QUIET_LINKS } from './deliver.ts';
import type { Desk } from './desk.ts';

/** Tells people something in a direct message; false where Slack did not take it, which is logged. */
export const tellBy =
  (client: App['client'], log: Log): NonNullable<Desk['tell']> =>
  async (userId, message) => {
    try {
      await client.chat.postMessage({ channel: userId, ...message, ...QUIET_LINKS });
      return true;
    } catch (error) {
      log.warn({ user: userId, problem: nameOf(error) }, 'somebody could not be told something');
      return false;
    }
  };
