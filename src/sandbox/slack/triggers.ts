import type { WorkspaceClock } from './clock.ts';
import type { Ids } from './ids.ts';
import { limits } from './validate/limits.ts';

const REMEMBERED = 1_000;

interface Trigger {
  readonly user: string;
  readonly expiresAt: number;
  exchanged: boolean;
}

type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

export interface Triggers {
  /** A new trigger id for an interaction of this person. */
  readonly issue: (user: string) => string;
  /** Uses a trigger up: the person it belongs to, or the reason why it cannot be used. */
  readonly exchange: (id: string) => { readonly user: string } | { readonly error: TriggerError };
}

/** Trigger ids as Slack gives them: 3 seconds, once. */
export const createTriggers = (clock: WorkspaceClock, ids: Ids): Triggers => {
  const triggers = new Map<string, Trigger>();
  return {
    issue: (user) => {
      const id = `${Math.floor(clock.now())}.${ids.next('')}.${ids.secret(16)}`;
      triggers.set(id, {
        user,
        expiresAt: clock.now() + limits['trigger_id.milliseconds'].max,
        exchanged: false,
      });
      const oldest = triggers.size > REMEMBERED ? triggers.keys().next().value : undefined;
      if (oldest !== undefined) triggers.delete(oldest);
      return id;
    },
    exchange: (id) => {
      const trigger = triggers.get(id);
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      if (trigger.exchanged) return { error: 'exchanged_trigger_id' };
      if (clock.now() >= trigger.expiresAt) return { error: 'expired_trigger_id' };
      trigger.exchanged = true;
      return { user: trigger.user };
    },
  };
};
