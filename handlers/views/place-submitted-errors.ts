import type { PlaceOutcome } from '../../src/operations/place.ts';
import { requestOf } from '../place-text.ts';
import { CLUSTER_BLOCK } from './cluster-input.ts';
import { type FieldErrors, fieldErrors } from './place-errors.ts';
import { TASK_BLOCK } from './place-fields.ts';
import type { SubmittedQuestion } from './place-values.ts';

/** A field that is empty because files stand in for it is no mistake. */
const isFilled = (
  block: string,
  { question: { task, cluster }, taskFiles, clusterFiles }: SubmittedQuestion,
): boolean =>
  (block === TASK_BLOCK && task === undefined && taskFiles.length > 0) ||
  (block === CLUSTER_BLOCK && cluster.length === 0 && clusterFiles.length > 0);

/** What is wrong with what was typed. Files are read once Slack has its answer, which cannot wait for them. */
export const errorsIn = (
  submitted: SubmittedQuestion,
  outcome: PlaceOutcome,
  shown: ReadonlySet<string>,
): FieldErrors => {
  if (outcome.ok) return {};
  const errors = fieldErrors(requestOf(submitted.question), outcome.problem, shown);
  return Object.fromEntries(
    Object.entries(errors).filter(([block]) => !isFilled(block, submitted)),
  );
};
