import type { Lesson } from '../../src/model/onboarding/lesson.ts';
import { lessonAt, lessons } from '../knowledge/lessons/all-lessons.ts';
import type { Learner } from './learner.ts';
import type { LearningPage } from './open-learning.ts';
import { answer, doExercise, readCards } from './walk-lesson.ts';

const SHARERS = ['ben', 'chi'] as const;

/** Takes a picture of what is shown now, under that name. */
export type TakePicture = (name: string) => Promise<void>;

/** Goes through a whole lesson, with the first question wrong where `misses` is so. */
const finish = async (place: LearningPage, lesson: Lesson, misses = false): Promise<void> => {
  const { learner } = place;
  await learner.say(`onboard lesson ${lesson.id}`);
  await readCards(learner, lesson);
  await doExercise(place, lesson);
  await learner.click('To the quiz');
  if (misses) {
    await answer(learner, false);
    await learner.click('Next question');
  }
  for (let left = lesson.quiz.length; left > 0; left -= 1) {
    await answer(learner, true);
    if (left > 1) await learner.click('Next question');
  }
  await learner.sees(/is finished\.$/);
};

const statements = async (learner: Learner, lesson: Lesson): Promise<void> => {
  await learner.say(`onboard lesson ${lesson.id}`);
  await learner.click('Do the exercise');
  const { exercise } = lesson;
  if (exercise.kind !== 'tell-apart') throw new Error(`${lesson.id} has no statements.`);
  for (const [at, { text }] of exercise.statements.slice(0, 3).entries())
    await learner.take(text, at);
};

/** Others learn too, each a little, and share how far they are. */
const othersLearn = async (place: LearningPage): Promise<void> => {
  for (const [at, name] of SHARERS.entries()) {
    await place.go(`${name}/dev`);
    await place.learner.say('onboard share on');
    for (const lesson of lessons.slice(0, 2 - at)) await finish(place, lesson, true);
  }
};

/** Learns ECS as ana from the first lesson to the certificate, and takes a picture of each step. */
export const takeLearningPictures = async (
  place: LearningPage,
  take: TakePicture,
): Promise<void> => {
  const { learner, go } = place;
  await go('ana/ops');
  await learner.say('onboard lesson 1');
  await take('onboard-lesson');
  await go('ana/dev');
  await statements(learner, lessonAt(1));
  await take('onboard-exercise');
  for (const lesson of lessons.slice(0, 3)) await finish(place, lesson);
  await learner.say('onboard lesson 4');
  await learner.click(/^Quiz:/);
  await answer(learner, false);
  await take('onboard-quiz');
  await learner.say('onboard');
  await take('onboard-path');
  await go('ana/app/home');
  await learner.page.getByText('Missed lately').waitFor();
  await take('onboard-home');
  await othersLearn(place);
  await go('ana/ops');
  await learner.say('onboard share on');
  await learner.say('onboard team');
  await take('onboard-team');
  for (const lesson of lessons.slice(3, 8)) await finish(place, lesson);
  await learner.say('scale sandbox-web 5');
  await take('onboard-sandbox');
  for (const lesson of lessons.slice(8)) await finish(place, lesson);
  await learner.say('onboard certificate');
  await learner.click('Share to channel');
  await learner.page.getByText('Only visible to you').last().waitFor();
  await take('onboard-certificate');
};
