import * as z from 'zod';
import type { SlackFile } from '../../src/ports.ts';
import type { TypedQuestion } from '../place-text.ts';
import { CLUSTER_BLOCK, CLUSTER_FILE_BLOCK } from './cluster-input.ts';
import { clusterGiven, sharedFiles, typedText } from './cluster-values.ts';
import { VALUE_ACTION } from './form-inputs.ts';
import {
  type FormMode,
  formModeOf,
  MODE_BLOCK,
  PLACE_MODE_ACTION,
  TASK_BEFORE_BLOCK,
  TASK_BLOCK,
  TASK_FILE_BLOCK,
} from './place-fields.ts';
import { formWords } from './place-words.ts';

const selected = z.object({ selected_option: z.object({ value: z.string() }).nullish() });

const modeChoice = z
  .object({ [PLACE_MODE_ACTION]: selected })
  .transform((state) => state[PLACE_MODE_ACTION].selected_option?.value);

const choice = z
  .object({ [VALUE_ACTION]: selected })
  .transform((state) => state[VALUE_ACTION].selected_option?.value ?? '');

/** Every mode has other fields: the files and the mode by name, and what else there is as text. */
const placeValues = z
  .object({
    [MODE_BLOCK]: modeChoice.optional(),
    [CLUSTER_FILE_BLOCK]: sharedFiles.default([]),
    [TASK_FILE_BLOCK]: sharedFiles.default([]),
  })
  .catchall(z.union([choice.refine((value) => value !== ''), typedText]));

/** A form that came back: the question with what was pasted, and the files that belong to it. */
export interface SubmittedQuestion {
  readonly mode: FormMode;
  readonly question: TypedQuestion;
  readonly clusterFiles: readonly SlackFile[];
  readonly taskFiles: readonly SlackFile[];
}

/** Reads `view.state.values`; `before` is what the form was opened with. */
export const readPlaceValues = (state: unknown, before?: TypedQuestion): SubmittedQuestion => {
  const values = placeValues.parse(state);
  const textOf = (block: string): string => {
    const value: unknown = values[block];
    return typeof value === 'string' ? value : '';
  };
  const {
    [MODE_BLOCK]: mode,
    [CLUSTER_FILE_BLOCK]: clusterFiles,
    [TASK_FILE_BLOCK]: taskFiles,
  } = values;
  const [pasted, pastedBefore] = [textOf(TASK_BLOCK), textOf(TASK_BEFORE_BLOCK)];
  const keptTask = taskFiles.length > 0 ? undefined : before?.task;
  const chosen = formModeOf(mode);
  return {
    mode: chosen,
    question: {
      words: formWords(chosen, textOf),
      cluster: clusterGiven(textOf(CLUSTER_BLOCK), clusterFiles, before?.cluster),
      task: pasted === '' ? keptTask : { name: 'The task definition', text: pasted },
      taskBefore:
        pastedBefore === ''
          ? before?.taskBefore
          : { name: 'The task definition that runs now', text: pastedBefore },
    },
    clusterFiles,
    taskFiles,
  };
};
