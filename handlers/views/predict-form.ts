import type { ModalView } from '@slack/types';
import type { Clicked } from '../actions/action.ts';
import { mrkdwnOf } from '../blocks/markdown.ts';
import { plainText, section } from '../blocks/text.ts';
import { countInput } from './count-input.ts';
import { formOfClick } from './open-form.ts';

/** Callback id of the form: the lesson stands behind the colon. */
export const PREDICT_FORM = /^onboard-predict:(.+)$/;
/** Block id of the number of a zone. */
export const zoneBlock = (zone: string): string => `zone:${zone}`;
/** The zone of such a block id; undefined for any other block. */
export const zoneOf = (blockId: string): string | undefined => /^zone:(.+)$/.exec(blockId)?.[1];

/** What a form is about. */
interface Prediction {
  readonly lesson: string;
  readonly task: string;
  /** Tasks that start. */
  readonly count: number;
  readonly zones: readonly string[];
}

/** One number for each Availability Zone of the learner's own account; nothing in it depends on where tasks land. */
const predictForm = ({ lesson, task, count, zones }: Prediction, formId: string): ModalView => ({
  type: 'modal',
  callback_id: `onboard-predict:${lesson}`,
  private_metadata: formId,
  title: plainText('Predict it'),
  submit: plainText('Dry-run it'),
  close: plainText('Close'),
  blocks: [
    section(mrkdwnOf(task)),
    ...zones.map((zone) =>
      countInput({ blockId: zoneBlock(zone), label: `New tasks in ${zone}` }, count),
    ),
  ],
});

/** Opens the form of a prediction. */
export const openPredictForm = (prediction: Prediction, clicked: Clicked): Promise<void> =>
  formOfClick(clicked)((formId) => predictForm(prediction, formId));
