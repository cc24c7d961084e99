import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Teller } from '../../../src/change-ports.ts';
import { PROPOSAL_STATES } from '../../../src/model/change/proposal.ts';

const lineSchema = z.object({
  id: z.string(),
  /** `tell` with the state of the proposal, or what was asked about its return. */
  kind: z.enum(['tell', 'remind', 'ask']),
  state: z.enum(PROPOSAL_STATES),
  isNew: z.boolean(),
});
export type Told = z.infer<typeof lineSchema>;

/** Tells into a file, which outlives the process: a channel that keeps everything in order. */
export const fileTeller = (file: string): Teller => {
  const append = (line: Told): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    tell: async ({ proposal: { id, state, story } }) => {
      append({ id, kind: 'tell', state, isNew: story === null });
      return story ?? { channel: 'C0OPS', ts: `${id}.${readTold(file).length}` };
    },
    askAboutReturn: async ({ id, state }, kind) => append({ id, kind, state, isNew: false }),
  };
};

/** Everything that was told so far. */
export const readTold = (file: string): readonly Told[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
