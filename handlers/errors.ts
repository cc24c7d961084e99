import type { App } from '@slack/bolt';
import * as z from 'zod';
import { answerPrivately, nameOf } from './deliver.ts';
import type { Desk } from './desk.ts';
import { sentence } from './reply.ts';

/** The person and place of any payload that Slack sends, where it has them. */
const whose = z.object({
  user_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  user: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  event: z.object({ user: z.string().nullish(), channel: z.string().nullish() }).nullish(),
});

/**
 * The last net: whatever went wrong in a listener, the asker gets a sentence with a reference, and the log the name of
 * the error under the same reference. The message of the error stays out of both, since it may quote what was pasted.
 */
export const registerErrors = (app: App, desk: Desk): void => {
  app.error(async ({ error, body }: { error: Error; body: unknown }) => {
    const reference = desk.random.id().slice(0, 8);
    desk.log.error({ reference, problem: nameOf(error) }, 'a listener failed');
    const known = whose.safeParse(body);
    if (!known.success) return;
    const { user_id, user, channel_id, channel, event } = known.data;
    const asker = user_id ?? user?.id ?? event?.user;
    if (asker === undefined || asker === null) return;
    await answerPrivately(
      sentence(
        `Something went wrong on my side, and nothing was changed. Try again; if it stays so, give whoever runs me the reference ${reference}.`,
      ),
      null,
      {
        user: asker,
        channel: channel_id ?? channel?.id ?? event?.channel ?? null,
        client: app.client,
      },
      desk,
    );
  });
};
