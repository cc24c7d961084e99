import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Changed } from './change-learner.ts';
import { judgeAnswer } from './judge-answer.ts';
import { isFinished, lessonName, progressOf, withLesson } from './lesson-progress.ts';
import { hasMet } from './next-question.ts';
import type { PlacementResult, PlacementTest, QuizClick } from './onboard-answers.ts';
import { shownQuestion } from './shown-question.ts';
import { shuffled } from './shuffle.ts';
import { type Asked, questionsOf } from './unknown-name.ts';

const QUESTIONS_PER_LESSON = 3;

const picked = ({ seed }: Learner, lesson: Lesson): readonly Asked[] =>
  shuffled(questionsOf([lesson]), seed, `placement ${lesson.id}`).slice(0, QUESTIONS_PER_LESSON);

/** The questions of the first lesson that is not finished and of whose questions here none was answered before. */
export const placementTest = (learner: Learner, lessons: readonly Lesson[]): PlacementTest => {
  const offered = lessons.filter(
    (lesson) =>
      !isFinished(learner, lesson) &&
      !picked(learner, lesson).some((asked) => hasMet(learner, asked)),
  );
  const [lesson] = offered;
  if (lesson === undefined) {
    const skipped = lessons.filter(({ id }) => progressOf(learner, id).skipped);
    return { kind: 'finished', skipped: skipped.map(lessonName) };
  }
  return {
    kind: 'questions',
    lesson: lessonName(lesson),
    questions: picked(learner, lesson).map((asked) => shownQuestion(learner, asked)),
    lessonsLeft: offered.length - 1,
  };
};

/** Judges the answers to the questions of a lesson. Who has all of them right skips it; its exercise stays to be done. */
export const judgePlacement = (
  learner: Learner,
  lesson: Lesson,
  clicks: readonly QuizClick[],
  nowMs: number,
): Changed<PlacementResult> => {
  let after = learner;
  const asked = picked(learner, lesson);
  const answers = asked.flatMap((one) => {
    const click = clicks.find(({ question }) => question === one.question.id);
    if (click === undefined) return [];
    const judged = judgeAnswer(after, one, click, nowMs);
    after = judged.learner;
    return [judged.answer];
  });
  const hasPassed =
    answers.length === asked.length &&
    answers.every((answer) => answer.kind === 'judged' && answer.right);
  if (hasPassed && !isFinished(after, lesson))
    after = withLesson(after, lesson, () => ({ skipped: true, doneAtMs: nowMs }), nowMs);
  const { skipped } = progressOf(after, lesson.id);
  return { learner: after, answer: { lesson: lessonName(lesson), skipped, answers } };
};
