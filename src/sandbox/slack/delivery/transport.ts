import type { SlackObject } from '../state.ts';

type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** Something that Slack tells the app. */
export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: SlackObject;
  /** Set when the same thing was delivered before. */
  readonly retry?: { readonly attempt: number; readonly reason: 'timeout' | 'error' };
}

/** What came back: an acknowledgement with its payload, or none. */
export type Outcome =
  | { readonly outcome: 'acknowledged'; readonly payload: SlackObject }
  | { readonly outcome: 'timed_out' }
  | { readonly outcome: 'failed' };

/** A way to reach the app. */
export interface Transport {
  /** Whether the app can be reached now, as far as is known. */
  readonly connected: () => boolean;
  /** Resolves when the app answers; may stay pending when it never does. */
  readonly send: (delivery: Delivery) => Promise<Outcome>;
  /** Cuts every connection, with Slack's `disconnect` message first when a reason is given. */
  readonly drop: (reason?: string) => void;
  /** Takes leave of the app. */
  readonly close: () => Promise<void>;
}
