import type { PlacementResult, PlacementTest } from '../src/operations/onboard/onboard-answers.ts';
import { onboardButton, primary } from './blocks/onboard-buttons.ts';
import { judgedBlocks, questionBlocks } from './blocks/onboard-quiz.ts';
import { context, escapeMrkdwn, header, section } from './blocks/text.ts';
import { type Lessons, shown } from './onboarding.ts';
import type { Reply } from './reply.ts';

const testReply = (test: PlacementTest): Reply => {
  const common = { share: null, isPersonal: true } as const;
  if (test.kind === 'finished') {
    const count = test.skipped.length;
    const text = `The test is over. You skip ${count === 1 ? 'one lesson' : `${count} lessons`}.`;
    return {
      ...common,
      text,
      blocks: [section(text)],
      buttons: [primary(onboardButton('To my path', 'path'))],
    };
  }
  const { lesson, questions, lessonsLeft } = test;
  return {
    ...common,
    text: `Placement test: ${lesson.title}, ${questions.length} questions.`,
    blocks: [
      header(`Do you know this? ${lesson.title}`),
      ...questions.flatMap(questionBlocks),
      context(
        `Whoever answers all of them right skips the lesson. ${lessonsLeft} more lessons to ask about.`,
      ),
    ],
    buttons: [
      primary(onboardButton('Hand in', 'testAnswer', lesson.id)),
      onboardButton('Stop the test', 'path'),
    ],
  };
};

/** The questions of the next lesson that somebody may skip. */
export const theTest = async ({ onboard, person }: Lessons): Promise<Reply> =>
  shown(await onboard.placementTest(person), testReply);

/** What the answers to the questions of one lesson were worth. */
export const testResultReply = ({ lesson, skipped, answers }: PlacementResult): Reply => {
  const text = skipped
    ? `All right: you skip ${lesson.title}.`
    : `${lesson.title} stays on your path.`;
  return {
    text,
    blocks: [
      section(`${skipped ? ':white_check_mark:' : ':books:'} ${escapeMrkdwn(text)}`),
      ...answers.flatMap(judgedBlocks),
    ],
    buttons: [
      primary(onboardButton('Go on with the test', 'test')),
      onboardButton('To my path', 'path'),
    ],
    share: null,
    isPersonal: true,
  };
};
