import type { Learner } from '../../model/onboarding/learner.ts';
import type { Question } from '../../model/onboarding/lesson.ts';
import type { Changed } from './change-learner.ts';
import { isFinished, lessonName, stepOf, withLesson } from './lesson-progress.ts';
import type { AnsweredBefore, Judged, QuizClick } from './onboard-answers.ts';
import { choiceOf, isShown } from './shown-question.ts';
import { dueAfter } from './spaced-repetition.ts';
import type { Asked } from './unknown-name.ts';

/** The answers that are kept of one person: the newest. */
const ANSWERS_MAX = 500;

const noted = (
  learner: Learner,
  { lesson, question: { id } }: Asked,
  right: boolean,
  atMs: number,
): Learner => {
  const answer = { question: id, right, atMs };
  const answers = [...learner.answers, answer].slice(-ANSWERS_MAX);
  const after = { ...learner, answers, due: dueAfter(learner.due, answer) };
  if (!right) return after;
  return withLesson(
    after,
    lesson,
    ({ passed }) => ({ passed: passed.includes(id) ? passed : [...passed, id] }),
    atMs,
  );
};

const ANSWERED =
  'Nothing was noted: this was answered already, where the first click counts, or you began anew or it was rewritten since it was shown.';
const NO_CHOICE = 'Nothing was noted: this question has no such choice.';

const notNoted = ({ lesson, question }: Asked, sentence: string): AnsweredBefore => ({
  ...{ kind: 'answered-before', question: question.id, lesson: lessonName(lesson), sentence },
});

/** Judges a click by the order in which this learner saw the choices, and notes it. */
export const judgeAnswer = (
  learner: Learner,
  asked: Asked,
  click: QuizClick,
  atMs: number,
): Changed<Judged | AnsweredBefore> => {
  const { lesson, question } = asked;
  const chosen = choiceOf(learner, question, click);
  const rightChoice: Question['choices'][number] | undefined = question.choices[question.correct];
  if (chosen === undefined || rightChoice === undefined)
    return {
      learner,
      answer: notNoted(asked, isShown(learner, question, click) ? NO_CHOICE : ANSWERED),
    };
  const right = chosen === rightChoice;
  const after = noted(learner, asked, right, atMs);
  const answer: Judged = {
    kind: 'judged',
    ...{ right, chosen, rightChoice, question: question.id, text: question.question },
    source: question.source,
    lesson: lessonName(lesson),
    againAtMs: after.due.find((one) => one.question === question.id)?.dueAtMs ?? null,
    step: stepOf(lesson, after),
    finishedLesson: isFinished(after, lesson) && !isFinished(learner, lesson),
  };
  return { learner: after, answer };
};
