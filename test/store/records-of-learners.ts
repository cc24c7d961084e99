import type { Person } from '../../src/model/change/change.ts';
import type { Learner } from '../../src/model/onboarding/learner.ts';

export const personNamed = (userId: string): Person => ({ userId, teamId: 'T1' });

/** A learner to store, complete and valid; each test says what matters to it. */
export const learnerOf = (given: Partial<Learner> = {}): Learner => ({
  person: personNamed('U1'),
  startedAtMs: 1_732_180_000_000,
  assignedBy: personNamed('U9'),
  lessons: [
    {
      lesson: 'l1-image-to-task',
      read: ['container', 'task'],
      exerciseDoneAtMs: 1_732_180_100_000,
      passed: ['l1-image-to-task-q1'],
      doneAtMs: null,
      skipped: false,
    },
  ],
  answers: [{ question: 'l1-image-to-task-q1', right: true, atMs: 1_732_180_200_000 }],
  due: [{ question: 'l1-image-to-task-q2', box: 0, dueAtMs: 1_732_180_800_000 }],
  remindsAtMs: null,
  visible: false,
  seed: 7,
  ...given,
});
