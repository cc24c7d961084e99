import * as z from 'zod';
import type { SlackFile } from '../../src/ports.ts';
import type { TypedQuestion } from '../place-text.ts';
import { CLUSTER_BLOCK, CLUSTER_FILE_BLOCK } from './cluster-input.ts';
import { clusterGiven, clusterValues, sharedFiles, typedText } from './cluster-values.ts';
import { VALUE_ACTION } from './form-inputs.ts';
import {
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  NAME_BLOCK,
  STRATEGY_BLOCK,
  TASK_BLOCK,
  TASK_FILE_BLOCK,
} from './place-fields.ts';
import { constraintWords, nameWords } from './place-words.ts';

const choice = z
  .object({
    [VALUE_ACTION]: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
  })
  .transform((state) => state[VALUE_ACTION].selected_option?.value ?? '');

const placeValues = clusterValues.extend({
  [COUNT_BLOCK]: typedText,
  [TASK_BLOCK]: typedText,
  [TASK_FILE_BLOCK]: sharedFiles,
  [NAME_BLOCK]: typedText,
  [STRATEGY_BLOCK]: choice,
  [CONSTRAINT_BLOCK]: typedText,
});

/** A form that came back: the question with what was pasted, and the files that belong to it. */
export interface SubmittedQuestion {
  readonly question: TypedQuestion;
  readonly clusterFiles: readonly SlackFile[];
  readonly taskFiles: readonly SlackFile[];
}

/** Reads `view.state.values`; `before` is what the form was opened with. */
export const readPlaceValues = (state: unknown, before?: TypedQuestion): SubmittedQuestion => {
  const values = placeValues.parse(state);
  const constraint = constraintWords(values[CONSTRAINT_BLOCK]);
  const strategy = values[STRATEGY_BLOCK];
  const [pasted, taskFiles] = [values[TASK_BLOCK], values[TASK_FILE_BLOCK]];
  const keptTask = taskFiles.length > 0 ? undefined : before?.task;
  const clusterFiles = values[CLUSTER_FILE_BLOCK];
  return {
    question: {
      words: {
        ...(values[COUNT_BLOCK] === '' ? {} : { count: values[COUNT_BLOCK].replaceAll(',', '') }),
        ...nameWords(values[NAME_BLOCK]),
        ...(strategy === '' || strategy === 'default' ? {} : { strategy: strategy.split(';') }),
        ...(constraint.length === 0 ? {} : { constraint: [...constraint] }),
      },
      cluster: clusterGiven(values[CLUSTER_BLOCK], clusterFiles, before?.cluster),
      task: pasted === '' ? keptTask : { name: 'The task definition', text: pasted },
    },
    clusterFiles,
    taskFiles,
  };
};
