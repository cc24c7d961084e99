import type { Lesson, Question } from '../../model/onboarding/lesson.ts';
import type { Advice, Outcome } from '../live/answer/live-answer.ts';
import { nearestWord } from '../nearest-word.ts';

const LONGEST = 60;

const shown = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;

/** What to say of a name that is none of those that were expected; names the nearest one, or where to look. */
export const unknownName = (
  kind: 'lesson' | 'concept' | 'question' | 'topic',
  name: string,
  names: readonly string[],
  elsewhere: string,
): Advice => {
  const near = nearestWord(name, names);
  return {
    code: `unknown-${kind}`,
    sentence: `There is no ${kind} "${shown(name)}" here.`,
    todo: near === undefined ? elsewhere : `The nearest is ${near}. ${elsewhere}`,
  };
};

const refusal = (advice: Advice): Outcome<never> => ({ ok: false, advice });

const isNamed = ({ id, title }: Lesson, name: string): boolean =>
  [id, title.toLowerCase()].includes(name) ||
  (/^l?\d+$/.test(name) && id.startsWith(`l${name.replace(/^l/, '')}-`));

/** A lesson by id, title or number (`3`, `l3`). */
export const lessonNamed = (lessons: readonly Lesson[], name: string): Lesson | undefined => {
  const wanted = name.trim().toLowerCase();
  return lessons.find((lesson) => isNamed(lesson, wanted));
};

/** The lesson of a name, or what to say where there is none. */
export const findLesson = (lessons: readonly Lesson[], name: string): Outcome<Lesson> => {
  const found = lessonNamed(lessons, name);
  if (found !== undefined) return { ok: true, answer: found };
  const ids = lessons.map(({ id }) => id);
  return refusal(unknownName('lesson', name, ids, `Lessons: ${ids.join(', ')}.`));
};

/** A question and the lesson that it belongs to. */
export interface Asked {
  readonly lesson: Lesson;
  readonly question: Question;
}

/** All questions in the order of the path. */
export const questionsOf = (lessons: readonly Lesson[]): readonly Asked[] =>
  lessons.flatMap((lesson) => lesson.quiz.map((question) => ({ lesson, question })));

/** The question of an id, or what to say where there is none. */
export const findQuestion = (lessons: readonly Lesson[], id: string): Outcome<Asked> => {
  const all = questionsOf(lessons);
  const found = all.find(({ question }) => question.id === id);
  if (found !== undefined) return { ok: true, answer: found };
  const ids = all.map(({ question }) => question.id);
  return refusal(unknownName('question', id, ids, 'Ask for the next one with `/ecs quiz`.'));
};
