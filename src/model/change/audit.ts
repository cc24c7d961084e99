import * as z from 'zod';
import { changeSchema, changeTargetSchema, personSchema } from './change.ts';

/** What can stand in the audit record. */
const AUDIT_ACTIONS = [
  'proposed',
  'confirmed',
  'approved',
  'cancelled',
  'expired',
  /** Somebody or something was refused: `detail` names the rule. */
  'refused',
  /** Written before AWS is called, so that nothing is ever changed without a line. */
  'sending',
  'sent',
  /** AWS refused, or gave no answer. */
  'send-failed',
  /** After a crash: what AWS shows. */
  'reconciled',
  'ended',
  'return-reminded',
  'return-asked',
  'frozen',
  'unfrozen',
] as const;

/** One thing that happened. Holds no secret and no text that somebody pasted. */
export const auditEventSchema = z.strictObject({
  atMs: z.int(),
  action: z.enum(AUDIT_ACTIONS),
  /** Null where Stevedore itself acted. */
  by: personSchema.nullable(),
  proposal: z.string().nullable(),
  target: changeTargetSchema.nullable(),
  change: changeSchema.nullable(),
  /** A sentence: outcome, refusal, reason of the person. */
  detail: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** An event in the chain: `hash` covers the event, its number and the hash before. */
export interface AuditLine {
  /** 1-based, without gaps. */
  readonly seq: number;
  readonly event: AuditEvent;
  /** Hex SHA-256; of the first line 64 zeros. */
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of the chain; kept elsewhere, it proves later that nothing was cut off. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}
