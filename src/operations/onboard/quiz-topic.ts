import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import { type Asked, lessonNamed, questionsOf, unknownName } from './unknown-name.ts';

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the words stand in the text, a plural counting as its singular. */
const isAbout = ({ question }: Asked, words: readonly string[]): boolean => {
  const said = wordsOf([question.question, ...question.choices.map(({ text }) => text)].join(' '));
  return words.every((word) => said.some((one) => one === word || one === `${word}s`));
};

/**
 * Questions about a topic: those of the lesson of that name, else those that have its words, else those of the lessons that
 * teach the concept of that id.
 */
export const questionsAbout = (
  lessons: readonly Lesson[],
  topic: string,
): Outcome<readonly Asked[]> => {
  const lesson = lessonNamed(lessons, topic);
  if (lesson !== undefined) return { ok: true, answer: questionsOf([lesson]) };
  const words = wordsOf(topic);
  const spoken = questionsOf(lessons).filter((asked) => isAbout(asked, words));
  if (words.length > 0 && spoken.length > 0) return { ok: true, answer: spoken };
  const concept = words.join('-');
  const teaching = lessons.filter(({ concepts }) => concepts.includes(concept));
  if (teaching.length > 0) return { ok: true, answer: questionsOf(teaching) };
  const names = lessons.flatMap(({ id, concepts }) => [id, ...concepts]);
  const elsewhere = 'Name a lesson or a concept, or leave it out: `/ecs quiz` asks about all.';
  return { ok: false, advice: unknownName('topic', topic, names, elsewhere) };
};
