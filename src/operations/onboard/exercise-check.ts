import type { Person } from '../../model/change/change.ts';
import type { Exercise } from '../../model/onboarding/lesson.ts';
import type { PrivateSandbox } from '../../onboard-ports.ts';

/** What a learner hands in, of the same kind as the exercise. */
export type ExerciseInput =
  /** One for each statement, in the order of the lesson; null where nothing was chosen. */
  | {
      readonly kind: 'tell-apart';
      readonly chosen: readonly ('left' | 'right' | 'both' | null)[];
    }
  /** The repaired task definition as it was pasted: JSON or YAML. */
  | { readonly kind: 'repair'; readonly text: string }
  /** Tasks by Availability Zone: one number for each zone of the learner's own account. */
  | { readonly kind: 'predict'; readonly counts: Readonly<Record<string, number>> }
  /** Id of a failure or an event of the knowledge base. */
  | { readonly kind: 'find-cause'; readonly cause: string }
  /** Nothing is handed in: the private account is looked at. */
  | { readonly kind: 'scale' };

/** One part of what was handed in, judged. */
export interface ExercisePart {
  readonly text: string;
  readonly right: boolean;
  /** Null where nothing needs to be said. */
  readonly why: string | null;
}

export interface ExerciseFeedback {
  readonly passed: boolean;
  /** What was found, in one or two sentences. */
  readonly sentence: string;
  readonly parts: readonly ExercisePart[];
}

/** Judges what was handed in. An input of another kind than the exercise does not pass, and says so. Rejects with nothing. */
export type VerifyExercise = (
  exercise: Exercise,
  input: ExerciseInput,
  learner: { readonly person: Person; readonly sandbox: () => Promise<PrivateSandbox> },
) => Promise<ExerciseFeedback>;

/** Availability Zones that a prediction gives a number to, by name; none where the account does not answer. Rejects with nothing. */
export type PredictionZones = (
  exercise: Exercise,
  sandbox: () => Promise<PrivateSandbox>,
) => Promise<readonly string[]>;
