import { sql, type Transaction } from 'kysely';
import type { AuditEvent } from '../../model/change/audit.ts';
import { auditEventText } from '../record-text.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables.ts';
import { canonicalJson } from './canonical-json.ts';
import { chained } from './chain.ts';

/**
 * Continues the chain inside a transaction. The first statement moves the head, and so waits until whoever else appends has
 * ended: there is one line for each number and no gap. It belongs at the end of a transaction, because it makes others wait.
 *
 * @throws {StoreError} when an event could not be read again, or when the head of the chain is gone.
 */
export const appendAudit = async (
  db: Transaction<Tables>,
  events: readonly AuditEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  for (const event of events) auditEventText.write(event.action, event);
  const head = await db
    .updateTable('audit_head')
    .set({ seq: sql`seq + ${events.length}` })
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirst();
  if (head === undefined)
    throw new StoreError(
      'The head of the audit record is gone from the database, so that nothing can be added to it and nothing was written. Restore the table audit_head from a backup.',
    );
  const lines = chained({ seq: head.seq - events.length, hash: head.hash }, events);
  await db
    .insertInto('audit_log')
    .values(
      lines.map(({ seq, event, previousHash, hash }) => ({
        seq,
        event: canonicalJson(event),
        previous_hash: previousHash,
        hash,
      })),
    )
    .execute();
  const last = lines.at(-1);
  if (last !== undefined)
    await db.updateTable('audit_head').set({ hash: last.hash }).where('id', '=', 1).execute();
};
