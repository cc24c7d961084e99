import type { InstanceOutcome, InstanceRefusal, Reason } from '../../model/placement.ts';
import type { RefusalRow } from './place-answer.ts';
import { REASON_WORDS, refusalSentence } from './words.ts';

interface Tally {
  instances: number;
  anywhere: number;
  never: number;
  nearest: { readonly instance: string; readonly refusal: InstanceRefusal };
}

/** How near a refusal comes: what is free, where it is an amount. */
const nearness = ({ free }: InstanceRefusal): number =>
  typeof free === 'number' ? free : Number.NEGATIVE_INFINITY;

/** Why instances take no further task: every reason with how many instances it is true of, most first. */
export const refusalRows = (outcomes: readonly InstanceOutcome[]): readonly RefusalRow[] => {
  const tallies = new Map<Reason, Tally>();
  for (const { instance, reasons } of outcomes) {
    reasons.forEach((refusal, index) => {
      const first = index === 0 ? 1 : 0;
      const never = refusal.never ? 1 : 0;
      const known = tallies.get(refusal.reason);
      if (known === undefined) {
        const nearest = { instance, refusal };
        tallies.set(refusal.reason, { instances: first, anywhere: 1, never, nearest });
        return;
      }
      known.instances += first;
      known.anywhere += 1;
      known.never += never;
      if (nearness(refusal) > nearness(known.nearest.refusal))
        known.nearest = { instance, refusal };
    });
  }
  return [...tallies]
    .map(([reason, { instances, anywhere, never, nearest }]) => ({
      reason,
      words: REASON_WORDS[reason],
      instances,
      anywhere,
      never,
      example: { instance: nearest.instance, sentence: refusalSentence(nearest.refusal) },
    }))
    .sort(
      (one, other) =>
        other.instances - one.instances ||
        other.anywhere - one.anywhere ||
        (one.reason < other.reason ? -1 : 1),
    );
};
