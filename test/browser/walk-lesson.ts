import type { Lesson, Question } from '../../src/model/onboarding/lesson.ts';
import { lessons } from '../knowledge/lessons/all-lessons.ts';
import { repaired } from '../onboarding/repaired.ts';
import type { Learner } from './learner.ts';
import type { LearningPage } from './open-learning.ts';

const MINUTE_MS = 60_000;
const SIDES = ['left', 'right', 'both'];
/** Where four more tasks of sandbox-api land. */
const PREDICTED = { 'eu-central-1a': '1', 'eu-central-1b': '1', 'eu-central-1c': '2' };

/** Images, drawn or not, that say nothing to somebody who cannot see them. */
export const wordlessImages = ({ page }: Learner): Promise<unknown[]> =>
  page.evaluate(
    `[...document.querySelectorAll('img, [role=img]')].filter((one) =>
      !(one.getAttribute('alt') ?? one.getAttribute('aria-label'))).map((one) => one.outerHTML)`,
  );

/** Reads every card of the lesson that is shown, one after the other, and comes back to it. Gives what {@link wordlessImages} found. */
export const readCards = async (
  learner: Learner,
  { title, concepts }: Lesson,
): Promise<readonly unknown[]> => {
  const row = learner.message.locator('.block-actions').first();
  const cards = await row.getByRole('button').allTextContents();
  const wordless: unknown[] = [];
  for (const [at, card] of cards.entries()) {
    await learner.click(at === 0 ? card : `Next: ${card}`);
    await learner.heading(card);
    wordless.push(...(await wordlessImages(learner)));
  }
  await learner.click(`Back to ${title}`);
  await learner.sees(`(${concepts.length} of ${concepts.length})`);
  return wordless;
};

const scaleIt = async ({ learner, stage }: LearningPage, lesson: Lesson, text: string) => {
  await learner.say(text);
  await learner.sees('Your sandbox');
  await learner.click('Confirm');
  await learner.sees('Sent, and followed');
  await stage.pass(2 * MINUTE_MS);
  await learner.say(`onboard lesson ${lesson.id}`);
  await learner.click('Do the exercise');
};

/** Does the exercise of the lesson that is shown, by its own fields. */
export const doExercise = async (place: LearningPage, lesson: Lesson): Promise<void> => {
  const { learner } = place;
  const { exercise, title } = lesson;
  await learner.click('Do the exercise');
  await learner.heading(`Exercise: ${title}`);
  const form = learner.page.getByRole('dialog');
  switch (exercise.kind) {
    case 'tell-apart':
      for (const { text, of } of exercise.statements) await learner.take(text, SIDES.indexOf(of));
      await learner.click('Check');
      break;
    case 'repair':
      await learner.click('Hand in the repaired definition');
      await form.getByRole('textbox').fill(repaired(exercise.definition));
      await form.getByRole('button', { name: 'Hand in' }).click();
      break;
    case 'predict':
      await learner.click('Predict it');
      for (const [zone, count] of Object.entries(PREDICTED))
        await form.getByRole('textbox', { name: `New tasks in ${zone}` }).fill(count);
      await form.getByRole('button', { name: 'Dry-run it' }).click();
      break;
    case 'find-cause':
      await learner.choose(exercise.task, 'The image does not exist');
      await learner.click('Name the cause');
      break;
    case 'scale':
      await scaleIt(place, lesson, `scale ${exercise.service} ${exercise.count}`);
      await learner.click('Check my sandbox');
  }
  await learner.sees(/^Next: answer \d questions\.$/);
  await learner.message.getByText('Not right').waitFor({ state: 'detached' });
};

/** The question that is shown. */
const shownQuestion = async ({ message }: Learner): Promise<Question> => {
  await message.getByRole('radiogroup').waitFor();
  const words = (await message.textContent()) ?? '';
  const found = lessons.flatMap(({ quiz }) => quiz).find((one) => words.includes(one.question));
  if (found === undefined) throw new Error(`No question in ${words}`);
  return found;
};

/** Chooses and hands in; `right` or not. Gives what was asked. */
export const answer = async (learner: Learner, right: boolean): Promise<Question> => {
  const asked = await shownQuestion(learner);
  const choice = asked.choices.find((_, at) => (at === asked.correct) === right);
  await learner.choose(asked.question, choice?.text ?? '');
  await learner.click('Answer');
  await learner.sees(right ? 'Right:' : 'Not quite:');
  await learner.sees(choice?.why ?? '');
  await learner.message.getByRole('link', { name: asked.source.title, exact: true }).waitFor();
  return asked;
};
