import type { Problem, Solution } from '../../src/placement/solver/problem.ts';

/** Level → instance → key, counted anew from the tasks placed so far. */
const keysOf = ({ levels }: Problem, placed: Int32Array): number[][] =>
  levels.map((level) => {
    if (level.kind === 'own')
      return [...placed].map(
        (taken, instance) => (level.start[instance] ?? 0) + level.step * taken,
      );
    const counts = [...level.counts];
    placed.forEach((taken, instance) => {
      const code = level.codes[instance] ?? 0;
      counts[code] = (counts[code] ?? 0) + taken;
    });
    return [...level.codes].map((code) => counts[code] ?? 0);
  });

/** The order in which tied instances are listed for a seed: by spread values, fewest values first, then by id. */
const listed = ({ levels }: Problem, candidates: readonly number[]): number[] => {
  const fields = levels
    .flatMap((level) => (level.kind === 'value' ? [level] : []))
    .map((level, place) => ({ level, place }))
    .sort((a, b) => a.level.counts.length - b.level.counts.length || a.place - b.place);
  return [...candidates].sort((a, b) => {
    for (const { level } of fields) {
      const gap = (level.codes[a] ?? 0) - (level.codes[b] ?? 0);
      if (gap !== 0) return gap;
    }
    return a - b;
  });
};

/**
 * The AWS page word by word: for each task, take the instances that can hold it, keep those that satisfy the first
 * strategy best, of these those that satisfy the second best, and so on. O(tasks × instances × levels).
 */
export const solveNaively = (problem: Problem, random?: () => number): Solution => {
  const { allows, capacity, tasks } = problem;
  const placed = new Int32Array(capacity.length);
  const sequence: number[] = [];
  const tieWidths: number[] = [];
  while (sequence.length < tasks) {
    let candidates = [...capacity.keys()].filter((instance) => {
      const taken = placed[instance] ?? 0;
      const room = taken < (capacity[instance] ?? 0);
      return room && (taken === 0 || allows === undefined || allows(instance, taken));
    });
    if (candidates.length === 0) break;
    for (const keys of keysOf(problem, placed)) {
      const best = Math.min(...candidates.map((instance) => keys[instance] ?? 0));
      candidates = candidates.filter((instance) => keys[instance] === best);
    }
    const chosen =
      random === undefined
        ? Math.min(...candidates)
        : (listed(problem, candidates)[Math.floor(random() * candidates.length)] ?? 0);
    sequence.push(chosen);
    tieWidths.push(candidates.length);
    placed[chosen] = (placed[chosen] ?? 0) + 1;
  }
  return {
    sequence: Int32Array.from(sequence),
    tieWidths: Int32Array.from(tieWidths),
    placed,
  };
};
