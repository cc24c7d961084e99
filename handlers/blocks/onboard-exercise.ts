import type { ExerciseFeedback } from '../../src/operations/onboard/exercise-check.ts';
import { keptField } from '../../src/operations/onboard/exercises/kept-field.ts';
import type {
  LessonStep,
  LessonView,
  OpenExercise,
} from '../../src/operations/onboard/onboard-answers.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { mrkdwnOf } from './markdown.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { longChoices, menu, radio } from './onboard-fields.ts';
import type { TitleOf } from './onboard-lesson.ts';
import { stepText } from './onboard-path.ts';
import { preformatted } from './preformatted.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

/** Block id of the only field of an exercise. */
export const FIELD_BLOCK = 'onboard-field';
/** Block id of the menu of a statement, by its place. */
export const statementBlock = (at: number): string => `${FIELD_BLOCK}-${at}`;

/** How an exercise is filled in. */
const fields = (exercise: OpenExercise, titleOf: TitleOf): readonly MessageBlock[] => {
  switch (exercise.kind) {
    case 'tell-apart': {
      const sides = [titleOf(exercise.left), titleOf(exercise.right), 'Both'];
      return exercise.statements.map((statement, at) => ({
        ...section(escapeMrkdwn(statement)),
        block_id: statementBlock(at),
        accessory: menu(sides, 'Which?'),
      }));
    }
    case 'repair':
      return [preformatted(exercise.definition)];
    case 'find-cause': {
      const causes = exercise.causes.map(titleOf);
      return [
        ...(longChoices(causes) === '' ? [] : [section(longChoices(causes))]),
        { type: 'actions', block_id: FIELD_BLOCK, elements: [radio(causes)] },
      ];
    }
    case 'predict':
    case 'scale':
      return [];
  }
};

const CHECK: Readonly<Record<OpenExercise['kind'], string>> = {
  'tell-apart': 'Check',
  repair: 'Hand in the repaired definition',
  predict: 'Predict it',
  'find-cause': 'Name the cause',
  scale: 'Check my sandbox',
};

/** What does not fit into a message is filled in in a form: a definition, and numbers, which Slack takes in forms alone. */
const handIn = ({ kind }: OpenExercise): 'check' | 'repair' | 'predict' =>
  kind === 'repair' || kind === 'predict' ? kind : 'check';

const keepsText = (exercise: OpenExercise): readonly MessageBlock[] =>
  exercise.kind === 'repair'
    ? [
        context(
          `Leave as it is: ${exercise.keeps.map((one) => `\`${escapeMrkdwn(keptField(one))}\``).join(', ')}. ` +
            'The form takes text or a file.',
        ),
      ]
    : [];

/** The exercise of a lesson. `hints` says how many of its hints are shown. */
export const exerciseReply = (
  { id, title, exercise }: LessonView,
  titleOf: TitleOf,
  hints = 0,
): Reply => ({
  text: `Exercise of ${title}: ${exercise.task}`,
  blocks: [
    header(`Exercise: ${title}`),
    section(mrkdwnOf(exercise.task)),
    ...fields(exercise, titleOf),
    ...keepsText(exercise),
    ...exercise.hints
      .slice(0, hints)
      .map((hint, at) => context(`Hint ${at + 1}: ${mrkdwnOf(hint)}`)),
  ],
  buttons: [
    primary(onboardButton(CHECK[exercise.kind], handIn(exercise), id)),
    ...(hints < exercise.hints.length
      ? [onboardButton('Hint', 'exercise', `${id} ${hints + 1}`, 'hint')]
      : []),
    onboardButton('Back to the lesson', 'lesson', id),
  ],
  share: null,
  isPersonal: true,
});

/** What was handed in, judged. */
export const feedbackReply = (
  { id, title }: Pick<LessonView, 'id' | 'title'>,
  feedback: ExerciseFeedback,
  { step, finishedLesson }: { readonly step: LessonStep; readonly finishedLesson: boolean },
): Reply => {
  const { passed, sentence, parts } = feedback;
  return {
    text: sentence,
    blocks: [
      section(`${passed ? ':white_check_mark:' : ':x:'} ${escapeMrkdwn(sentence)}`),
      ...parts.map(({ text, right, why }) =>
        section(
          `${right ? ':white_check_mark: Right' : ':x: Not right'}: ${escapeMrkdwn(text)}${why === null ? '' : `\n${escapeMrkdwn(why)}`}`,
        ),
      ),
      ...(finishedLesson ? [section(`:tada: *${escapeMrkdwn(title)}* is finished.`)] : []),
      ...(passed ? [context(`Next: ${stepText(step)}.`)] : []),
    ],
    buttons: [
      ...(passed
        ? step.kind === 'quiz'
          ? [primary(onboardButton('To the quiz', 'quiz', id))]
          : []
        : [primary(onboardButton('Try again', 'exercise', id))]),
      onboardButton('Back to the lesson', 'lesson', id),
    ],
    share: null,
    isPersonal: true,
  };
};
