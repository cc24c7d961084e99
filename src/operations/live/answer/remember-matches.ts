import type { Failures } from '../../../knowledge/failures/failures.ts';

type Matches = ReturnType<Failures['match']>;

/** The same knowledge, which looks at a text only once: AWS repeats itself in the tasks and events of one service. */
export const rememberMatches = (failures: Failures): Failures => {
  const known = new Map<string, Matches>();
  return {
    ...failures,
    match: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const matches = failures.match(text);
      known.set(text, matches);
      return matches;
    },
  };
};
