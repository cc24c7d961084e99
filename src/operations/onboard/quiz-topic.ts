import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import { type Asked, lessonNamed, questionsOf, unknownName } from './unknown-name.ts';

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words stand in the text, a plural counting as its singular. */
const holds = (text: string, words: readonly string[]): boolean => {
  const said = wordsOf(text);
  return words.every((word) => said.some((one) => one === word || one === `${word}s`));
};

/** What a topic may mean, the nearest meaning first; the first one that finds a question is taken. */
const MEANINGS: readonly ((asked: Asked, words: readonly string[]) => boolean)[] = [
  ({ lesson, question }, words) =>
    holds(question.question, words) || holds(`${lesson.id} ${lesson.title}`, words),
  ({ lesson }, words) => lesson.concepts.some((concept) => holds(concept, words)),
  ({ question }, words) => question.choices.some(({ text }) => holds(text, words)),
];

/**
 * Questions about a topic: those of the lesson of that name, else those that say it, with those of a lesson whose title does,
 * else those of the lessons that teach such a concept, else those with a choice that says it.
 */
export const questionsAbout = (
  lessons: readonly Lesson[],
  topic: string,
): Outcome<readonly Asked[]> => {
  const lesson = lessonNamed(lessons, topic);
  if (lesson !== undefined) return { ok: true, answer: questionsOf([lesson]) };
  const words = wordsOf(topic);
  for (const isMeant of words.length === 0 ? [] : MEANINGS) {
    const found = questionsOf(lessons).filter((asked) => isMeant(asked, words));
    if (found.length > 0) return { ok: true, answer: found };
  }
  const names = lessons.flatMap(({ id, concepts }) => [id, ...concepts]);
  const elsewhere = 'Name a lesson or a concept, or leave it out: `/ecs quiz` asks about all.';
  return { ok: false, advice: unknownName('topic', topic, names, elsewhere) };
};
