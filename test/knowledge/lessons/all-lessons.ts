import { join } from 'node:path';
import { loadWhole } from '../../../src/knowledge/load.ts';
import type { Lesson } from '../../../src/model/onboarding/lesson.ts';
import { ruleJudge } from '../../../src/operations/onboard/exercises/rule-judge.ts';

export const DIRECTORY = join(import.meta.dirname, '../../../knowledge');

/** What is shipped: all that is known, and the ten lessons. */
export const { knowledge, lessons } = loadWhole(DIRECTORY, undefined, ruleJudge);

/** The lesson of that number. */
export const lessonAt = (number: number): Lesson => {
  const lesson = lessons[number - 1];
  if (lesson === undefined) throw new Error(`There is no lesson ${number}.`);
  return lesson;
};

/** Every text that a learner reads in a lesson, each with where it stands. */
export const textsOf = (lesson: Lesson): readonly (readonly [where: string, text: string])[] => {
  const { id, goal, intro, tries, exercise, quiz } = lesson;
  return [
    ['goal', goal] as const,
    ...intro.map((text, at) => [`intro[${at}]`, text] as const),
    ...tries.map(({ see }, at) => [`tries[${at}]`, see] as const),
    ['exercise.task', exercise.task] as const,
    ...exercise.hints.map((text, at) => [`exercise.hints[${at}]`, text] as const),
    ...(exercise.kind === 'tell-apart'
      ? exercise.statements.flatMap(({ text, why }, at) => [
          [`statements[${at}]`, text] as const,
          [`statements[${at}].why`, why] as const,
        ])
      : []),
    ...quiz.flatMap(({ id: question, question: asked, choices }) => [
      [question, asked] as const,
      ...choices.flatMap(({ text, why }) => [
        [`${question} "${text}"`, text] as const,
        [`${question} "${text}" why`, why] as const,
      ]),
    ]),
  ].map(([where, text]) => [`${id} ${where}`, text]);
};
