import type { Outcome } from '../src/operations/live/answer/live-answer.ts';
import type { ExerciseFeedback } from '../src/operations/onboard/exercise-check.ts';
import type { LessonView } from '../src/operations/onboard/onboard-answers.ts';
import { onboardButton } from './blocks/onboard-buttons.ts';
import { feedbackReply } from './blocks/onboard-exercise.ts';
import { nextOf } from './blocks/onboard-path.ts';
import type { Place } from './command.ts';
import { type Lessons, shown } from './onboarding.ts';
import { type Reply, sentence } from './reply.ts';
import { repairForm } from './views/repair-form.ts';

interface HandedIn {
  readonly reply: Reply;
  /** What is wrong with it, in one text; null where nothing is, or it could not be judged. */
  readonly fault: string | null;
}

const faultOf = ({ passed, sentence: said, parts }: ExerciseFeedback): string | null => {
  const wrong = parts.flatMap(({ text, right, why }) => (right ? [] : [`${text} ${why ?? ''}`]));
  // Slack shows it as plain text, in which backticks are only letters.
  return passed ? null : [said, ...wrong.map((one) => one.trim())].join(' ').replaceAll('`', '');
};

/** Judges a repaired definition for somebody. The text is kept nowhere. */
export const handInRepair = async (
  { onboard, person }: Lessons,
  name: string,
  text: string,
): Promise<HandedIn> => {
  const found = await onboard.lesson(person, name);
  const handed = await onboard.exercise(person, name, { kind: 'repair', text });
  const lesson = found.ok ? found.answer : { id: name, title: name };
  return {
    reply: shown(handed, ({ feedback, ...rest }) => feedbackReply(lesson, feedback, rest)),
    fault: handed.ok ? faultOf(handed.answer.feedback) : null,
  };
};

/** The lesson of that name, or the one that comes next. */
const lessonFor = async (
  { onboard, person }: Lessons,
  name: string,
): Promise<Outcome<LessonView>> => {
  const path = await onboard.path(person);
  return onboard.lesson(
    person,
    name === '' ? ((nextOf(path) ?? path.lessons.at(-1))?.id ?? '') : name,
  );
};

const HOW =
  'Attach the repaired definition as a file, or put it into a code block. `/ecs onboard repair` opens a form for it.';

/** A definition behind the command, and what stands before it. */
const INLINE = /^([^[{]*)([[{][\s\S]*)$/;

/**
 * Hands in the one definition of a message for the exercise of a lesson, which may be named before it; without a definition, a
 * form asks for it. Null when that has opened.
 */
export const repairByWords = async (
  lessons: Lessons,
  words: string,
  { attached, open }: Pick<Place, 'attached' | 'open'>,
): Promise<Reply | null> => {
  const [, name = words, inline] = INLINE.exec(words) ?? [];
  const found = await lessonFor(lessons, name.trim());
  if (!found.ok) return shown(found, () => sentence(''));
  const { id, title, exercise } = found.answer;
  if (exercise.kind !== 'repair')
    return {
      ...sentence(`${title} has no definition to repair. Name the lesson: "onboard repair 3".`),
      buttons: [onboardButton('All lessons', 'path')],
    };
  const texts = [...(inline === undefined ? [] : [inline]), ...attached.map(({ text }) => text)];
  const [text, ...others] = texts;
  if (others.length > 0) return sentence('These are several. Hand in one file or one code block.');
  if (text !== undefined) return (await handInRepair(lessons, id, text)).reply;
  if (open === null)
    return { ...sentence(HOW), buttons: [onboardButton('To the exercise', 'exercise', id)] };
  await open((formId) => repairForm(found.answer, formId), { user: lessons.person.userId });
  return null;
};
