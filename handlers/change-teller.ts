import type { App } from '@slack/bolt';
import type { Teller } from '../src/change-ports.ts';
import type { MessagePlace, Proposal } from '../src/model/change/proposal.ts';
import type { Log } from '../src/ports.ts';
import { returnReply, storyReply } from './blocks/change-story.ts';
import { nameOf, QUIET_LINKS } from './deliver.ts';
import { type OutgoingMessage, type Reply, toMessage } from './reply.ts';

const SLACK_USER = /^[UW][A-Z0-9]{2,}$/;

/** Tells about changes in Slack: edits the one message, else posts it to the channel, else to the author, else to the log. */
export const createTeller = (client: App['client'], log: Log): Teller => {
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
    { id }: Proposal,
    attempt: () => Promise<Answer | undefined>,
  ): Promise<Answer | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      log.warn({ proposal: id, problem: nameOf(error) }, `${what}; trying the next way`);
      return undefined;
    }
  };

  const toAuthor = (proposal: Proposal, reply: Reply): Promise<MessagePlace | undefined> => {
    const { userId } = proposal.by;
    if (!SLACK_USER.test(userId)) return Promise.resolve(undefined);
    return tried('a change could not be told to its author', proposal, () =>
      post(userId, toMessage(reply, { shareable: false })),
    );
  };

  return {
    async tell(story) {
      const { proposal } = story;
      const message = toMessage(storyReply(story), { shareable: false });
      const { story: known, channel } = proposal;
      if (known !== null) {
        const edited = await tried('the message of a change could not be edited', proposal, () =>
          client.chat.update({ channel: known.channel, ts: known.ts, ...message }),
        );
        if (edited !== undefined) return known;
      }
      const posted =
        channel === null
          ? undefined
          : await tried('a change could not be told in its channel', proposal, () =>
              post(channel, message),
            );
      const place = posted ?? (await toAuthor(proposal, storyReply(story)));
      if (place !== undefined) return place;
      log.warn(
        { proposal: proposal.id, state: proposal.state, outcome: proposal.outcome },
        'a change could be told nowhere in Slack',
      );
      return null;
    },
    async askAboutReturn(proposal, kind, sentence) {
      const told = await toAuthor(proposal, returnReply(proposal, kind, sentence));
      if (told === undefined)
        log.warn({ proposal: proposal.id, kind, sentence }, 'nobody could be asked about a return');
    },
  };
};
