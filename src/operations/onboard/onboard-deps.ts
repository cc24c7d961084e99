import type { Person } from '../../model/change/change.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { LearnerStore, Sandboxes } from '../../onboard-ports.ts';
import type { Clock, Random } from '../../ports.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import type { PredictionZones, VerifyExercise } from './exercise-check.ts';

/** What onboarding works with. */
export interface OnboardDeps {
  readonly store: LearnerStore;
  /** In the order of the path. */
  readonly lessons: readonly Lesson[];
  readonly clock: Clock;
  readonly random: Random;
  readonly verify: VerifyExercise;
  readonly zones: PredictionZones;
  readonly sandboxes: Sandboxes;
  /** Why somebody may not see how far the team is; null where they may. */
  readonly leadRefusal: (person: Person) => Promise<Advice | null>;
}
