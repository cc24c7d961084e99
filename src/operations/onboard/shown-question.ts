import type { Learner } from '../../model/onboarding/learner.ts';
import type { Question } from '../../model/onboarding/lesson.ts';
import { lessonName } from './lesson-progress.ts';
import type { QuizClick, ShownQuestion } from './onboard-answers.ts';
import { seedOf, shuffled } from './shuffle.ts';
import type { Asked } from './unknown-name.ts';

/**
 * Whose it is, when the path was begun, and how often and when last the question was answered since: says nothing about the order. The time
 * tells showings apart where the list of answers is full, and the count stays as it was.
 */
const showingOf = ({ person, startedAtMs, answers }: Learner, { id }: Question): string => {
  const own = answers.filter(({ question }) => question === id);
  return [seedOf(person.userId), startedAtMs, own.length, own.at(-1)?.atMs ?? 0]
    .map((one) => one.toString(36))
    .join('-');
};

/** The showing with what stands in it: a question that a team has changed since is not judged by what it was. */
const showingNow = (learner: Learner, question: Question): string => {
  const written = [question.question, ...question.choices.map(({ text }) => text).toSorted()];
  return `${showingOf(learner, question)}-${seedOf(JSON.stringify(written)).toString(36)}`;
};

/** The choices as this learner sees them this time. */
const choicesOf = (learner: Learner, question: Question): Question['choices'] => [
  ...shuffled(question.choices, learner.seed, `${question.id} ${showingOf(learner, question)}`),
];

/** A question as it goes out. */
export const shownQuestion = (learner: Learner, { lesson, question }: Asked): ShownQuestion => ({
  question: question.id,
  text: question.question,
  choices: choicesOf(learner, question).map(({ text }) => text),
  showing: showingNow(learner, question),
  lesson: lessonName(lesson),
});

/** Whether a click is about the showing of a question that was not answered yet. */
export const isShown = (learner: Learner, question: Question, { showing }: QuizClick): boolean =>
  showing === showingNow(learner, question);

/** The choice that a click means; undefined where it is of another showing, or of none of the positions. */
export const choiceOf = (
  learner: Learner,
  question: Question,
  click: QuizClick,
): Question['choices'][number] | undefined =>
  isShown(learner, question, click) ? choicesOf(learner, question)[click.position] : undefined;
