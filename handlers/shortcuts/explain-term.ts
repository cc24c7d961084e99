import type { App } from '@slack/bolt';
import { explainForm } from '../views/explain-form.ts';

/** Callback id in the manifest: "Explain an ECS term" among the shortcuts. */
export const EXPLAIN_TERM = 'explain_term';

export const registerExplainTerm = (app: App): void => {
  app.shortcut(
    { callback_id: EXPLAIN_TERM, type: 'shortcut' },
    async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: explainForm() });
    },
  );
};
