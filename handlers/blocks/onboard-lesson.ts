import type { LessonView } from '../../src/operations/onboard/onboard-answers.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { inOwnAccount } from '../sandbox.ts';
import { markdownSections, mrkdwnOf } from './markdown.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { stepText } from './onboard-path.ts';
import { originLine } from './origin.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

/** Gives the title of something in the knowledge base by its id. */
export type TitleOf = (id: string) => string;

const BUTTONS_IN_A_ROW = 25;

const readRow = ({ id, concepts, step }: LessonView, titleOf: TitleOf): MessageBlock => {
  const next = step.kind === 'read' ? concepts.find(({ read }) => !read) : undefined;
  return {
    type: 'actions',
    block_id: 'onboard-concepts',
    elements: concepts.slice(0, BUTTONS_IN_A_ROW).map((one, at) => {
      const label = `${one.read ? '✓ ' : ''}${titleOf(one.id)}`;
      const read = onboardButton(label, 'read', `${id} ${one.id}`, String(at));
      return one === next ? primary(read) : read;
    }),
  };
};

const tryBlocks = ({ id, tries }: LessonView): readonly MessageBlock[] =>
  tries.map(({ command, see }, at) =>
    section(
      `\`/ecs ${escapeMrkdwn(inOwnAccount(command))}\`\n${mrkdwnOf(see)}`,
      onboardButton('Run it', 'try', `${id} ${at}`, String(at)),
    ),
  );

const quizLabel = ({ quiz }: LessonView): string =>
  quiz.passed === quiz.of ? 'Practise the quiz' : `Quiz: ${quiz.passed} of ${quiz.of} answered`;

/** A goal, in the middle of a sentence. */
const inSentence = (goal: string): string => `${goal.charAt(0).toLowerCase()}${goal.slice(1)}`;

/** A lesson: what to read, to try, to do and to answer, with what is done. */
export const lessonReply = (lesson: LessonView, titleOf: TitleOf): Reply => {
  const { id, title, minutes, goal, intro, exercise, exerciseDone, step, nextLesson } = lesson;
  const read = lesson.concepts.filter((one) => one.read).length;
  const done = onboardButton(exerciseDone ? 'Exercise: done ✓' : 'Do the exercise', 'exercise', id);
  const quiz = onboardButton(quizLabel(lesson), 'quiz', id);
  const leadsOn = step.kind === 'finished' && nextLesson !== null;
  const next =
    nextLesson === null
      ? []
      : [onboardButton(`Next: ${nextLesson.title}`, 'lesson', nextLesson.id, 'next')];
  return {
    text: `Lesson ${title}: ${goal} Next: ${stepText(step)}.`,
    blocks: [
      header(title),
      context(escapeMrkdwn(`${minutes} minutes. Afterwards you can ${inSentence(goal)}`)),
      ...originLine(lesson.origin),
      ...markdownSections(intro),
      section(`*1. Read* (${read} of ${lesson.concepts.length})`),
      readRow(lesson, titleOf),
      section('*2. Try*'),
      ...tryBlocks(lesson),
      section(`*3. Do*${exerciseDone ? ' :white_check_mark:' : ''}\n${mrkdwnOf(exercise.task)}`),
    ],
    buttons: [
      step.kind === 'exercise' ? primary(done) : done,
      step.kind === 'quiz' ? primary(quiz) : quiz,
      ...(leadsOn ? next.map(primary) : next),
      onboardButton('All lessons', 'path'),
    ],
    share: null,
    isPersonal: true,
  };
};
