import type { App, BlockAction } from '@slack/bolt';
import { ASK_ACTION } from '../blocks/ask.ts';
import { MORE_FINDINGS_ACTION } from '../blocks/check-report.ts';
import { TOPIC_ACTION } from '../blocks/topics.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { SHARE_ACTION, sentence } from '../reply.ts';
import { readClick } from './click.ts';

const KNOWN: readonly (string | RegExp)[] = [
  ASK_ACTION,
  TOPIC_ACTION,
  SHARE_ACTION,
  MORE_FINDINGS_ACTION,
  RUN_ACTION,
];

const isKnown = (actionId: string): boolean =>
  KNOWN.some((known) => (typeof known === 'string' ? known === actionId : known.test(actionId)));

const STALE = 'This button belongs to an older version of me. Run the command again for a new one.';

/** A click that no handler waits for, such as on a message from before an update: without it, Slack shows an error. */
export const registerUnknownAction = (app: App, desk: Desk): void => {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, respond, client }) => {
    const click = readClick(body);
    if (isKnown(click.actionId)) return;
    await ack();
    await answerPrivately(
      sentence(STALE),
      click.channel === null ? null : respond,
      { ...click, client },
      desk,
    );
  });
};
