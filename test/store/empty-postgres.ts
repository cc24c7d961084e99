import { sql } from 'kysely';
import { EMPTY_HEAD } from '../../src/store/audit/chain.ts';
import { connect } from '../../src/store/open-store.ts';
import type { StorePlace } from '../../src/store/tables.ts';

/** Makes a PostgreSQL as it was when it was new, around the triggers that guard the audit record. */
export const emptyPostgres = async (place: StorePlace): Promise<void> => {
  const db = await connect(place);
  await sql`alter table audit_log disable trigger user`.execute(db);
  await sql`truncate proposals, audit_log, freezes, announcements, leases, learners, welcomes, sandboxes, sandbox_entries, sandbox_records`.execute(
    db,
  );
  await sql`alter table audit_log enable trigger user`.execute(db);
  await db.updateTable('audit_head').set(EMPTY_HEAD).execute();
  await db.destroy();
};
