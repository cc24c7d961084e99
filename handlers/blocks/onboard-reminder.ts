import type { Reminder } from '../../src/operations/onboard/team-answers.ts';
import type { Reply } from '../reply.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { context, escapeMrkdwn, section } from './text.ts';

/** A reminder, which only those get who asked for it. */
export const reminderReply = ({ next, dueQuestions }: Reminder): Reply => {
  const due =
    dueQuestions === 0
      ? ''
      : ` ${dueQuestions === 1 ? 'One question that you missed is' : `${dueQuestions} questions that you missed are`} back.`;
  const text = `${next === null ? 'Your lessons are finished.' : `Your next lesson: ${next.title}.`}${due}`;
  return {
    text,
    blocks: [
      section(escapeMrkdwn(text)),
      context('You asked for this. `/ecs onboard remind off` ends it.'),
    ],
    buttons: [
      ...(next === null ? [] : [primary(onboardButton('Go on', 'lesson', next.id, 'next'))]),
      ...(dueQuestions === 0 ? [] : [onboardButton('Answer them', 'quiz')]),
    ],
    share: null,
  };
};
