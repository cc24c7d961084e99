import type { App } from '@slack/bolt';
import { answerPrivately, postOpenly, QUIET_LINKS } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { toMessage } from '../reply.ts';
import { answerWords } from './ask-in-words.ts';

/** "@Stevedore explain task-role": answered in the thread, where slash commands do not work; what only the asker may click is shown to them alone. */
export const registerAppMention = (app: App, desk: Desk): void => {
  app.event('app_mention', async ({ event, client, context }) => {
    const reply = await answerWords(event, desk, context.botUserId);
    const { user, channel } = event;
    if (reply.isPersonal && user !== undefined) {
      const threadTs = event.thread_ts ?? null;
      await answerPrivately(reply, null, { user, channel, client, threadTs }, desk);
      return;
    }
    await postOpenly(toMessage(reply, { shareable: false }), (message) =>
      client.chat.postMessage({
        channel: event.channel,
        thread_ts: event.thread_ts ?? event.ts,
        ...message,
        ...QUIET_LINKS,
      }),
    );
  });
};
