import type { ModalView } from '@slack/types';
import type { LessonView } from '../../src/operations/onboard/onboard-answers.ts';
import type { Clicked } from '../actions/action.ts';
import { mrkdwnOf } from '../blocks/markdown.ts';
import { plainText, section } from '../blocks/text.ts';
import { textInput } from './form-inputs.ts';
import { formOpener } from './open-form.ts';

/** Callback id of the form: the lesson stands behind the colon. */
export const REPAIR_FORM = /^onboard-repair:(.+)$/;
/** Block id of its one field. */
export const REPAIRED_BLOCK = 'repaired';
/** Slack takes no more into a field from the start. */
const INITIAL_CHARACTERS = 2_900;

const repairForm = ({ id, exercise }: LessonView, formId: string): ModalView => {
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
        { multiline: true, optional: false },
      ),
    ],
  };
};

/** Opens the form of a repair, with the broken definition in it. */
export const openRepairForm = (
  lesson: LessonView,
  { client, click, respond, desk }: Clicked,
): Promise<void> => {
  const { triggerId, inHome } = click;
  const open = formOpener({ client, triggerId, respond: inHome ? null : respond, desk });
  return open((formId) => repairForm(lesson, formId));
};
