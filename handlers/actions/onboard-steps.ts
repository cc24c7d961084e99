import { reference } from '../blocks/ask.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { onboardButton, primary } from '../blocks/onboard-buttons.ts';
import { shown, theExercise, theLesson, thePath, titlesOf } from '../onboarding.ts';
import type { Action } from './action.ts';
import { ONBOARD_FORMS } from './onboard-forms.ts';
import { handInChecked } from './onboard-hand-in.ts';
import { onboardStep, type Take } from './onboard-step.ts';
import { tryCommand } from './onboard-try.ts';

const begin: Take = async ({ onboard, person, desk }) => {
  await onboard.start(person);
  return thePath({ onboard, person, desk });
};

/** Explains a concept in the place of the lesson, and notes that it was read. */
const readConcept: Take = async ({ onboard, person, desk }, value) => {
  const [lesson = '', concept = ''] = value.split(' ');
  return shown(await onboard.read(person, lesson, concept), ({ id, title, concepts }) => {
    const card = explanationReply(
      desk.operations.explain(reference({ kind: 'concept', id: concept })),
      { long: false, drawing: desk.drawing },
    );
    const next = concepts.find((one) => !one.read);
    const name = titlesOf(desk, 'concept');
    const back = onboardButton(`Back to ${title}`, 'lesson', id);
    return {
      ...card,
      buttons: [
        ...(next === undefined
          ? []
          : [primary(onboardButton(`Next: ${name(next.id)}`, 'read', `${id} ${next.id}`, 'next'))]),
        next === undefined ? primary(back) : back,
      ],
      share: null,
    };
  });
};

const exercise: Take = (lessons, value) => {
  const [lesson = '', hints = '0'] = value.split(' ');
  return theExercise(lessons, lesson, /^\d$/.test(hints) ? Number(hints) : 0);
};

/** The steps through lessons. */
export const ONBOARD_STEPS: readonly Action[] = [
  onboardStep('path', thePath),
  onboardStep('begin', begin),
  onboardStep('lesson', theLesson),
  onboardStep('read', readConcept),
  onboardStep('exercise', exercise),
  tryCommand,
  ...ONBOARD_FORMS,
  handInChecked,
];
