import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { ExerciseFeedback } from '../../src/operations/onboard/exercise-check.ts';
import { feedbackReply } from '../blocks/onboard-exercise.ts';
import { clamp } from '../blocks/text.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { shown, withLessons } from '../onboarding.ts';
import type { Reply } from '../reply.ts';
import { VALUE_ACTION } from './form-inputs.ts';
import { REPAIR_FORM, REPAIRED_BLOCK } from './repair-form.ts';

/** Slack shows errors of a few lines. */
const ERROR_CHARACTERS = 1_500;

const submitted = z.object({
  [REPAIRED_BLOCK]: z.object({ [VALUE_ACTION]: z.object({ value: z.string().nullish() }) }),
});

const faults = ({ sentence, parts }: ExerciseFeedback): string =>
  [
    sentence,
    ...parts.flatMap(({ text, right, why }) => (right ? [] : [`${text} ${why ?? ''}`.trim()])),
  ].join(' ');

/** The form comes back: what is still wrong is said under the field, so that nothing typed is lost. */
export const registerRepairSubmission = (app: App, desk: Desk): void => {
  app.view(REPAIR_FORM, async ({ ack, body, view, client }) => {
    const lesson = REPAIR_FORM.exec(view.callback_id)?.[1] ?? '';
    const text = submitted.parse(view.state.values)[REPAIRED_BLOCK][VALUE_ACTION].value ?? '';
    const user = body.user.id;
    const team = body.user.team_id ?? body.team?.id;
    let error: string | null = null;
    const reply: Reply = await withLessons(desk, { user, team }, async ({ onboard, person }) => {
      const found = await onboard.lesson(person, lesson);
      const handed = await onboard.exercise(person, lesson, { kind: 'repair', text });
      return shown(handed, ({ feedback, ...rest }) => {
        if (!feedback.passed) error = clamp(faults(feedback), ERROR_CHARACTERS);
        const title = found.ok ? found.answer.title : lesson;
        return feedbackReply({ id: lesson, title }, feedback, rest);
      });
    });
    if (error !== null) {
      await ack({ response_action: 'errors', errors: { [REPAIRED_BLOCK]: error } });
      return;
    }
    await ack();
    const respond = desk.forms.get(view.private_metadata)?.respond ?? null;
    await answerPrivately(reply, respond, { user, channel: null, client }, desk);
  });
};
