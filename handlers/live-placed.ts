import {
  type AskedPlacement,
  askedOf,
  placementText,
} from '../src/operations/live/placement/asked-placement.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import { livePlacementReply } from './blocks/live-placement.ts';
import { aboutText, gapBlocks } from './blocks/live-text.ts';
import { placementProblemReply } from './blocks/placement-problem.ts';
import { queryReply } from './blocks/placement-query.ts';
import { context } from './blocks/text.ts';
import type { Desk } from './desk.ts';
import { liveReply } from './live-reply.ts';
import type { Reply } from './reply.ts';

/** A dry run on a live cluster; `task` is a definition that was pasted in place of the one that runs. */
export const livePlaceReply = (
  asked: AskedPlacement,
  task: NamedText | undefined,
  desk: Desk,
): Promise<Reply> =>
  liveReply(desk, {
    ask: (live) => live.place(asked, task),
    show: (answer, reference) =>
      livePlacementReply(answer, reference, { asked, again: task === undefined }),
    commandOf: (reference) => placementText(askedOf(asked, reference)),
    command: placementText(asked),
  });

/** The instances of a live cluster that an expression means; a wrong expression is shown before AWS is asked. */
export const liveQueryReply = async (
  { cluster, expression }: { readonly cluster: string; readonly expression: string },
  desk: Desk,
): Promise<Reply> => {
  const checked = desk.operations.query([], expression);
  if (!checked.ok && checked.problem.at !== undefined)
    return placementProblemReply(checked.problem);
  const commandOf = (reference: string): string => `query ${expression} on ${reference}`;
  return liveReply(desk, {
    ask: (live) => live.query({ cluster, expression }),
    show: ({ query, about, gaps }, reference) => {
      const reply = queryReply(query, { id: desk.queries.put(query) });
      return {
        ...reply,
        blocks: [...reply.blocks, ...gapBlocks(gaps), context(aboutText(about))],
        share: { command: commandOf(reference) },
      };
    },
    commandOf,
    command: commandOf(cluster),
  });
};
