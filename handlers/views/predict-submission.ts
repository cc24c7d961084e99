import type { App } from '@slack/bolt';
import * as z from 'zod';
import { predictionFault } from '../../src/operations/onboard/exercises/prediction-fault.ts';
import type { LessonView } from '../../src/operations/onboard/onboard-answers.ts';
import { feedbackReply } from '../blocks/onboard-exercise.ts';
import type { Place } from '../command.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { shown, withLessons } from '../onboarding.ts';
import { VALUE_ACTION } from './form-inputs.ts';
import { respondTo } from './open-form.ts';
import { PREDICT_FORM, zoneBlock, zoneOf } from './predict-form.ts';

const submitted = z.record(
  z.string(),
  z.object({ [VALUE_ACTION]: z.object({ value: z.string().nullish() }) }),
);

/** What stands in the fields, by zone. What is no number at all is none that can be right. */
const countsOf = (values: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(submitted.parse(values)).flatMap(([blockId, { [VALUE_ACTION]: field }]) => {
      const zone = zoneOf(blockId);
      const text = field.value?.trim() ?? '';
      return zone === undefined ? [] : [[zone, /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN]];
    }),
  );

/** The lesson that a form is about; undefined where there is none of that name. */
const lessonOf = async (
  { operations: { onboard } }: Desk,
  { user, team = '' }: Pick<Place, 'user' | 'team'>,
  id: string,
): Promise<LessonView | undefined> => {
  const found = await onboard?.lesson({ userId: user, teamId: team }, id);
  return found?.ok ? found.answer : undefined;
};

const faultOf = (lesson: LessonView | undefined, counts: readonly number[]): string | null =>
  lesson?.exercise.kind === 'predict' ? predictionFault(lesson.exercise.count, counts) : null;

/**
 * The form comes back: a wrong sum is said under its last field, before anything is looked at. What adds up is dry-run, and
 * judged where the form was opened.
 */
export const registerPredictSubmission = (app: App, desk: Desk): void => {
  app.view(PREDICT_FORM, async ({ ack, body, view, client }) => {
    const id = PREDICT_FORM.exec(view.callback_id)?.[1] ?? '';
    const counts = countsOf(view.state.values);
    const who = { user: body.user.id, team: body.user.team_id ?? body.team?.id };
    const lesson = await lessonOf(desk, who, id);
    const fault = faultOf(lesson, Object.values(counts));
    const last = Object.keys(counts).at(-1);
    if (fault !== null && last !== undefined) {
      await ack({ response_action: 'errors', errors: { [zoneBlock(last)]: fault } });
      return;
    }
    await ack();
    const reply = await withLessons(desk, who, async ({ onboard, person }) =>
      shown(await onboard.exercise(person, id, { kind: 'predict', counts }), (handed) =>
        feedbackReply({ id, title: lesson?.title ?? id }, handed.feedback, handed),
      ),
    );
    const respond = respondTo(desk, view.private_metadata, who.user);
    await answerPrivately(reply, respond, { user: who.user, channel: null, client }, desk);
  });
};
