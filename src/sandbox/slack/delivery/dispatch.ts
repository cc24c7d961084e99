import type { WorkspaceClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { limits } from '../validate/limits.ts';
import type { Delivery, Outcome, Transport } from './transport.ts';

/** When an unacknowledged event is delivered again. Source: api.slack.com/apis/events-api, retries. */
const RETRY_MILLISECONDS = [0, 60_000, 300_000] as const;

/** Delivers something to the app, as late and as often as the faults say, and waits for its answer. */
export type Dispatch = (delivery: Delivery) => Promise<Outcome>;

/** Builds the dispatch for one transport. `stop` cancels what is still to be delivered. */
export const createDispatch = (
  transport: Transport,
  clock: WorkspaceClock,
  faults: Faults,
): { readonly dispatch: Dispatch; readonly stop: () => void } => {
  const pending = new Set<() => void>();
  const later = (milliseconds: number, run: () => void): (() => void) => {
    const cancel = clock.after(milliseconds, () => {
      pending.delete(cancel);
      run();
    });
    pending.add(cancel);
    return () => {
      pending.delete(cancel);
      cancel();
    };
  };

  const sendOnce = (delivery: Delivery, lateMilliseconds: number): Promise<Outcome> =>
    new Promise((resolve) => {
      const cancel = later(limits['acknowledge.milliseconds'].max, () =>
        resolve({ outcome: 'timed_out' }),
      );
      const send = async (): Promise<void> => {
        const outcome = await transport.send(delivery);
        cancel();
        resolve(outcome);
      };
      if (lateMilliseconds > 0) later(lateMilliseconds, () => void send());
      else void send();
    });

  const retryEvent = (delivery: Delivery, outcome: Outcome, attempt: number): void => {
    const wait = RETRY_MILLISECONDS[attempt - 1];
    if (delivery.kind !== 'events_api' || outcome.outcome === 'acknowledged') return;
    if (wait === undefined) return;
    const reason = outcome.outcome === 'timed_out' ? 'timeout' : 'error';
    later(wait, async () => {
      const again: Delivery = { ...delivery, retry: { attempt, reason } };
      retryEvent(delivery, await sendOnce(again, 0), attempt + 1);
    });
  };

  const dispatch: Dispatch = async (delivery) => {
    const twice = faults.takeDuplicate();
    const outcome = await sendOnce(delivery, faults.takeDelay());
    if (twice) await sendOnce({ ...delivery, retry: { attempt: 1, reason: 'timeout' } }, 0);
    else retryEvent(delivery, outcome, 1);
    return outcome;
  };
  return {
    dispatch,
    stop: () => {
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
};
