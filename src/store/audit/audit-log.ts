import type { Selectable } from 'kysely';
import type { ChangeStore } from '../../change-ports.ts';
import type { AuditLine } from '../../model/change/audit.ts';
import { auditEventText } from '../record-text.ts';
import type { Sql } from '../sql.ts';
import type { AuditLogTable } from '../tables.ts';
import { appendAudit } from './append.ts';

const lineOf = (row: Selectable<AuditLogTable>): AuditLine => ({
  seq: row.seq,
  event: auditEventText.read(`number ${row.seq}`, row.event),
  previousHash: row.previous_hash,
  hash: row.hash,
});

type AuditLog = Pick<ChangeStore, 'record' | 'auditLines' | 'auditHead'>;

/** The audit record in SQL. */
export const sqlAuditLog = (sql: Sql): AuditLog => ({
  async record(events) {
    if (events.length > 0) await sql.write((db) => appendAudit(db, events));
  },

  async auditLines(after, limit) {
    const rows = await sql.read((db) =>
      db
        .selectFrom('audit_log')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    );
    return rows.map(lineOf);
  },

  async auditHead() {
    const head = await sql.read((db) =>
      db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst(),
    );
    return head !== undefined && head.seq > 0 ? head : undefined;
  },
});
