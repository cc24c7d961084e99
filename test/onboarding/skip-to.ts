import type { LearnerStore } from '../../src/onboard-ports.ts';
import { lessons } from '../knowledge/lessons/all-lessons.ts';

/** Brings everybody who has begun to the lesson with this number, the ones before it skipped. */
export const skipTo = async (
  { learners }: { readonly learners: LearnerStore },
  number: number,
): Promise<void> => {
  for (const { person } of await learners.all()) {
    const stored = await learners.get(person);
    if (stored === undefined) continue;
    const skipped = lessons.slice(0, number - 1).map(({ id }) => ({
      ...{ lesson: id, read: [], exerciseDoneAtMs: null, passed: [] },
      ...{ doneAtMs: stored.value.startedAtMs, skipped: true },
    }));
    await learners.replace({ ...stored.value, lessons: skipped }, stored.version);
  }
};
