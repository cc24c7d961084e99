import { onboardId } from '../blocks/onboard-buttons.ts';
import { type Lessons, shown, withLessons } from '../onboarding.ts';
import { type Reply, sentence } from '../reply.ts';
import { openPredictForm } from '../views/predict-form.ts';
import { openRepairForm } from '../views/repair-form.ts';
import type { Action, Clicked } from './action.ts';
import { answer, placeOf } from './on-proposal.ts';

const OPENED = sentence('');
const OTHER = sentence('This exercise has no such form. Open the lesson again.');

/** Opens a form; what is in the way is said below the message. */
const opens = (
  does: 'repair' | 'predict',
  open: (lessons: Lessons, lesson: string, clicked: Clicked) => Promise<Reply>,
): Action => ({
  id: onboardId(does),
  run: async (clicked) => {
    const { click, desk } = clicked;
    const reply = await withLessons(desk, placeOf(clicked), (lessons) =>
      open(lessons, click.value, clicked),
    );
    if (reply.text !== '') await answer(reply, clicked, 'below');
  },
});

/** The forms in which exercises are filled in that do not fit into a message. */
export const ONBOARD_FORMS: readonly Action[] = [
  opens('repair', async ({ onboard, person }, name, clicked) => {
    const found = await onboard.lesson(person, name);
    if (!found.ok) return shown(found, () => OPENED);
    if (found.answer.exercise.kind !== 'repair') return OTHER;
    await openRepairForm(found.answer, clicked);
    return OPENED;
  }),
  opens('predict', async ({ onboard, person }, name, clicked) => {
    const found = await onboard.lesson(person, name);
    if (!found.ok) return shown(found, () => OPENED);
    const { id, exercise } = found.answer;
    if (exercise.kind !== 'predict') return OTHER;
    const zones = await onboard.zones(person, id);
    if (!zones.ok) return shown(zones, () => OPENED);
    const { task, count } = exercise;
    await openPredictForm({ lesson: id, task, count, zones: zones.answer }, clicked);
    return OPENED;
  }),
];
