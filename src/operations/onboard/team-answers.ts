import type { Person } from '../../model/change/change.ts';
import type { LessonName } from './onboard-answers.ts';

/** What somebody else may see of a learner. */
export interface LearnerStatus {
  readonly person: Person;
  readonly finished: number;
  readonly lessons: number;
  readonly exercises: number;
  readonly next: LessonName | null;
  readonly startedAtMs: number;
  /** The newest thing that was done. */
  readonly lastAtMs: number;
}

export interface MissedQuestion {
  readonly question: string;
  readonly text: string;
  readonly lesson: LessonName;
  /** Learners who answered it wrong at least once. */
  readonly missedBy: number;
  readonly answeredBy: number;
}

/** How far the visible learners are; the others are not even counted. */
export interface TeamView {
  readonly learners: readonly LearnerStatus[];
  /** Those that most people missed first. */
  readonly missed: readonly MissedQuestion[];
}

export type Certificate =
  | {
      readonly kind: 'earned';
      readonly person: Person;
      readonly lessons: number;
      readonly skipped: number;
      readonly exercises: number;
      readonly startedAtMs: number;
      readonly finishedAtMs: number;
    }
  | {
      readonly kind: 'not-yet';
      readonly lessonsLeft: readonly LessonName[];
      readonly exercisesLeft: number;
      readonly sentence: string;
    };

export interface Reminder {
  readonly person: Person;
  readonly next: LessonName | null;
  readonly dueQuestions: number;
}
