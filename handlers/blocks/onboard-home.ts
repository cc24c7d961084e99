import type { ActionsBlock, ContextBlock, HeaderBlock, SectionBlock } from '@slack/types';
import type { Path, WrongAnswer } from '../../src/operations/onboard/onboard-answers.ts';
import { runButton } from './live-buttons.ts';
import { onboardButton } from './onboard-buttons.ts';
import { nextOf, pathButtons, progressText, stepText } from './onboard-path.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

type HomeBlock = ActionsBlock | ContextBlock | HeaderBlock | SectionBlock;

/** How far somebody is, and what they missed lately. */
export interface LearnersPlace {
  readonly path: Path;
  readonly wrong: readonly WrongAnswer[];
}

const WRONG_SHOWN = 3;
const BAR_CELLS = 10;

/** Progress as a bar of ten cells; not as code, which Slack paints red. */
const bar = ({ finished, lessons }: Path): string => {
  const full = Math.round((finished / Math.max(1, lessons.length)) * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
};

const nextText = (path: Path): string => {
  const next = nextOf(path);
  return next === undefined
    ? 'You have been through all of it.'
    : `*Next*: ${escapeMrkdwn(next.title)}; ${stepText(next.step)}.`;
};

const missed = (wrong: readonly WrongAnswer[]): readonly HomeBlock[] =>
  wrong.length === 0
    ? []
    : [
        section(
          `*Missed lately*\n${wrong
            .slice(0, WRONG_SHOWN)
            .map(({ text, lesson }) => `• ${escapeMrkdwn(text)} (${escapeMrkdwn(lesson.title)})`)
            .join('\n')}`,
        ),
      ];

const toggles = ({ reminders, visible }: Path) => [
  onboardButton(
    reminders ? 'Do not remind me' : 'Remind me',
    'setting',
    reminders ? 'remind off' : 'remind on',
    'remind',
  ),
  onboardButton(
    visible ? 'Stop sharing with leads' : 'Share my progress with leads',
    'setting',
    visible ? 'share off' : 'share on',
    'share',
  ),
];

/** The learner's place in the Home tab: progress, the next step, what was missed, and what can be turned on. */
export const learnerBlocks = ({ path, wrong }: LearnersPlace): readonly HomeBlock[] => [
  header('Your way into ECS'),
  section(`${bar(path)}\n${escapeMrkdwn(progressText(path))}\n${nextText(path)}`),
  { type: 'actions', block_id: 'onboard-next', elements: [...pathButtons(path)] },
  ...missed(wrong),
  {
    type: 'actions',
    block_id: 'onboard-more',
    elements: [
      onboardButton('All lessons', 'path'),
      runButton('My sandbox', 'sandbox', 'sandbox'),
      ...(path.begun ? toggles(path) : []),
    ],
  },
  context('Leads see how far you are only if you share it. I remind you only if you ask for it.'),
];
