import type { App } from '@slack/bolt';
import { checkText } from '../checked.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { checkFile } from '../files.ts';
import { readMessage } from '../message-text.ts';
import { type Reply, sentence } from '../reply.ts';

/** Callback id in the manifest: "Check task definition" in the menu of a message. */
export const CHECK_MESSAGE = 'check_task_definition';

const checkMessage = async (payload: unknown, user: string, desk: Desk): Promise<Reply> => {
  const { text, code, files } = readMessage(payload);
  const [file] = files;
  const pasted = code === '' ? text : code;
  if (file !== undefined && code === '') return checkFile(file, user, desk);
  if (pasted.trim() === '') {
    return sentence('This message holds no text and no file that I could check.');
  }
  return checkText(pasted, user, desk);
};

export const registerCheckMessage = (app: App, desk: Desk): void => {
  app.shortcut(
    { callback_id: CHECK_MESSAGE, type: 'message_action' },
    async ({ ack, shortcut, respond, client }) => {
      await ack();
      const reply = await checkMessage(shortcut.message, shortcut.user.id, desk);
      const asker = { user: shortcut.user.id, channel: shortcut.channel.id, client };
      await answerPrivately(reply, respond, asker, desk);
    },
  );
};
