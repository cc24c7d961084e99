import type { ModalView } from '@slack/types';
import type { LessonView } from '../../src/operations/onboard/onboard-answers.ts';
import type { Clicked } from '../actions/action.ts';
import { mrkdwnOf } from '../blocks/markdown.ts';
import { plainText, section } from '../blocks/text.ts';
import { fileInput, textInput } from './form-inputs.ts';
import { formOfClick } from './open-form.ts';

/** Callback id of the form: the lesson stands behind the colon. */
export const REPAIR_FORM = /^onboard-repair:(.+)$/;
/** Block ids of its two ways in. */
export const REPAIRED_BLOCK = 'repaired';
export const REPAIRED_FILE_BLOCK = 'repaired-file';
/** Slack takes no more into a field from the start. */
const INITIAL_CHARACTERS = 2_900;

/** The broken definition to be changed, and a way to hand it in as a file. */
export const repairForm = ({ id, exercise }: LessonView, formId: string): ModalView => {
  const definition = exercise.kind === 'repair' ? exercise.definition : '';
  const initial = definition.length <= INITIAL_CHARACTERS ? definition : undefined;
  return {
    type: 'modal',
    callback_id: `onboard-repair:${id}`,
    private_metadata: formId,
    title: plainText('Repair it'),
    submit: plainText('Hand in'),
    close: plainText('Close'),
    blocks: [
      section(mrkdwnOf(exercise.task)),
      textInput(
        { blockId: REPAIRED_BLOCK, label: 'Task definition', initial },
        { multiline: true },
      ),
      fileInput(
        {
          blockId: REPAIRED_FILE_BLOCK,
          label: 'Or attach it as a file',
          hint: 'JSON or YAML. A file counts instead of the text above, and is not kept.',
        },
        1,
      ),
    ],
  };
};

/** Opens the form of a repair. */
export const openRepairForm = (lesson: LessonView, clicked: Clicked): Promise<void> =>
  formOfClick(clicked)((formId) => repairForm(lesson, formId));
