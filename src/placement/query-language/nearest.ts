import { distance } from 'fastest-levenshtein';

/** The candidate whose spelling is nearest to a word, if it is near enough to be meant: a third of it may differ. */
export const nearestOf = (word: string, candidates: readonly string[]): string | null => {
  if (word.length === 0 || word.length > 60) return null;
  const wanted = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits * 3 <= Math.max(3, best.candidate.length)
    ? best.candidate
    : null;
};
