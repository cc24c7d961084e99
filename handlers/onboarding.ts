import type { Person } from '../src/model/change/change.ts';
import type { Outcome } from '../src/operations/live/answer/live-answer.ts';
import type { OnboardOperations } from '../src/operations/onboard/onboard-operations.ts';
import { reference } from './blocks/ask.ts';
import { adviceText } from './blocks/live-text.ts';
import { onboardButton } from './blocks/onboard-buttons.ts';
import { exerciseReply } from './blocks/onboard-exercise.ts';
import { lessonReply, type TitleOf } from './blocks/onboard-lesson.ts';
import { pathReply } from './blocks/onboard-path.ts';
import { quizReply } from './blocks/onboard-quiz.ts';
import { section } from './blocks/text.ts';
import type { Place } from './command.ts';
import type { Desk } from './desk.ts';
import { type Reply, sentence } from './reply.ts';

const NO_LESSONS = sentence(
  'There are no lessons here: I have no place to remember how far somebody is.',
);
const NOBODY = sentence(
  'I cannot tell who asks here. Use `/ecs onboard` in a channel, or in a direct message to me.',
);

/** Lessons bound to who learns. */
export interface Lessons {
  readonly onboard: OnboardOperations;
  readonly person: Person;
  readonly desk: Desk;
}

/** Runs what needs a learner; else says why there is none. The answer is for them alone. */
export const withLessons = async (
  desk: Desk,
  { user, team }: Pick<Place, 'user' | 'team'>,
  run: (lessons: Lessons) => Promise<Reply>,
): Promise<Reply> => {
  const { onboard } = desk.operations;
  if (onboard === undefined) return NO_LESSONS;
  if (team === undefined) return NOBODY;
  const reply = await run({ onboard, person: { userId: user, teamId: team }, desk });
  return { ...reply, isPersonal: true };
};

/** Shows an answer, or why there is none. */
export const shown = <Answer>(outcome: Outcome<Answer>, show: (answer: Answer) => Reply): Reply =>
  outcome.ok
    ? show(outcome.answer)
    : {
        text: `${outcome.advice.sentence} ${outcome.advice.todo}`,
        blocks: [section(adviceText(outcome.advice))],
        buttons: [onboardButton('All lessons', 'path')],
        share: null,
      };

/** Titles in the knowledge base; an id that it does not have is its own title. */
export const titlesOf =
  ({ operations }: Desk, kind: 'concept' | 'failure'): TitleOf =>
  (id) => {
    const { answer, matches } = operations.explain(reference({ kind, id }));
    return matches.find((match) => match.id === id)?.title ?? answer?.title ?? id;
  };

const FORGETFUL =
  'I can keep nothing here: how far you are is forgotten the next time I stop. Whoever runs me finds the reason in my log.';

export const thePath = async ({ onboard, person, desk }: Lessons): Promise<Reply> =>
  pathReply(await onboard.path(person), desk.forgetsLearners === true ? FORGETFUL : null);

export const theLesson = async (
  { onboard, person, desk }: Lessons,
  lesson: string,
): Promise<Reply> =>
  shown(await onboard.lesson(person, lesson), (view) =>
    lessonReply(view, titlesOf(desk, 'concept')),
  );

/** The exercise of a lesson, with the first few of its hints. */
export const theExercise = async (
  { onboard, person, desk }: Lessons,
  lesson: string,
  hints: number,
): Promise<Reply> =>
  shown(await onboard.lesson(person, lesson), (view) =>
    exerciseReply(
      view,
      titlesOf(desk, view.exercise.kind === 'find-cause' ? 'failure' : 'concept'),
      hints,
    ),
  );

/** What buttons carry for a question about anything. */
const ANYTHING = '-';
const LESSON_ID = /^l\d+-[a-z0-9-]+$/;

/** The next question of a lesson, about a topic, or about anything. */
export const theQuestion = async ({ onboard, person }: Lessons, about: string): Promise<Reply> => {
  const asked =
    about === ANYTHING || about === ''
      ? undefined
      : LESSON_ID.test(about)
        ? { lesson: about }
        : { topic: about };
  return shown(await onboard.quiz(person, asked), (answer) =>
    quizReply(answer, about === '' ? ANYTHING : about),
  );
};
