import * as z from 'zod';
import { changeSchema, changeTargetSchema, personSchema } from './change.ts';
import { observedSchema } from './observed.ts';
import { verdictSchema } from './verdict.ts';

/**
 * Where a proposal is on its way. `open`: shown, waits for its author. `confirmed`: waits for approvals. `sending`: one process
 * has claimed it and may have called AWS. `following`: AWS took it. All others are ends.
 */
export const PROPOSAL_STATES = [
  'open',
  'confirmed',
  'sending',
  'following',
  /** The service reached what was asked for. */
  'steady',
  /** It was sent, and the service does not come up. */
  'failing',
  /** Something else changed the service while it was followed. */
  'overtaken',
  /** The world moved, a policy or a freeze refused it, or AWS did. Nothing was changed. */
  'refused',
  'cancelled',
  'expired',
  /** The process died while sending, and AWS shows that the change is not there. */
  'not-sent',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** States from which nothing follows. */
export const ENDED = [
  'steady',
  'failing',
  'overtaken',
  'refused',
  'cancelled',
  'expired',
  'not-sent',
] as const satisfies readonly ProposalState[];

/** A Slack message. */
const messagePlaceSchema = z.strictObject({ channel: z.string(), ts: z.string() });
export type MessagePlace = z.infer<typeof messagePlaceSchema>;

/** A change that is put back by itself: `for 2h`. */
const returnSchema = z.strictObject({
  atMs: z.int(),
  /** `waiting`; `reminded` shortly before; `done`, or `asked` where somebody changed the service meanwhile; `given-up`. */
  state: z.enum(['waiting', 'reminded', 'done', 'asked', 'given-up']),
});

/** A change on its way from a wish to an end, as it is stored. Times are milliseconds since the epoch. */
export const proposalSchema = z.strictObject({
  id: z.string(),
  state: z.enum(PROPOSAL_STATES),
  by: personSchema,
  /** Channel in which it was asked for; null in a direct message or a terminal. */
  channel: z.string().nullable(),
  target: changeTargetSchema,
  change: changeSchema,
  before: observedSchema,
  verdicts: z.array(verdictSchema),
  /** `because "launch day"`. */
  reason: z.string().nullable(),
  /** How long it shall last; null for good. */
  forMs: z.int().positive().nullable(),
  /** Whether the second question was put that a verdict asks for. */
  askedAgain: z.boolean(),
  /** People beside the author who must approve. */
  approvalsNeeded: z.int().min(0),
  approvedBy: z.array(personSchema),
  /** Id of the proposal that this one puts back. */
  putsBack: z.string().nullable(),
  createdAtMs: z.int(),
  expiresAtMs: z.int(),
  /** Since when one process may have been sending it. */
  claimedAtMs: z.int().nullable(),
  sentAtMs: z.int().nullable(),
  endedAtMs: z.int().nullable(),
  /** How it ended, in a sentence; null while it goes on. */
  outcome: z.string().nullable(),
  /** The one message in which it is followed. */
  story: messagePlaceSchema.nullable(),
  /** Since when people have not been told of what stands here; null where they have, and where rounds tell of it anyway. */
  untoldSinceMs: z.int().nullable().default(null),
  return: returnSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;
