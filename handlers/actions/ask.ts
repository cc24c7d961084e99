import type { App, BlockAction } from '@slack/bolt';
import { ASK_ACTION, askMode } from '../blocks/ask.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { TOPIC_ACTION } from '../blocks/topics.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { explanationView } from '../views/explanation-view.ts';
import { readClick } from './click.ts';

/** Buttons and menus that explain something: in place where only the clicker sees it, else as a private answer. */
export const registerAsk = (app: App, desk: Desk): void => {
  for (const pattern of [ASK_ACTION, TOPIC_ACTION]) {
    app.action<BlockAction>(pattern, async ({ ack, body, respond, client }) => {
      await ack();
      const click = readClick(body);
      const mode = askMode(click.actionId);
      const long = mode === 'more' || click.viewId !== null || click.inHome;
      const reply = explanationReply(desk.operations.explain(click.value), {
        long,
        drawing: desk.drawing,
      });
      if (click.viewId !== null) {
        await client.views.update({ view_id: click.viewId, view: explanationView(reply) });
      } else if (click.inHome) {
        await client.views.open({ trigger_id: click.triggerId, view: explanationView(reply) });
      } else {
        const inPlace = click.isPrivate && mode !== 'below';
        await answerPrivately(reply, respond, { ...click, client }, desk, { inPlace });
      }
    });
  }
};
