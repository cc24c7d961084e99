import type { App } from '@slack/bolt';
import { postOpenly, QUIET_LINKS } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { toMessage } from '../reply.ts';
import { answerWords } from './ask-in-words.ts';

/** "@Stevedore explain task-role": answered in the thread, where slash commands do not work. */
export const registerAppMention = (app: App, desk: Desk): void => {
  app.event('app_mention', async ({ event, client }) => {
    const reply = await answerWords(event, desk);
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
