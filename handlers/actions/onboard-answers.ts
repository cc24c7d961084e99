import { ASSIGN_ACTION } from '../blocks/onboard-assign.ts';
import { ONBOARD, onboardButton, onboardId } from '../blocks/onboard-buttons.ts';
import { judgedReply } from '../blocks/onboard-quiz.ts';
import { certificateReply } from '../blocks/onboard-team.ts';
import { publishHome } from '../home/app-home.ts';
import { assignPath } from '../onboard-assign.ts';
import { turn } from '../onboard-settings.ts';
import { testResultReply, theTest } from '../onboard-test.ts';
import { type Lessons, shown, theQuestion, withLessons } from '../onboarding.ts';
import { type Reply, sentence } from '../reply.ts';
import type { Action } from './action.ts';
import { answer, placeFor, placeOf } from './on-proposal.ts';
import { check } from './onboard-check.ts';
import { quizClicks } from './onboard-fields.ts';
import { shareCertificate } from './onboard-share.ts';
import { onboardStep } from './onboard-step.ts';

const answerQuestion = async (
  { onboard, person }: Lessons,
  about: string,
  values: unknown,
): Promise<Reply> => {
  const [click] = quizClicks(values);
  if (click === undefined)
    return {
      ...sentence('Choose an answer first.'),
      buttons: [onboardButton('Show the question', 'quiz', about)],
    };
  return shown(await onboard.answer(person, click), (judged) => judgedReply(judged, about));
};

/** Turns something on or off, or begins anew. In the Home tab the tab itself shows what changed. */
const setting: Action = {
  id: onboardId('setting'),
  run: async (clicked) => {
    const { click, desk, client } = clicked;
    const reply = await withLessons(desk, placeOf(clicked), (lessons) =>
      turn(lessons, click.value),
    );
    if (click.inHome) await publishHome(client, click, desk);
    else await answer(reply, clicked, placeFor(clicked, true));
  },
};

const assign: Action = {
  id: ASSIGN_ACTION,
  run: async (clicked) => {
    const { click, desk } = clicked;
    const reply = await withLessons(desk, placeOf(clicked), (lessons) =>
      assignPath(lessons, click.value),
    );
    await answer(reply, clicked, 'below');
  },
};

/** Nothing is done when something is chosen: a button below reads it. */
const field: Action = { id: ONBOARD.field, run: () => Promise.resolve() };

/** What is handed in, chosen and turned on. */
export const ONBOARD_ANSWERS: readonly Action[] = [
  onboardStep('check', (lessons, value, { click }) => check(lessons, value, click.values)),
  onboardStep('quiz', theQuestion),
  onboardStep('answer', (lessons, value, { click }) =>
    answerQuestion(lessons, value, click.values),
  ),
  onboardStep('test', theTest),
  onboardStep('testAnswer', async ({ onboard, person }, value, { click }) =>
    shown(await onboard.answerPlacement(person, value, quizClicks(click.values)), testResultReply),
  ),
  setting,
  onboardStep('certificate', async ({ onboard, person }) =>
    certificateReply(await onboard.certificate(person)),
  ),
  assign,
  shareCertificate,
  field,
];
