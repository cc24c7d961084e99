import type { LiveOperations } from '../src/operations/live/live-operations.ts';
import type { LiveResult } from '../src/operations/live/live-result.ts';
import { NOT_CONNECTED, refusalReply } from './blocks/live-problem.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** How a live command asks and what it shows. */
interface LiveQuestion<Answer> {
  readonly ask: (live: LiveOperations) => Promise<LiveResult<Answer>>;
  readonly show: (answer: Answer, reference: string) => Reply;
  /** The command text with another name in it, for choices. */
  readonly commandOf: (reference: string) => string;
  /** The command text as it was given. */
  readonly command: string;
}

/** Asks AWS and shows the answer, or why there is none with what may have been meant. */
export const liveReply = async <Answer>(
  { operations: { live } }: Desk,
  { ask, show, commandOf, command }: LiveQuestion<Answer>,
): Promise<Reply> => {
  if (live === undefined) return NOT_CONNECTED;
  const result = await ask(live);
  return result.ok
    ? show(result.answer, result.reference)
    : refusalReply(result, commandOf, command);
};
