import type { App, BlockAction } from '@slack/bolt';
import { checkReply } from '../blocks/check-report.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { context } from '../blocks/text.ts';
import { answerPrivately, nameOf } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { type Reply, SHARE_ACTION, sentence, toMessage } from '../reply.ts';
import { readClick } from './click.ts';

const REPORT = 'report:';
const GONE =
  'This answer is older than 30 minutes, so I no longer hold it. Run the command again to share it.';

/** The reply that a share value stands for; null when it is no longer held. */
const sharedReply = (value: string, desk: Desk): Reply | null => {
  if (!value.startsWith(REPORT)) {
    return explanationReply(desk.operations.explain(value), {
      long: true,
      drawing: desk.drawing,
    });
  }
  const id = value.slice(REPORT.length);
  const report = desk.reports.get(id);
  return report === undefined ? null : checkReply(report, id);
};

/** "Share to channel": the same answer for everybody, with the name of who shared it. */
export const registerShare = (app: App, desk: Desk): void => {
  app.action<BlockAction>(SHARE_ACTION, async ({ ack, body, respond, client }) => {
    await ack();
    const click = readClick(body);
    const reply = sharedReply(click.value, desk);
    if (reply === null) {
      await answerPrivately(sentence(GONE), respond, { ...click, client }, desk);
      return;
    }
    const { text, blocks } = toMessage(reply, { shareable: false });
    try {
      await respond({
        response_type: 'in_channel',
        replace_original: false,
        text,
        blocks: [...blocks, context(`Shared by <@${click.user}>`)],
      });
    } catch (error) {
      desk.log.warn({ problem: nameOf(error) }, 'an answer could not be shared');
      await answerPrivately(
        sentence('Slack did not take the shared answer. Run the command again and share that one.'),
        null,
        { ...click, client },
        desk,
      );
    }
  });
};
