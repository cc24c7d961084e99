import type { LearnerStore } from '../../src/onboard-ports.ts';
import { learnerText } from '../../src/store/record-text.ts';

/** A {@link LearnerStore} for tests that forgets everything; records pass through text as in SQL. */
export const memoryLearners = (): LearnerStore => {
  const rows = new Map<string, { readonly text: string; readonly version: number }>();
  const welcomed = new Set<string>();
  return {
    async get({ userId }) {
      const row = rows.get(userId);
      return row && { value: learnerText.read(userId, row.text), version: row.version };
    },
    async add(learner) {
      const { userId } = learner.person;
      const text = learnerText.write(userId, learner);
      if (rows.has(userId)) return 'moved';
      rows.set(userId, { text, version: learner.startedAtMs });
      return 'done';
    },
    async replace(learner, version) {
      const { userId } = learner.person;
      const text = learnerText.write(userId, learner);
      if (rows.get(userId)?.version !== version) return 'moved';
      rows.set(userId, { text, version: version + 1 });
      return 'done';
    },
    async remove({ userId }) {
      rows.delete(userId);
    },
    all: async () =>
      [...rows]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([userId, { text }]) => learnerText.read(userId, text)),
    async welcome({ userId }) {
      if (welcomed.has(userId)) return false;
      welcomed.add(userId);
      return true;
    },
  };
};
