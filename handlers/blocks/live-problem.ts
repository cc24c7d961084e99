import type { LiveRefusal } from '../../src/operations/live/live-result.ts';
import { type Reply, sentence } from '../reply.ts';
import { runButton, turnButton } from './live-buttons.ts';
import { adviceText, gapBlocks } from './live-text.ts';
import { context, section } from './text.ts';

/** Where the bot looks into no account. */
export const NOT_CONNECTED = sentence(
  'I do not look into any AWS account. Whoever runs me can set STEVEDORE_AWS=real and give me credentials that may read.',
);

/** An actions block takes 25 buttons; more names nobody reads. */
const CHOICES = 15;
const RETRY_CHARACTERS = 1_000;

/** Why there is no answer, and a button for each thing that may have been meant. `commandOf` writes what a choice runs. */
export const refusalReply = (
  { advice, choices, gaps }: LiveRefusal,
  commandOf: (reference: string) => string,
  retry: string,
): Reply => {
  const shown = choices.slice(0, CHOICES);
  const left = choices.length - shown.length;
  const more =
    left > 0 ? [context(`and ${left} more: write more of the name, or cluster/service.`)] : [];
  return {
    text: `${advice.sentence} ${advice.todo}`,
    blocks: [section(adviceText(advice)), ...more, ...gapBlocks(gaps)],
    buttons:
      shown.length > 0
        ? shown.map(({ label, reference }, at) =>
            turnButton(label, `choose-${at}`, commandOf(reference)),
          )
        : [
            ...(retry.length > RETRY_CHARACTERS ? [] : [turnButton('Try again', 'refresh', retry)]),
            runButton('Clusters', 'clusters', 'clusters'),
          ],
    share: null,
  };
};
