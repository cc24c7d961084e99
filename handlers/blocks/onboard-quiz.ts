import type { Button } from '@slack/types';
import type {
  AnsweredBefore,
  Judged,
  LessonName,
  LessonStep,
  QuizAnswer,
  ShownQuestion,
} from '../../src/operations/onboard/onboard-answers.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { longChoices, radio } from './onboard-fields.ts';
import { context, escapeMrkdwn, link, section } from './text.ts';

const WHY = {
  due: 'You missed this one before.',
  new: '',
  again: 'You missed this one before.',
  practice: 'For practice: you have answered all of them.',
} as const;

/** Block id of a question's radio buttons: which question, and which showing of it. */
const questionBlockId = ({ question, showing }: ShownQuestion): string =>
  `onboard-q ${question} ${showing}`;

/** A question with its choices, in the order in which they are shown. */
export const questionBlocks = (shown: ShownQuestion): readonly MessageBlock[] => [
  section(`*${escapeMrkdwn(shown.text)}*${longChoices(shown.choices)}`),
  { type: 'actions', block_id: questionBlockId(shown), elements: [radio(shown.choices)] },
];

const lead = ({ id, title }: LessonName): Button => onboardButton(`Lesson: ${title}`, 'lesson', id);

/** A question of the quiz, or that there is none left. `about` is a lesson, words of a topic, or `-`. */
export const quizReply = (answer: QuizAnswer, about: string): Reply => {
  const common = { share: null, isPersonal: true } as const;
  if (answer.kind === 'finished') {
    const text = `You have answered all questions of ${answer.lesson.title}.`;
    return {
      ...common,
      text,
      blocks: [section(`:white_check_mark: ${escapeMrkdwn(text)}`)],
      buttons: [lead(answer.lesson), onboardButton('All lessons', 'path')],
    };
  }
  const { shown, left, why } = answer;
  const notes = [shown.lesson.title, WHY[why], ...(left > 0 ? [`${left} to answer.`] : [])];
  return {
    ...common,
    text: `${shown.text} ${shown.choices.join(' / ')}`,
    blocks: [...questionBlocks(shown), context(escapeMrkdwn(notes.filter(Boolean).join(' · ')))],
    buttons: [
      primary(onboardButton('Answer', 'answer', about)),
      onboardButton('Another one', 'quiz', about, 'another'),
    ],
  };
};

/** What is said of one answer, with its reasons and its source. */
export const judgedBlocks = (answer: Judged | AnsweredBefore): readonly MessageBlock[] => {
  if (answer.kind === 'answered-before') return [section(escapeMrkdwn(answer.sentence))];
  const { right, text, chosen, rightChoice, source } = answer;
  const said = (lead: string, choice: Judged['chosen']): MessageBlock =>
    section(`${lead} ${escapeMrkdwn(choice.text)}\n${escapeMrkdwn(choice.why)}`);
  return [
    section(`*${escapeMrkdwn(text)}*`),
    ...(right
      ? [said(':white_check_mark: *Right:*', chosen)]
      : [said(':x: *Not quite:*', chosen), said(':white_check_mark: *Right is:*', rightChoice)]),
    context(`Source: ${link(source.url, source.title)}`),
  ];
};

const onward = (step: LessonStep, lesson: LessonName, about: string): readonly Button[] => {
  const path = onboardButton('All lessons', 'path');
  return step.kind === 'finished' && about === lesson.id
    ? [primary(path), lead(lesson)]
    : [primary(onboardButton('Next question', 'quiz', about, 'another')), lead(lesson), path];
};

/** What an answer was judged, and how to go on. */
export const judgedReply = (answer: Judged | AnsweredBefore, about: string): Reply => {
  const common = { share: null, isPersonal: true } as const;
  if (answer.kind === 'answered-before')
    return {
      ...common,
      text: answer.sentence,
      blocks: judgedBlocks(answer),
      buttons: [onboardButton('Next question', 'quiz', about, 'another'), lead(answer.lesson)],
    };
  const { right, chosen, rightChoice, lesson, finishedLesson, step } = answer;
  return {
    ...common,
    text: right
      ? `Right: ${chosen.why}`
      : `Not quite: ${chosen.why} Right is: ${rightChoice.text}. ${rightChoice.why}`,
    blocks: [
      ...judgedBlocks(answer),
      ...(finishedLesson ? [section(`:tada: *${escapeMrkdwn(lesson.title)}* is finished.`)] : []),
    ],
    buttons: onward(step, lesson, about),
  };
};
