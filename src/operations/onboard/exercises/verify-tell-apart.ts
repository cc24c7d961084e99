import type { ExerciseFeedback, ExercisePart } from '../exercise-check.ts';
import { notPassed, passed } from './feedback.ts';
import type { ExerciseOf } from './from-outside.ts';

type TellApart = ExerciseOf<'tell-apart'>;
type Statement = TellApart['statements'][number];

const partOf = ({ text, of, why }: Statement, chosen: Statement['of'] | null): ExercisePart => {
  if (chosen === of) return { text, right: true, why };
  return { text, right: false, why: chosen === null ? 'Nothing is chosen here yet.' : null };
};

/**
 * Judges what each statement was said to be about, in the order of the statements; null and what is missing means that nothing
 * was chosen. A right part tells its reason, a wrong one gives nothing away.
 */
export const verifyTellApart = (
  { statements }: TellApart,
  answers: readonly (Statement['of'] | null)[],
): ExerciseFeedback => {
  const parts = statements.map((statement, at) => partOf(statement, answers[at] ?? null));
  const right = parts.filter((part) => part.right).length;
  if (right === parts.length)
    return passed(`All ${right} are right. You can tell them apart.`, parts);
  return notPassed(
    `${right} of ${parts.length} ${right === 1 ? 'is' : 'are'} right. Open both concepts, look for the points that are not, and try again.`,
    parts,
  );
};
