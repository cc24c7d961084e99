import type { App } from '@slack/bolt';
import type { Teller } from '../src/change-ports.ts';
import { ENDED, type MessagePlace, type Proposal } from '../src/model/change/proposal.ts';
import type { Log } from '../src/ports.ts';
import { announcementReply } from './blocks/change-freeze.ts';
import { returnReply, storyReply } from './blocks/change-story.ts';
import { nameOf, QUIET_LINKS } from './deliver.ts';
import { type OutgoingMessage, type Reply, toMessage } from './reply.ts';

const SLACK_USER = /^[UW][A-Z0-9]{2,}$/;

/** Whether Slack said no for good, such as `message_not_found`; anything else may have been a bad moment. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'slack_webapi_platform_error';

const isOver = ({ state }: Proposal): boolean => ENDED.some((end) => end === state);

const asideOf = ({ channel }: Pick<Proposal, 'channel'>): string | null =>
  channel === null || !/^[CG][A-Z0-9]+$/.test(channel)
    ? null
    : `I could not say this in <#${channel}>, so that you read it here. Invite me there with \`/invite\`.`;

/**
 * Tells about changes in Slack: edits the one message, else posts it to the channel, else to the author, else to the log.
 * `mark` changes what is said, where it is not about the accounts of the team.
 */
export const createTeller = (
  client: App['client'],
  log: Log,
  mark: (reply: Reply) => Reply = (reply) => reply,
): Teller => {
  const post = async (
    channel: string,
    message: OutgoingMessage,
  ): Promise<MessagePlace | undefined> => {
    const posted = await client.chat.postMessage({ channel, ...message, ...QUIET_LINKS });
    return posted.ok && posted.ts !== undefined && posted.channel !== undefined
      ? { channel: posted.channel, ts: posted.ts }
      : undefined;
  };

  const tried = async <Answer>(
    what: string,
    { id }: Pick<Proposal, 'id'>,
    attempt: () => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      log.warn({ proposal: id, problem: nameOf(error) }, `${what}; trying the next way`);
      return undefined;
    }
  };

  const toAuthor = (
    about: Pick<Proposal, 'id' | 'by'>,
    reply: Reply,
  ): Promise<MessagePlace | undefined> => {
    const { userId } = about.by;
    if (!SLACK_USER.test(userId)) return Promise.resolve(undefined);
    return tried('a change could not be told to its author', about, () =>
      post(userId, toMessage(reply, { shareable: false })),
    );
  };

  /** False where the story must be told anew. What is still to change is edited at its next step, and not posted twice. */
  const edit = async (
    { channel, ts }: MessagePlace,
    proposal: Proposal,
    message: OutgoingMessage,
  ): Promise<boolean> => {
    try {
      await client.chat.update({ channel, ts, ...message });
      return true;
    } catch (error) {
      const isGone = isFinal(error) || isOver(proposal);
      const next = isGone ? 'telling it anew' : 'its next step edits it';
      const fields = { proposal: proposal.id, problem: nameOf(error) };
      log.warn(fields, `the message of a change could not be edited; ${next}`);
      return !isGone;
    }
  };

  return {
    async tell(story) {
      const { proposal } = story;
      const message = toMessage(mark(storyReply(story)), { shareable: false });
      const { story: known, channel } = proposal;
      if (known !== null && (await edit(known, proposal, message))) return known;
      const posted =
        channel === null
          ? undefined
          : await tried('a change could not be told in its channel', proposal, () =>
              post(channel, message),
            );
      const place =
        posted ?? (await toAuthor(proposal, mark(storyReply(story, asideOf(proposal)))));
      if (place !== undefined) return place;
      log.warn(
        { proposal: proposal.id, state: proposal.state, outcome: proposal.outcome },
        'a change could be told nowhere in Slack',
      );
      return null;
    },
    async askAboutReturn(proposal, kind, sentence) {
      const told = await toAuthor(proposal, mark(returnReply(proposal, kind, sentence)));
      if (told === undefined)
        log.warn({ proposal: proposal.id, kind, sentence }, 'nobody could be asked about a return');
    },
    async announce(announcement) {
      const { channel, kind, freeze } = announcement;
      const message = toMessage(mark(announcementReply(announcement)), { shareable: false });
      const posted = await tried(
        'a freeze could not be announced in its channel',
        announcement,
        () => post(channel, message),
      );
      if (posted !== undefined) return 'channel';
      const reply = mark(announcementReply(announcement, asideOf(announcement)));
      if ((await toAuthor(announcement, reply)) !== undefined) return 'person';
      log.warn({ kind, freeze: freeze.id }, 'a freeze could be announced nowhere in Slack');
      return 'nowhere';
    },
  };
};
