import type { App, BlockAction } from '@slack/bolt';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { sentence } from '../reply.ts';
import { ACTIONS } from './actions.ts';
import { readClick } from './click.ts';

const STALE = 'This button belongs to an older version of me. Run the command again for a new one.';

const isKnown = (actionId: string): boolean =>
  ACTIONS.some(({ id }) => (typeof id === 'string' ? id === actionId : id.test(actionId)));

/**
 * Waits for every click: those that something is done about, and those that nothing waits for, such as on a message from
 * before an update. Without an answer, Slack shows an error.
 */
export const registerActions = (app: App, desk: Desk): void => {
  for (const { id, run } of ACTIONS)
    app.action<BlockAction>(id, async ({ ack, body, respond, client }) => {
      await ack();
      await run({ click: readClick(body), respond, client, desk });
    });
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, respond, client }) => {
    const click = readClick(body);
    if (isKnown(click.actionId)) return;
    await ack();
    const way = click.channel === null ? null : respond;
    await answerPrivately(sentence(STALE), way, { ...click, client }, desk);
  });
};
