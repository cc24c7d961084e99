import { createHash } from 'node:crypto';
import type { AuditEvent, AuditHead, AuditLine } from '../../model/change/audit.ts';
import { canonicalJson } from './canonical-json.ts';

/** The end of a chain without lines; its hash is what the first line names as the one before. */
export const EMPTY_HEAD: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** Hex SHA-256 over the canonical JSON of `{ event, previousHash, seq }`. */
export const auditHash = (line: {
  readonly seq: number;
  readonly event: unknown;
  readonly previousHash: string;
}): string => {
  const { seq, event, previousHash } = line;
  return createHash('sha256').update(canonicalJson({ seq, event, previousHash })).digest('hex');
};

/** The lines that continue the chain after `head`, in the order of the events. */
export const chained = (head: AuditHead, events: readonly AuditEvent[]): readonly AuditLine[] => {
  const lines: AuditLine[] = [];
  let last = head;
  for (const event of events) {
    const unsigned = { seq: last.seq + 1, event, previousHash: last.hash };
    const line = { ...unsigned, hash: auditHash(unsigned) };
    lines.push(line);
    last = line;
  }
  return lines;
};
