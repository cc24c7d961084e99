import { nameOf, QUIET_LINKS } from './deliver.ts';
import type { Desk } from './desk.ts';

/** A text as a file for one person. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
  /** The message above it; plain text. */
  readonly message: string;
}

/** The part of Slack's client that this needs. */
export interface FileClient {
  readonly chat: {
    postMessage(message: {
      channel: string;
      text: string;
      unfurl_links: boolean;
      unfurl_media: boolean;
    }): Promise<{ readonly channel?: string | undefined; readonly ts?: string | undefined }>;
    delete(message: { channel: string; ts: string }): Promise<unknown>;
  };
  filesUploadV2(file: {
    channel_id: string;
    filename: string;
    title: string;
    content: string;
  }): Promise<unknown>;
}

/** What became of a file: sent, or why not. */
export type Sent = 'sent' | 'no-scope' | 'failed';

const slackError = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  const name = typeof data === 'object' && data !== null ? Reflect.get(data, 'error') : undefined;
  return typeof name === 'string' ? name : undefined;
};

/**
 * Sends somebody a file in their direct messages: ephemeral messages carry none. Slack takes files for the id of a
 * conversation only, not for that of a person, and posting a message is the one way to learn it without another scope.
 */
export const sendFile = async (
  { name, content, message }: TextFile,
  { user, client }: { readonly user: string; readonly client: FileClient },
  { log }: Pick<Desk, 'log'>,
): Promise<Sent> => {
  let posted: { readonly channel?: string | undefined; readonly ts?: string | undefined } = {};
  try {
    posted = await client.chat.postMessage({ channel: user, text: message, ...QUIET_LINKS });
    await client.filesUploadV2({
      channel_id: posted.channel ?? user,
      filename: name,
      title: name,
      content,
    });
    return 'sent';
  } catch (error) {
    const problem = slackError(error);
    log.warn({ user, problem: problem ?? nameOf(error) }, 'a file could not be sent');
    const { channel, ts } = posted;
    // A message above a file that never came would puzzle.
    if (channel !== undefined && ts !== undefined)
      await client.chat.delete({ channel, ts }).catch(() => undefined);
    return problem === 'missing_scope' ? 'no-scope' : 'failed';
  }
};

const WHY_NOT = {
  'no-scope':
    'the app lacks the scope files:write. Whoever installed it must paste manifest.yml again and re-install',
  failed: 'Slack did not take it. Try again',
} as const;

/** A sentence on a file that did not arrive, for the asker. */
export const notSent = (what: string, why: Exclude<Sent, 'sent'>): string =>
  `I could not send ${what} as a file: ${WHY_NOT[why]}.`;
