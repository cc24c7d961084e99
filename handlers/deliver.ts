import type { App, RespondFn } from '@slack/bolt';
import { chartInLetters, isChart } from './blocks/data-visualization.ts';
import type { Desk } from './desk.ts';
import { type MessageBlock, type OutgoingMessage, type Reply, toMessage } from './reply.ts';

/** Where an answer may go when the first way is closed. */
export interface Asker {
  readonly user: string;
  readonly channel: string | null;
  readonly client: App['client'];
  /** The thread in which it was asked. */
  readonly threadTs?: string | null;
}

type Attempt = () => Promise<unknown>;

const hasPictures = ({ blocks }: OutgoingMessage): boolean =>
  blocks.some((block) => block.type === 'image' || isChart(block));

/** Without images, and with charts in letters: what a Slack takes that knows neither. */
const withoutPictures = ({ text, blocks }: OutgoingMessage): OutgoingMessage => ({
  text,
  blocks: blocks
    .filter(({ type }) => type !== 'image')
    .flatMap((block): readonly MessageBlock[] =>
      isChart(block) ? chartInLetters(block) : [block],
    ),
});

/**
 * Answers only the asker: by the response URL, else as an ephemeral message, else as a direct message, else
 * its text alone, else in the log.
 */
export const answerPrivately = async (
  reply: Reply,
  respond: RespondFn | null,
  { user, channel, client, threadTs = null }: Asker,
  { log }: Desk,
  { inPlace = false }: { inPlace?: boolean } = {},
): Promise<void> => {
  const message = toMessage(reply, { shareable: true });
  const attempts: Attempt[] = [];
  if (respond !== null) {
    const say = (shown: OutgoingMessage) =>
      respond({ response_type: 'ephemeral', replace_original: inPlace, ...shown });
    attempts.push(() => say(message));
    // A drawing whose file was deleted, or a chart where charts are not rolled out, and Slack refuses the whole message.
    if (hasPictures(message)) attempts.push(() => say(withoutPictures(message)));
  }
  if (channel !== null) {
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    attempts.push(() => client.chat.postEphemeral({ channel, user, ...thread, ...message }));
  }
  const direct = withoutPictures(toMessage(reply, { shareable: false }));
  attempts.push(() => client.chat.postMessage({ channel: user, ...direct, ...QUIET_LINKS }));
  // Should Slack refuse our blocks, the words of the answer still arrive.
  attempts.push(() =>
    client.chat.postMessage({ channel: user, text: direct.text, ...QUIET_LINKS }),
  );
  for (const attempt of attempts) {
    try {
      await attempt();
      return;
    } catch (error) {
      log.warn({ user, problem: nameOf(error) }, 'an answer did not arrive; trying the next way');
    }
  }
  log.error({ user }, 'an answer could not be delivered in any way');
};

/** Posts a message where everybody sees it; without pictures and charts when Slack refuses it with them. */
export const postOpenly = async (
  message: OutgoingMessage,
  post: (shown: OutgoingMessage) => Promise<unknown>,
): Promise<void> => {
  try {
    await post(message);
  } catch (error) {
    if (!hasPictures(message)) throw error;
    await post(withoutPictures(message));
  }
};

/** Links in our answers are sources, not content to unfold. */
export const QUIET_LINKS = { unfurl_links: false, unfurl_media: false } as const;

/** The name and code of an error: enough for a log, and never what somebody pasted. */
export const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const original = 'original' in error ? ` < ${nameOf(error.original)}` : '';
  return `${error.name}${code}${original}`;
};
