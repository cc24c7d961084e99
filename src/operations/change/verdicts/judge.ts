import type { Verdict } from '../../../model/change/verdict.ts';
import type { Seen } from './seen.ts';
import { VERDICT_RULES } from './verdict-rules.ts';

/** Every verdict on a change: what blocks it first, then what asks again, then what informs. The same world gives the same words. */
export const judge = (seen: Seen): readonly Verdict[] =>
  VERDICT_RULES.filter(({ kinds }) => kinds.includes(seen.change.kind)).flatMap(
    ({ code, effect, judge: rule }) =>
      [rule(seen) ?? []]
        .flat()
        .map(({ sentence, todo = null }) => ({ code, effect, sentence, todo })),
  );
