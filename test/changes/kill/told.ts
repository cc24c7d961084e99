import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Teller } from '../../../src/change-ports.ts';
import { PROPOSAL_STATES, type Proposal } from '../../../src/model/change/proposal.ts';

const lineSchema = z.object({
  id: z.string(),
  /** `tell` with the state of the proposal, what was asked about its return, or what whoever clicked was answered. */
  kind: z.enum(['tell', 'remind', 'ask', 'answer']),
  state: z.enum(PROPOSAL_STATES),
  /** State of its return; null where it lasts. */
  due: z.string().nullable(),
  isNew: z.boolean(),
});
export type Told = z.infer<typeof lineSchema>;

/** A channel that keeps everything in order, and what people were answered beside it. */
interface FileTeller extends Teller {
  readonly answer: (proposal: Proposal) => void;
}

/** Tells into a file, which outlives the process. */
export const fileTeller = (file: string): FileTeller => {
  const append = (kind: Told['kind'], { id, state, return: due }: Proposal, isNew = false): void =>
    appendFileSync(
      file,
      `${JSON.stringify({ id, kind, state, due: due?.state ?? null, isNew } satisfies Told)}\n`,
    );
  return {
    tell: async ({ proposal }) => {
      const { id, story } = proposal;
      append('tell', proposal, story === null);
      return story ?? { channel: 'C0OPS', ts: `${id}.${readTold(file).length}` };
    },
    askAboutReturn: async (proposal, kind) => append(kind, proposal),
    announce: async () => 'channel',
    answer: (proposal) => append('answer', proposal),
  };
};

/** Everything that was told so far. */
export const readTold = (file: string): readonly Told[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
