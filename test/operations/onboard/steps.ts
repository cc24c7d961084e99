import type { Person } from '../../../src/model/change/change.ts';
import type { Lesson } from '../../../src/model/onboarding/lesson.ts';
import type { Outcome } from '../../../src/operations/live/answer/live-answer.ts';
import type {
  Judged,
  QuizClick,
  ShownQuestion,
} from '../../../src/operations/onboard/onboard-answers.ts';
import type { OnboardOperations } from '../../../src/operations/onboard/onboard-operations.ts';

/** The answer of an outcome that must be one. */
export const answered = async <Answer>(outcome: Promise<Outcome<Answer>>): Promise<Answer> => {
  const settled = await outcome;
  if (settled.ok) return settled.answer;
  throw new Error(`${settled.advice.sentence} ${settled.advice.todo}`);
};

/** The advice of an outcome that must be none. */
export const adviceOf = async (outcome: Promise<Outcome<unknown>>) => {
  const settled = await outcome;
  if (settled.ok) throw new Error(`There was an answer: ${JSON.stringify(settled.answer)}`);
  return settled.advice;
};

/** The next question of a quiz that must have one. */
export const ask = async (
  onboarding: OnboardOperations,
  person: Person,
  about: { lesson?: string; topic?: string } = {},
): Promise<ShownQuestion> => {
  const quiz = await answered(onboarding.quiz(person, about));
  if (quiz.kind === 'question') return quiz.shown;
  throw new Error('There is no question left.');
};

/** A click on the choice that is right, or on the first one that is not. */
export const clickOn = (
  { question, showing, choices }: ShownQuestion,
  right: boolean,
): QuizClick => ({
  question,
  showing,
  position: choices.findIndex((text) => text.startsWith('right') === right),
});

/** Answers the next question of a quiz. */
export const answerNext = async (
  onboarding: OnboardOperations,
  person: Person,
  right: boolean,
  about: { lesson?: string; topic?: string } = {},
): Promise<Judged> => {
  const shown = await ask(onboarding, person, about);
  const judged = await answered(onboarding.answer(person, clickOn(shown, right)));
  if (judged.kind === 'judged') return judged;
  throw new Error(judged.sentence);
};

/** Reads all of a lesson. */
export const readAll = async (onboarding: OnboardOperations, person: Person, lesson: Lesson) => {
  for (const concept of lesson.concepts)
    await answered(onboarding.read(person, lesson.id, concept));
};

/** Reads, does and answers all of a lesson. */
export const finish = async (onboarding: OnboardOperations, person: Person, lesson: Lesson) => {
  await readAll(onboarding, person, lesson);
  await answered(onboarding.exercise(person, lesson.id, { kind: 'repair', text: 'good' }));
  for (const _ of lesson.quiz) await answerNext(onboarding, person, true, { lesson: lesson.id });
};

/** Answers the placement test of the next lesson. */
export const takePlacement = async (
  onboarding: OnboardOperations,
  person: Person,
  right: (at: number) => boolean,
) => {
  const test = await answered(onboarding.placementTest(person));
  if (test.kind === 'finished') throw new Error('The placement test is over.');
  const clicks = test.questions.map((shown, at) => clickOn(shown, right(at)));
  return answered(onboarding.answerPlacement(person, test.lesson.id, clicks));
};
