import type { Person } from '../../model/change/change.ts';
import type { Exercise, Lesson, Question } from '../../model/onboarding/lesson.ts';
import type { Origin } from '../../model/origin.ts';
import type { ExerciseFeedback } from './exercise-check.ts';

/** What onboarding answers. Nothing here holds the solution of a question that was not answered yet. */

/** `next` is the first one that is not finished; none is ever locked. */
export type LessonState = 'open' | 'next' | 'done' | 'skipped';

/** What to do next in a lesson. The commands to try are shown beside the exercise, because nobody can check them. */
export type LessonStep =
  | { readonly kind: 'read'; readonly concept: string }
  | { readonly kind: 'exercise' }
  /** `left`: questions that were not answered right yet. */
  | { readonly kind: 'quiz'; readonly left: number }
  | { readonly kind: 'finished' };

export interface LessonName {
  readonly id: string;
  readonly title: string;
}

export interface LessonOnPath extends LessonName {
  readonly minutes: number;
  readonly goal: string;
  readonly state: LessonState;
  readonly step: LessonStep;
  readonly exerciseDone: boolean;
}

/** How far somebody is on the path. */
export interface Path {
  readonly begun: boolean;
  readonly assignedBy: Person | null;
  readonly lessons: readonly LessonOnPath[];
  /** Done or skipped. */
  readonly finished: number;
  /** Of the lessons that are not finished. */
  readonly minutesLeft: number;
  /** Lessons finished in a row, with at most four days between two of them and before now; skipped ones do not count. */
  readonly streak: number;
  /** Questions that wait to be asked again now. */
  readonly dueQuestions: number;
  readonly reminders: boolean;
  readonly visible: boolean;
}

/** An exercise without what solves it. */
export type OpenExercise = Pick<Exercise, 'task' | 'hints'> &
  (
    | {
        readonly kind: 'tell-apart';
        readonly left: string;
        readonly right: string;
        readonly statements: readonly string[];
      }
    | { readonly kind: 'repair'; readonly definition: string; readonly keeps: readonly string[] }
    | { readonly kind: 'predict' | 'scale'; readonly service: string; readonly count: number }
    | { readonly kind: 'find-cause'; readonly service: string; readonly causes: readonly string[] }
  );

export interface LessonView
  extends Pick<Lesson, 'id' | 'title' | 'minutes' | 'goal' | 'intro' | 'tries'> {
  readonly origin: Origin;
  readonly concepts: readonly { readonly id: string; readonly read: boolean }[];
  readonly exercise: OpenExercise;
  readonly exerciseDone: boolean;
  readonly quiz: { readonly passed: number; readonly of: number };
  readonly state: LessonState;
  readonly step: LessonStep;
  /** The lesson to go on with; null when all are finished. */
  readonly nextLesson: LessonName | null;
}

/** What came of an exercise. */
export interface ExerciseAnswer {
  readonly feedback: ExerciseFeedback;
  readonly step: LessonStep;
  /** Whether this exercise finished the lesson. */
  readonly finishedLesson: boolean;
}

/** What to ask about; everything where neither is given. */
export interface QuizAbout {
  readonly lesson?: string;
  /** Id of a concept or a lesson, or words. */
  readonly topic?: string;
}

/** A question as it is shown. A click sends back `question`, `showing` and the 0-based position that was chosen. */
export interface ShownQuestion {
  readonly question: string;
  readonly text: string;
  /** In the order in which they are shown. */
  readonly choices: readonly string[];
  /** Says which showing is answered, so that a second click, or one on an old message, counts for nothing. */
  readonly showing: string;
  readonly lesson: LessonName;
}

/** What a click sends back. */
export interface QuizClick {
  readonly question: string;
  readonly showing: string;
  /** 0-based. */
  readonly position: number;
}

/** `due`: it was answered wrong and its pause is over; `again`: not answered right yet; `practice`: all were answered. */
export type WhyAsked = 'due' | 'new' | 'again' | 'practice';

export type QuizAnswer =
  /** `left`: questions of the asked lesson or topic that wait, with this one; 0 in practice. */
  | {
      readonly kind: 'question';
      readonly shown: ShownQuestion;
      readonly why: WhyAsked;
      readonly left: number;
    }
  /** All questions of the lesson were answered right, and none is due. */
  | { readonly kind: 'finished'; readonly lesson: LessonName; readonly step: LessonStep };

interface ChosenText {
  readonly text: string;
  readonly why: string;
}

/** What is said of an answer, after it was given. */
export interface Judged {
  readonly kind: 'judged';
  readonly right: boolean;
  readonly question: string;
  readonly text: string;
  readonly chosen: ChosenText;
  readonly rightChoice: ChosenText;
  readonly source: Question['source'];
  readonly lesson: LessonName;
  /** When it is asked again; null where it is not. */
  readonly againAtMs: number | null;
  readonly step: LessonStep;
  /** Whether this answer finished the lesson. */
  readonly finishedLesson: boolean;
}

/** The showing was answered before, belongs to a path that was begun anew, or has no such choice: nothing was noted. */
export interface AnsweredBefore {
  readonly kind: 'answered-before';
  readonly question: string;
  readonly lesson: LessonName;
  readonly sentence: string;
}

/** A few questions of one lesson; whoever answers all of them right skips it. Each lesson is offered once. */
export type PlacementTest =
  | {
      readonly kind: 'questions';
      readonly lesson: LessonName;
      readonly questions: readonly ShownQuestion[];
      /** Lessons that are still to be asked about after this one. */
      readonly lessonsLeft: number;
    }
  | { readonly kind: 'finished'; readonly skipped: readonly LessonName[] };

export interface PlacementResult {
  readonly lesson: LessonName;
  readonly skipped: boolean;
  readonly answers: readonly (Judged | AnsweredBefore)[];
}

export interface WrongAnswer {
  readonly question: string;
  readonly text: string;
  readonly lesson: LessonName;
  readonly atMs: number;
  readonly againAtMs: number | null;
}
