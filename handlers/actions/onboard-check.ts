import type { ExerciseInput } from '../../src/operations/onboard/exercise-check.ts';
import type { LessonView } from '../../src/operations/onboard/onboard-answers.ts';
import { onboardButton } from '../blocks/onboard-buttons.ts';
import { FIELD_BLOCK, feedbackReply, statementBlock } from '../blocks/onboard-exercise.ts';
import { type Lessons, shown } from '../onboarding.ts';
import { type Reply, sentence } from '../reply.ts';
import { placeIn } from './onboard-fields.ts';

const SIDES = ['left', 'right', 'both'] as const;

/** What the fields of an exercise hold; null where too little is filled in. */
const inputOf = ({ exercise }: LessonView, values: unknown): ExerciseInput | null => {
  switch (exercise.kind) {
    case 'tell-apart': {
      const chosen = exercise.statements.map((_, at) => {
        const side = placeIn(values, statementBlock(at));
        return side === undefined ? null : (SIDES[side] ?? null);
      });
      return chosen.every((side) => side === null) ? null : { kind: 'tell-apart', chosen };
    }
    case 'find-cause': {
      const cause = exercise.causes[placeIn(values, FIELD_BLOCK) ?? -1];
      return cause === undefined ? null : { kind: 'find-cause', cause };
    }
    case 'scale':
      return { kind: 'scale' };
    // These have forms of their own.
    case 'predict':
    case 'repair':
      return null;
  }
};

const empty = (lesson: string): Reply => ({
  ...sentence('Fill it in first: nothing is chosen yet.'),
  buttons: [onboardButton('Back to the exercise', 'exercise', lesson)],
});

/** Judges what the fields of an exercise hold. */
export const check = async (
  { onboard, person }: Lessons,
  id: string,
  values: unknown,
): Promise<Reply> => {
  const found = await onboard.lesson(person, id);
  if (!found.ok) return shown(found, () => empty(id));
  const input = inputOf(found.answer, values);
  if (input === null) return empty(id);
  return shown(await onboard.exercise(person, id, input), ({ feedback, ...rest }) =>
    feedbackReply(found.answer, feedback, rest),
  );
};
