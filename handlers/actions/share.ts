import { context } from '../blocks/text.ts';
import { answerPrivately, nameOf, postOpenly } from '../deliver.ts';
import { type Reply, sentence, toMessage } from '../reply.ts';
import type { Clicked } from './action.ts';

/** Shows a reply to everybody, with the name of who shared it. */
export const shareReply = async (
  reply: Reply,
  { click, respond, client, desk }: Clicked,
): Promise<void> => {
  const message = toMessage(reply, { shareable: false });
  try {
    await postOpenly(message, ({ text, blocks }) =>
      respond({
        response_type: 'in_channel',
        replace_original: false,
        text,
        blocks: [...blocks, context(`Shared by <@${click.user}>`)],
      }),
    );
  } catch (error) {
    desk.log.warn({ problem: nameOf(error) }, 'an answer could not be shared');
    await answerPrivately(
      sentence('Slack did not take the shared answer. Run the command again and share that one.'),
      null,
      { ...click, client },
      desk,
    );
  }
};
