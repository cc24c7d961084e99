import type { Button } from '@slack/types';
import type {
  LessonOnPath,
  LessonStep,
  Path,
} from '../../src/operations/onboard/onboard-answers.ts';
import type { Reply } from '../reply.ts';
import { onboardButton, primary } from './onboard-buttons.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

const MARKS = {
  open: ':white_circle:',
  next: ':arrow_right:',
  done: ':white_check_mark:',
  skipped: ':fast_forward:',
} as const;
const STATES = { open: '', next: ' (next)', done: ' (done)', skipped: ' (skipped)' } as const;

/** What to do next in a lesson, in words. */
export const stepText = (step: LessonStep): string => {
  switch (step.kind) {
    case 'read':
      return 'read its concepts';
    case 'exercise':
      return 'do its exercise';
    case 'quiz':
      return `answer ${step.left === 1 ? 'one more question' : `${step.left} questions`}`;
    case 'finished':
      return 'it is finished';
  }
};

/** Numbers are those that `/ecs onboard lesson 3` takes: lessons of a team may leave some out. */
const line = ({ id, title, minutes, state }: LessonOnPath, at: number): string =>
  `${MARKS[state]} ${/^l(\d+)-/.exec(id)?.[1] ?? at + 1}. *${escapeMrkdwn(title)}*, ${minutes} min${STATES[state]}`;

/** `45 minutes`, `2 h`, `3 h 50 min`. */
const timeLeft = (minutes: number): string => {
  if (minutes < 60) return `${minutes} minutes`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
};

/** Words that stand above the path and in the Home tab. */
export const progressText = ({
  finished,
  lessons,
  minutesLeft,
  streak,
  dueQuestions,
}: Path): string =>
  [
    finished === lessons.length
      ? `All ${lessons.length} lessons are finished.`
      : `${finished} of ${lessons.length} lessons finished, about ${timeLeft(minutesLeft)} left.`,
    ...(streak > 1 ? [`${streak} lessons in a row.`] : []),
    ...(dueQuestions === 0
      ? []
      : [
          dueQuestions === 1
            ? 'One question waits to be asked again.'
            : `${dueQuestions} questions wait to be asked again.`,
        ]),
  ].join(' ');

/** The lesson to go on with. */
export const nextOf = ({ lessons }: Path): LessonOnPath | undefined =>
  lessons.find(({ state }) => state === 'next');

/** The buttons that lead on from the path. */
export const pathButtons = (path: Path): readonly Button[] => {
  const next = nextOf(path);
  const { begun, dueQuestions } = path;
  return [
    ...(next === undefined
      ? [primary(onboardButton('Show my certificate', 'certificate'))]
      : [primary(onboardButton(begun ? 'Go on' : 'Begin', 'lesson', next.id, 'next'))]),
    ...(begun ? [] : [onboardButton('I know some of it: test me', 'test')]),
    onboardButton(dueQuestions > 0 ? 'Answer what I missed' : 'Ask me a question', 'quiz'),
  ];
};

/** The path: every lesson with how far it is, and the next step. */
export const pathReply = (path: Path, notice: string | null = null): Reply => {
  const next = nextOf(path);
  const said = progressText(path);
  const goOn = next === undefined ? '' : ` Next: ${next.title}; ${stepText(next.step)}.`;
  return {
    text: `${notice === null ? '' : `${notice} `}${said}${goOn}`,
    blocks: [
      header('From a container to a service that you can run'),
      ...(notice === null ? [] : [section(escapeMrkdwn(notice))]),
      section(escapeMrkdwn(`${said}${goOn}`)),
      section(path.lessons.map(line).join('\n')),
      context(
        'Exercises run in a simulated account of your own: nothing of it is real. `/ecs onboard lesson 3` opens any lesson.',
      ),
    ],
    buttons: pathButtons(path),
    share: null,
    isPersonal: true,
  };
};
