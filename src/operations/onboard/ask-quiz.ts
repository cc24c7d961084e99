import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import { lessonName, stepOf } from './lesson-progress.ts';
import { type NextQuestion, nextQuestion, practiceQuestion } from './next-question.ts';
import type { QuizAbout, QuizAnswer } from './onboard-answers.ts';
import { questionsAbout } from './quiz-topic.ts';
import { shownQuestion } from './shown-question.ts';
import { findLesson, questionsOf } from './unknown-name.ts';

const shown = (learner: Learner, { asked, why, left }: NextQuestion): QuizAnswer => ({
  kind: 'question',
  shown: shownQuestion(learner, asked),
  ...{ why, left },
});

const lessonQuiz = (learner: Learner, lesson: Lesson, nowMs: number): QuizAnswer => {
  const next = nextQuestion(learner, questionsOf([lesson]), nowMs);
  if (next !== undefined) return shown(learner, next);
  return { kind: 'finished', lesson: lessonName(lesson), step: stepOf(lesson, learner) };
};

const noQuestions: Outcome<never> = {
  ok: false,
  advice: {
    code: 'no-questions',
    sentence: 'There are no questions: no lesson was loaded.',
    todo: 'Ask whoever runs Stevedore to look at the folder of lessons.',
  },
};

/** The next question of a lesson, about a topic, or of all. A lesson ends; a topic goes on with practice. */
export const askQuiz = (
  learner: Learner,
  { lesson: name, topic = '' }: QuizAbout,
  lessons: readonly Lesson[],
  nowMs: number,
): Outcome<QuizAnswer> => {
  if (name !== undefined) {
    const lesson = findLesson(lessons, name);
    return lesson.ok ? { ok: true, answer: lessonQuiz(learner, lesson.answer, nowMs) } : lesson;
  }
  const about =
    topic.trim() === ''
      ? { ok: true as const, answer: questionsOf(lessons) }
      : questionsAbout(lessons, topic);
  if (!about.ok) return about;
  const candidates = about.answer;
  const next = nextQuestion(learner, candidates, nowMs) ?? practiceQuestion(learner, candidates);
  return next === undefined ? noQuestions : { ok: true, answer: shown(learner, next) };
};
