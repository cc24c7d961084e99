import type { ExerciseFeedback } from '../exercise-check.ts';
import { notPassed, passed, tasks } from './feedback.ts';
import type { ExerciseOf, ServiceCounts } from './from-outside.ts';

/** Judges whether a service of the learner's own account was scaled and is steady. */
export const verifyScale = (
  { service: name, count }: ExerciseOf<'scale'>,
  service: ServiceCounts,
): ExerciseFeedback => {
  if (service === undefined)
    return notPassed(
      `There is no service ${name} in your sandbox. Reset your sandbox, then try again.`,
    );
  const { desired, running } = service;
  const wanted = {
    text: `${name} wants ${tasks(desired)}.`,
    right: desired === count,
    why:
      desired === count ? null : `It should want ${tasks(count)}. Propose that, then confirm it.`,
  };
  if (!wanted.right) return notPassed('Not scaled yet.', [wanted]);
  const steady = running === count;
  const runs = {
    text: `${tasks(running)} running.`,
    right: steady,
    why: steady ? null : `It takes a moment until all ${tasks(count)} run. Check again soon.`,
  };
  return steady
    ? passed(`${name} is steady with ${tasks(count)}.`, [wanted, runs])
    : notPassed('Scaled, but not steady yet.', [wanted, runs]);
};
