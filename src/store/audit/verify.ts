import * as z from 'zod';
import type { AuditHead } from '../../model/change/audit.ts';
import { auditHash, EMPTY_HEAD } from './chain.ts';

const HASH = /^[0-9a-f]{64}$/;

/** A line as it is exported; what its event says is covered by the hash, whatever version wrote it. */
const lineSchema = z.strictObject({
  seq: z.int(),
  event: z.record(z.string(), z.unknown()),
  previousHash: z.string().regex(HASH),
  hash: z.string().regex(HASH),
});

/** `fault` is a sentence about the first line that is wrong; `end` the last line where all are right. */
export type AuditVerdict =
  | { readonly whole: true; readonly end: AuditHead }
  | { readonly whole: false; readonly fault: string };

export interface KnownHeads {
  /** A head that was noted earlier: it must be one of the lines, and others may follow. */
  readonly noted?: AuditHead;
  /** Where the chain must end. */
  readonly end?: AuditHead;
}

const misplaced = (seq: number, last: AuditHead): string => {
  const wanted = last.seq + 1;
  if (seq > wanted)
    return `Line ${wanted} is missing: after line ${last.seq} comes line ${seq}. It was taken out, or the lines are out of order.`;
  return `Line ${wanted} is missing: line ${seq} stands in its place, for a second time or out of order.`;
};

const faultOf = (raw: unknown, last: AuditHead, noted: AuditHead | undefined): string | null => {
  const wanted = last.seq + 1;
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success)
    return `Line ${wanted} was changed: what stands there is no line of an audit record.`;
  const line = parsed.data;
  if (line.seq !== wanted) return misplaced(line.seq, last);
  if (line.previousHash !== last.hash)
    return `Line ${wanted} does not continue line ${last.seq}: one of the two was changed or put in from elsewhere.`;
  if (line.hash !== auditHash(line))
    return `Line ${wanted} was changed: its hash does not fit what it says.`;
  if (noted !== undefined && noted.seq === wanted && noted.hash !== line.hash)
    return `Line ${wanted} is not the one that was noted: the chain was written anew up to there or before.`;
  return null;
};

const shortFault = (last: AuditHead, head: AuditHead): string =>
  `Line ${last.seq + 1} is missing: the lines end with ${last.seq}, and there were ${head.seq}. The end was cut off.`;

/**
 * Reads lines of an audit record from the first on and says whether any is missing, changed or out of order. Keeps one line in
 * memory. Without a head it cannot know whether lines are missing at the end.
 */
export const verifyAudit = async (
  lines: AsyncIterable<unknown> | Iterable<unknown>,
  { noted, end }: KnownHeads = {},
): Promise<AuditVerdict> => {
  let last = EMPTY_HEAD;
  for await (const raw of lines) {
    const fault = faultOf(raw, last, noted);
    if (fault !== null) return { whole: false, fault };
    const { seq, hash } = lineSchema.parse(raw);
    last = { seq, hash };
  }
  for (const head of [noted, end])
    if (head !== undefined && last.seq < head.seq)
      return { whole: false, fault: shortFault(last, head) };
  if (end !== undefined && last.seq > end.seq)
    return {
      whole: false,
      fault: `Line ${end.seq + 1} stands behind the end of the record: it was put in by hand.`,
    };
  if (end !== undefined && last.hash !== end.hash)
    return {
      whole: false,
      fault: `Line ${last.seq} is not the one with which the record ended: the chain was written anew.`,
    };
  return { whole: true, end: last };
};
