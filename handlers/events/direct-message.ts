import type { App } from '@slack/bolt';
import { postOpenly, QUIET_LINKS } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { offerHandIn } from '../offer-hand-in.ts';
import { toMessage } from '../reply.ts';
import { answerWords } from './ask-in-words.ts';

/** A direct message to the bot. Edits, joins and the bot's own messages are no questions. */
export const registerDirectMessage = (app: App, desk: Desk): void => {
  app.event('message', async ({ event, client, context }) => {
    if (event.channel_type !== 'im') return;
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const reply = await offerHandIn(await answerWords(event, desk, context.botUserId), event, desk);
    const thread =
      'thread_ts' in event && event.thread_ts !== undefined ? { thread_ts: event.thread_ts } : {};
    await postOpenly(toMessage(reply, { shareable: false }), (message) =>
      client.chat.postMessage({ channel: event.channel, ...thread, ...message, ...QUIET_LINKS }),
    );
  });
};
