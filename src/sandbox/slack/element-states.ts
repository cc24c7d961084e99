import type { SlackObject } from './state.ts';

/** `state.values` of Slack: block id → action id → what is entered or chosen. */
export type StateValues = {
  readonly [blockId: string]: { readonly [actionId: string]: SlackObject };
};

const REMEMBERED = 1_000;

export interface ElementStates {
  /** What a person has entered so far in a message or view. */
  readonly of: (user: string, container: string) => StateValues;
  readonly merge: (user: string, container: string, values: StateValues) => void;
}

/** What people have chosen in messages and views and not yet submitted. */
export const createElementStates = (): ElementStates => {
  const states = new Map<string, StateValues>();
  const of = (user: string, container: string) => states.get(`${user} ${container}`) ?? {};
  return {
    of,
    merge: (user, container, values) => {
      states.set(`${user} ${container}`, mergeValues(of(user, container), values));
      const oldest = states.size > REMEMBERED ? states.keys().next().value : undefined;
      if (oldest !== undefined) states.delete(oldest);
    },
  };
};

/** Two sets of state values in one; the second wins. */
export const mergeValues = (first: StateValues, second: StateValues): StateValues => {
  const merged = { ...first };
  for (const [blockId, actions] of Object.entries(second)) {
    merged[blockId] = { ...merged[blockId], ...actions };
  }
  return merged;
};
