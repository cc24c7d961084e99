import type { ExerciseFeedback } from '../exercise-check.ts';
import { notPassed, passed } from './feedback.ts';
import type { DiagnosedCauses, ExerciseOf } from './from-outside.ts';

/**
 * Judges the cause that somebody chose, by its id: it must be the first one of the diagnosis that the exercise offers. The
 * evidence is told only with the right one.
 */
export const verifyCause = (
  { service, causes: offered }: ExerciseOf<'find-cause'>,
  chosen: string,
  { verdict, causes }: DiagnosedCauses,
): ExerciseFeedback => {
  if (!offered.includes(chosen))
    return notPassed('Choose one of the causes that are offered, then check again.');
  const found = causes.find(({ link }) => offered.includes(link.id));
  if (verdict !== 'failing' || found === undefined)
    return notPassed(
      `${service} does not fail now as it should here. Reset your sandbox, then look again.`,
    );
  if (found.link.id !== chosen)
    return notPassed(
      `The evidence says something else. Read why the newest tasks stopped: \`tasks ${service}\`.`,
    );
  const parts = found.evidence.map(({ sentence, quote }) => ({
    text: sentence,
    right: true,
    why: quote,
  }));
  return passed(`That is the cause: ${found.link.title}. ${found.summary}`, parts);
};
