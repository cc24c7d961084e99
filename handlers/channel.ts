import type { Desk } from './desk.ts';

/** Where something was asked, as far as Slack tells it. */
export interface Where {
  /** Id of the channel. */
  readonly channel?: string | null | undefined;
  readonly channelName?: string | null | undefined;
}

/** What Slack says in place of the name of a private channel and of a direct message. */
const NO_NAMES: ReadonlySet<string> = new Set(['privategroup', 'directmessage']);

/** The desk as it is in a channel: names are looked for first where the settings of the channel say. */
export const deskIn = ({ channel, channelName }: Where, desk: Desk): Desk => {
  if (channel === null || channel === undefined) return desk;
  const isName = typeof channelName === 'string' && !NO_NAMES.has(channelName);
  const here = { id: channel, name: isName ? channelName : undefined };
  const { live, changes, ...operations } = desk.operations;
  return {
    ...desk,
    operations: { ...operations, live: live?.from(here), changes: changes?.from(here) },
  };
};
