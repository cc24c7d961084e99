import type { Proposal } from '../../src/model/change/proposal.ts';
import { changeText, changeTitle } from '../../src/operations/change/change-text.ts';
import type { Advice } from '../../src/operations/live/answer/live-answer.ts';
import type { Reply } from '../reply.ts';
import { againButton, cardButtons } from './change-buttons.ts';
import { verdictBlocks } from './change-verdicts.ts';
import {
  atTime,
  STATE_WORDS,
  storyPlace,
  whereText,
  withNames,
  withOwnTimes,
} from './change-words.ts';
import { fitted } from './live-fit.ts';
import { adviceText, said } from './live-text.ts';
import { preformatted } from './preformatted.ts';
import { context, header, section } from './text.ts';

const nowText = ({ before, change }: Proposal): string =>
  change.kind === 'scale'
    ? `${before.runningCount} running now, ${before.desiredCount} wanted.`
    : '';

const forText = ({ forMs, change }: Proposal, nowMs: number): readonly string[] =>
  forMs === null
    ? []
    : [
        change.kind === 'restart'
          ? 'A restart cannot be put back.'
          : `Put back by itself at about ${atTime(nowMs + forMs, '{date_short_pretty} {time}')}, if nobody changes it meanwhile.`,
      ];

const FOOT: Readonly<Record<'open' | 'refused' | 'dry-run', string>> = {
  open: 'Nothing has been changed yet.',
  refused: 'Nothing was changed, and this cannot be confirmed.',
  'dry-run': 'Dry run: nothing was changed, and nothing can be confirmed here.',
};

const footOf = (proposal: Proposal, dryRun: boolean): string => {
  if (dryRun) return FOOT['dry-run'];
  if (proposal.state !== 'open') return FOOT.refused;
  const approvals =
    proposal.approvalsNeeded === 0
      ? ''
      : ` Then ${proposal.approvalsNeeded === 1 ? 'one more person has' : `${proposal.approvalsNeeded} more people have`} to approve.`;
  return `${FOOT.open} Confirm by ${atTime(proposal.expiresAtMs)}.${approvals}`;
};

/** What would change, what speaks for and against it, and the buttons of its author. */
export const cardReply = (
  proposal: Proposal,
  { nowMs, dryRun = false }: { readonly nowMs: number; readonly dryRun?: boolean },
): Reply => {
  const title = changeTitle(proposal);
  const change = changeText(proposal.change, proposal.before);
  const asksTwice = proposal.askedAgain && proposal.state === 'open';
  const doubts = proposal.verdicts.filter(({ effect }) => effect === 'asks-again');
  const shown = asksTwice ? doubts : proposal.verdicts;
  const lines = [
    `*${said(change)}*`,
    ...(asksTwice ? ['*Are you sure?*'] : [nowText(proposal)]),
    ...forText(proposal, nowMs),
  ].filter((line) => line !== '');
  return {
    text: `${title}: ${change}. ${asksTwice ? 'Are you sure?' : FOOT[dryRun ? 'dry-run' : proposal.state === 'open' ? 'open' : 'refused']}`,
    blocks: fitted(
      [header(title), section(lines.join('\n')), ...verdictBlocks(shown, 'one person')],
      [context(footOf(proposal, dryRun)), context(whereText(proposal))],
    ),
    buttons: dryRun ? [] : cardButtons(proposal),
    share: null,
  };
};

/** How a step ended, in the place of the card that was clicked. */
export const movedReply = (proposal: Proposal): Reply => {
  const title = changeTitle(proposal);
  const change = changeText(proposal.change, proposal.before);
  const place = storyPlace(proposal);
  const where =
    place === null
      ? 'I could not post it in the channel; `/ecs history` tells how it goes.'
      : `${proposal.state === 'confirmed' ? 'It waits' : 'I follow it'} in ${place}.`;
  const isKept = proposal.return?.state === 'given-up';
  const end = isKept ? 'Kept for good: nothing is put back by itself.' : proposal.outcome;
  const tail = end === null ? where : withOwnTimes(said(end, 600));
  return {
    text: `${title}: ${change}. ${end ?? ''}`.trim(),
    blocks: [
      section(`${STATE_WORDS[proposal.state]} ${said(title)}: ${said(change)}\n${tail}`),
      context(whereText(proposal)),
    ],
    buttons: [],
    share: null,
  };
};

/** Proposals after which a look at the world as it is now helps. */
const AGAIN: readonly string[] = ['world-moved', 'proposal-expired', 'already-expired'];

/** Why a step was refused, with what would help: lines for stevedore.yml, a statement of IAM, or a fresh proposal. */
export const changeRefusal = (advice: Advice, proposal: Proposal | null = null): Reply => {
  const help = advice.lines ?? advice.policy;
  const plain = withOwnTimes(adviceText(advice));
  // There the id is what has to be written into stevedore.yml.
  const shown = advice.code === 'person-not-allowed' ? plain : withNames(plain);
  return {
    text: `${advice.sentence} ${advice.todo}`,
    blocks: [
      section(`⛔ ${shown}`),
      ...(help === undefined ? [] : [preformatted(help)]),
      ...(proposal === null ? [] : [context(whereText(proposal))]),
    ],
    buttons: proposal !== null && AGAIN.includes(advice.code) ? [againButton(proposal)] : [],
    share: null,
  };
};
