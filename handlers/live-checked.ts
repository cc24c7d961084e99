import { checkReply } from './blocks/check-report.ts';
import { context, escapeMrkdwn } from './blocks/text.ts';
import type { Desk } from './desk.ts';
import { liveReply } from './live-reply.ts';
import type { Reply } from './reply.ts';

/** What our rules say about a service and the task definition that run, as they were read from AWS. */
export const liveCheckReply = (
  desk: Desk,
  name: string,
  { user, commandOf }: { readonly user: string; readonly commandOf: (reference: string) => string },
): Promise<Reply> =>
  liveReply(desk, {
    ask: (live) => live.check(name),
    // Nothing was pasted, so there is no text to fix.
    show: ({ report, unseen }) => {
      const reportId = desk.reports.put({ report, text: '', user });
      const reply = checkReply(report, { reportId });
      const notes = unseen.map((one) => context(escapeMrkdwn(one)));
      return { ...reply, blocks: [...reply.blocks, ...notes] };
    },
    commandOf,
    command: commandOf(name),
  });
