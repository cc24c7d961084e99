import { ASK_ACTION, askMode } from '../blocks/ask.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { TOPIC_ACTION } from '../blocks/topics.ts';
import { answerPrivately } from '../deliver.ts';
import { explanationView } from '../views/explanation-view.ts';
import type { Action, Clicked } from './action.ts';

/** Explains: in place where only the clicker sees it, in a form where there is no conversation, else privately below. */
const explain = async ({ click, respond, client, desk }: Clicked): Promise<void> => {
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
};

/** "Explain", "More" and the buttons that lead to something related. */
export const ask: Action = { id: ASK_ACTION, run: explain };

/** The menus of topics. */
export const pickTopic: Action = { id: TOPIC_ACTION, run: explain };
