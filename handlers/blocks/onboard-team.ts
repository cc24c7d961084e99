import type {
  Certificate,
  LearnerStatus,
  TeamView,
} from '../../src/operations/onboard/team-answers.ts';
import type { Reply } from '../reply.ts';
import { atTime } from './change-words.ts';
import { onboardButton } from './onboard-buttons.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

const SHOWN = 20;
const MISSED = 5;

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
  }; last on ${atTime(lastAtMs)}`;

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
      ...(shown.length === 0 ? [] : [section(shown.map(statusText).join('\n'))]),
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
      header('From a container to a running service'),
      section(
        `:ship: *<@${person.userId}>* finished the way into Amazon ECS on ${atTime(finishedAtMs)}:\n${done}.`,
      ),
      context(
        'Read, tried, repaired, predicted, found the cause and scaled, in a simulated account. Begin yours with `/ecs onboard`.',
      ),
    ],
    buttons: [onboardButton('Share to channel', 'share')],
    share: null,
  };
};
