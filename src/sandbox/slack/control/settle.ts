import type { Slack } from '../slack.ts';
import type { ControlAnswer } from '../state.ts';

/** An app has fallen silent when it has called nothing for this long. */
const QUIET_MILLISECONDS = 150;
/** No control call waits longer than this for the app. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

const botIsIdle = (slack: Slack): Promise<void> =>
  slack.botIdle()?.() ?? slack.traffic.quiet(QUIET_MILLISECONDS);

/** Waits until the app has finished, but not for ever. */
const waitForBot = async (slack: Slack): Promise<void> => {
  let cancel = (): void => undefined;
  const longest = new Promise<void>((resolve) => {
    cancel = slack.clock.after(LONGEST_WAIT_MILLISECONDS, resolve);
  });
  await Promise.race([botIsIdle(slack), longest]);
  cancel();
};

/** Does something, waits until the app has answered, and says what was added or edited in between. */
export const settle = async (slack: Slack, act: () => Promise<void>): Promise<ControlAnswer> => {
  const before = slack.changes.seq();
  await act();
  await waitForBot(slack);
  return { messages: slack.messages.since(before), views: slack.views.since(before) };
};
