import type { Button } from '@slack/types';
import {
  type AskedPlacement,
  askedOf,
  placementText,
} from '../../src/operations/live/placement/asked-placement.ts';
import type { LivePlacement } from '../../src/operations/live/placement/live-placement.ts';
import type { AnswerFix } from '../../src/operations/placement/place-answer.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { Reply } from '../reply.ts';
import { wordsWith } from '../tried-fix.ts';
import { runButton, turnButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { aboutText, gapBlocks } from './live-text.ts';
import { placementBlocks } from './placement-blocks.ts';
import { fixLabel } from './placement-fixes.ts';
import { context, escapeMrkdwn } from './text.ts';

/** A question of a live cluster, and whether it can be asked again: not with a definition that was pasted. */
export interface ShownLivePlacement {
  readonly asked: AskedPlacement;
  readonly again: boolean;
}

/** The question with a fix made, as a command; undefined where only the definition or the service can make it. */
const triedText = (asked: AskedPlacement, { fix }: AnswerFix): string | undefined => {
  if (fix.kind === 'lower-count') return placementText({ ...asked, count: fix.count });
  const changes = wordsWith(fix, asked.changes);
  return changes === null ? undefined : placementText({ ...asked, changes });
};

const subjectText = ({ about, taskDefinition, running }: LivePlacement): string => {
  const of = about.service === null ? '' : ` of ${about.service}`;
  const now = running === null ? '' : `; ${counted(running, 'task')} run now`;
  const what = taskDefinition === null ? '' : `${taskDefinition}${of} on `;
  return escapeMrkdwn(`${what}${about.cluster ?? ''} as it is now${now}.`);
};

const buttonsOf = ({ placement }: LivePlacement, asked: AskedPlacement): readonly Button[] => {
  const plain = { ...asked, changes: {} };
  const hasTies = placement.mode === 'place' && placement.result.ties.tasks > 0;
  return [
    turnButton('Refresh', 'refresh', placementText(asked)),
    ...(Object.keys(asked.changes).length === 0
      ? []
      : [turnButton('Back to before', 'before', placementText(plain))]),
    ...(asked.full || (placement.assumptions.length === 0 && !hasTies)
      ? []
      : [turnButton('Assumptions and ties', 'full', placementText({ ...asked, full: true }))]),
    ...(asked.mode === 'drain' || asked.name.includes(':')
      ? []
      : [runButton('Describe', 'describe', `describe ${asked.name}`)]),
  ];
};

/** A dry run on a live cluster, with what it was read from. `reference` is the service, or the cluster. */
export const livePlacementReply = (
  answer: LivePlacement,
  reference: string,
  { asked: typed, again }: ShownLivePlacement,
): Reply => {
  const asked = askedOf(typed, reference);
  const { text, blocks } = placementBlocks(answer.placement, {
    long: asked.full,
    tryFix: (one, index) => {
      const command = again ? triedText(asked, one) : undefined;
      return command === undefined ? undefined : turnButton(fixLabel(one), `try-${index}`, command);
    },
  });
  const [head, ...rest] = blocks;
  return {
    text,
    blocks: fitted(
      [...(head === undefined ? [] : [head]), context(subjectText(answer)), ...rest],
      [...gapBlocks(answer.gaps), context(aboutText(answer.about))],
    ),
    buttons: again ? buttonsOf(answer, asked) : [],
    share: again ? { command: placementText({ ...asked, full: true }) } : null,
  };
};
