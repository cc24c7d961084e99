import type { StorePlace } from '../tables.ts';

const WHY = 'the audit record is append-only: nothing in it is changed or deleted';

/**
 * Triggers that refuse to change or delete lines of `audit_log`. They stop slips, not whoever owns the database: for that there
 * is the chain. SQLite replaces a row (`insert or replace`) without calling its delete trigger, hence the third one.
 */
export const APPEND_ONLY: Readonly<Record<StorePlace['kind'], readonly string[]>> = {
  sqlite: [
    `create trigger audit_log_no_update before update on audit_log begin select raise(abort, '${WHY}'); end`,
    `create trigger audit_log_no_delete before delete on audit_log begin select raise(abort, '${WHY}'); end`,
    `create trigger audit_log_no_replace before insert on audit_log when exists (select 1 from audit_log where seq = new.seq) begin select raise(abort, '${WHY}'); end`,
  ],
  postgres: [
    `create function audit_log_refuse() returns trigger language plpgsql as $$ begin raise exception '${WHY}'; end $$`,
    'create trigger audit_log_no_change before update or delete or truncate on audit_log for each statement execute function audit_log_refuse()',
  ],
};
