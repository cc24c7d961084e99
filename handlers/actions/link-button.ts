import type { App } from '@slack/bolt';

/** Any other click, such as on a link button, wants nothing but to be acknowledged. */
export const registerLinkButton = (app: App): void => {
  app.action({ type: 'block_actions' }, async ({ ack }) => {
    await ack();
  });
};
