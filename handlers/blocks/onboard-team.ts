import type { RichTextBlock, RichTextElement, TableBlock } from '@slack/types';
import type {
  Certificate,
  LearnerStatus,
  TeamView,
} from '../../src/operations/onboard/team-answers.ts';
import type { Reply } from '../reply.ts';
import { atTime, onDay } from './change-words.ts';
import { onboardButton } from './onboard-buttons.ts';
import { clamp, context, escapeMrkdwn, header, section } from './text.ts';

const SHOWN = 20;
const MISSED = 5;
const CELL = 80;
const LAST_TIME = '{date_short_pretty}';

const cell = (text: string) => ({ type: 'raw_text' as const, text: clamp(text, CELL) });

const inline = (element: RichTextElement): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

const learnersTable = (learners: readonly LearnerStatus[]): TableBlock => ({
  type: 'table',
  column_settings: [{ is_wrapped: true }, {}, {}, { is_wrapped: true }, {}],
  rows: [
    ['Who', 'Lessons', 'Exercises', 'Next', 'Last time'].map(cell),
    ...learners.map(({ person, finished, lessons, exercises, next, lastAtMs }) => [
      inline({ type: 'user', user_id: person.userId }),
      cell(`${finished} of ${lessons}`),
      cell(`${exercises}`),
      cell(next === null ? 'all finished' : next.title),
      inline({
        type: 'date',
        timestamp: Math.floor(lastAtMs / 1000),
        format: LAST_TIME,
        fallback: new Date(lastAtMs).toISOString().slice(0, 10),
      }),
    ]),
  ],
});

const statusText = ({
  person,
  finished,
  lessons,
  exercises,
  next,
  lastAtMs,
}: LearnerStatus): string =>
  `<@${person.userId}>: ${finished} of ${lessons} lessons, ${exercises === 1 ? 'one exercise' : `${exercises} exercises`}; ${
    next === null ? 'all finished' : `next ${escapeMrkdwn(next.title)}`
  }; last ${atTime(lastAtMs, '{date_short_pretty} {time}')}`;

const plainStatus = ({ finished, lessons, next }: LearnerStatus): string =>
  `${finished} of ${lessons} lessons finished${next === null ? '.' : `, next is ${next.title}.`}`;

/** How far one person is. */
export const statusReply = (status: LearnerStatus): Reply => ({
  text: plainStatus(status),
  blocks: [section(statusText(status))],
  buttons: [onboardButton('All lessons', 'path')],
  share: null,
});

/** Who is where, of those who let leads see it, and what most people miss. */
export const teamReply = ({ learners, missed }: TeamView): Reply => {
  const shown = learners.slice(0, SHOWN);
  const left = learners.length - shown.length;
  const count = learners.length === 1 ? 'One person shares' : `${learners.length} people share`;
  const text =
    learners.length === 0
      ? 'Nobody shares their progress yet. People turn it on with "/ecs onboard share on".'
      : `${count} how far they are.`;
  return {
    text,
    blocks: [
      header('Who learns ECS'),
      section(escapeMrkdwn(text)),
      ...(shown.length === 0 ? [] : [learnersTable(shown)]),
      ...(left > 0 ? [context(`and ${left} more`)] : []),
      ...(missed.length === 0
        ? []
        : [
            section(
              `*Missed most*\n${missed
                .slice(0, MISSED)
                .map(
                  ({ text: asked, missedBy, answeredBy }) =>
                    `• ${escapeMrkdwn(asked)} (${missedBy} of ${answeredBy})`,
                )
                .join('\n')}`,
            ),
          ]),
      context('Only people who turned sharing on are counted.'),
    ],
    buttons: [],
    share: null,
  };
};

/** The card of somebody who finished the path, or what is left to do. */
export const certificateReply = (certificate: Certificate): Reply => {
  if (certificate.kind === 'not-yet')
    return {
      text: certificate.sentence,
      blocks: [section(escapeMrkdwn(certificate.sentence))],
      buttons: [onboardButton('All lessons', 'path')],
      share: null,
    };
  const { person, lessons, skipped, exercises, finishedAtMs } = certificate;
  const skip = skipped === 0 ? '' : `, ${skipped} of them by the placement test`;
  const done = `${lessons} lessons${skip}, and ${exercises} exercises that were checked by doing them`;
  return {
    text: `Certificate: finished ${done}.`,
    blocks: [
      header('Certificate: from a container to a running service'),
      section(
        `:ship: *<@${person.userId}>* finished the way into Amazon ECS on ${onDay(finishedAtMs)}:\n${done}.`,
      ),
      context(
        'Read, tried, repaired, predicted, found the cause and scaled, in a simulated account. Begin yours with `/ecs onboard`.',
      ),
    ],
    buttons: [onboardButton('Share to channel', 'share')],
    share: null,
  };
};
