import { checkReply } from './blocks/check-report.ts';
import { aboutText, gapBlocks } from './blocks/live-text.ts';
import { context, escapeMrkdwn } from './blocks/text.ts';
import type { Desk } from './desk.ts';
import { liveReply } from './live-reply.ts';
import type { Reply } from './reply.ts';

/** What our rules say about a service with its task definition, or a task definition alone, as they were read from AWS. */
export const liveCheckReply = (
  desk: Desk,
  name: string,
  { user, commandOf }: { readonly user: string; readonly commandOf: (reference: string) => string },
): Promise<Reply> =>
  liveReply(desk, {
    ask: (live) => live.check(name),
    // Nothing was pasted, so there is no text to fix.
    show: ({ about, report, takenFor, unseen, gaps }) => {
      const reportId = desk.reports.put({ report, text: '', user });
      const reply = checkReply(report, { reportId });
      const [verdict, ...rest] = reply.blocks;
      const [taken, ...notes] = [takenFor, ...unseen].map((one) => context(escapeMrkdwn(one)));
      const blocks = [
        verdict,
        taken,
        ...rest,
        ...notes,
        ...gapBlocks(gaps),
        context(aboutText(about)),
      ];
      return { ...reply, blocks: blocks.filter((block) => block !== undefined) };
    },
    commandOf,
    command: commandOf(name),
  });
