import type { App } from '@slack/bolt';
import { checkReply } from '../blocks/check-report.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { checkFile } from '../files.ts';
import { readMessage } from '../message-text.ts';
import { type Reply, sentence } from '../reply.ts';

/** Callback id in the manifest: "Check task definition" in the menu of a message. */
export const CHECK_MESSAGE = 'check_task_definition';

const checkMessage = async (payload: unknown, desk: Desk): Promise<Reply> => {
  const { text, code, files } = readMessage(payload);
  const [file] = files;
  const pasted = code === '' ? text : code;
  if (file !== undefined && code === '') return checkFile(file, desk);
  if (pasted.trim() === '') {
    return sentence('This message holds no text and no file that I could check.');
  }
  const report = desk.operations.check(pasted);
  return checkReply(report, desk.reports.put(report));
};

export const registerCheckMessage = (app: App, desk: Desk): void => {
  app.shortcut(
    { callback_id: CHECK_MESSAGE, type: 'message_action' },
    async ({ ack, shortcut, respond, client }) => {
      await ack();
      const reply = await checkMessage(shortcut.message, desk);
      const asker = { user: shortcut.user.id, channel: shortcut.channel.id, client };
      await answerPrivately(reply, respond, asker, desk);
    },
  );
};
