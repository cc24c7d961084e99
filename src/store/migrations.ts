import { type Kysely, type Migration, sql } from 'kysely';
import { APPEND_ONLY } from './audit/append-only.ts';
import { EMPTY_HEAD } from './audit/chain.ts';
import type { StorePlace } from './tables.ts';

/** What a migration sees: it outlives the tables of today, so it knows none of their types. */
type AnyTables = Kysely<unknown>;

const createProposals = async ({ schema }: AnyTables): Promise<void> => {
  await schema
    .createTable('proposals')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('service_key', 'text', (column) => column.notNull())
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('sent_at_ms', 'bigint')
    .addColumn('return_state', 'text')
    .addColumn('return_at_ms', 'bigint')
    .addColumn('record', 'text', (column) => column.notNull())
    .execute();
};

/** `proposals_sending` is what keeps two changes of one service from being sent at once. */
const PROPOSAL_INDEXES = [
  sql`create unique index proposals_sending on proposals (service_key) where state = 'sending'`,
  sql`create index proposals_by_state on proposals (state, created_at_ms)`,
  sql`create index proposals_sent on proposals (sent_at_ms) where sent_at_ms is not null`,
  sql`create index proposals_sent_by_service on proposals (service_key, sent_at_ms) where sent_at_ms is not null`,
  sql`create index proposals_returning on proposals (return_at_ms) where return_state in ('waiting', 'reminded')`,
];

const createAudit = async ({ schema }: AnyTables): Promise<void> => {
  await schema
    .createTable('audit_log')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
};

const createFreezesAndLeases = async ({ schema }: AnyTables): Promise<void> => {
  await schema
    .createTable('freezes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('from_ms', 'bigint', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('freezes_by_end').on('freezes').column('until_ms').execute();
  await schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .execute();
};

const createLearners = async ({ schema }: AnyTables): Promise<void> => {
  await schema
    .createTable('learners')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('welcomes')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute();
};

/** What people have not been told yet, because a process died before it could. */
const createUntold = async (db: AnyTables): Promise<void> => {
  await db.schema.alterTable('proposals').addColumn('untold_since_ms', 'bigint').execute();
  await sql`create index proposals_untold on proposals (untold_since_ms) where untold_since_ms is not null`.execute(
    db,
  );
  await db.schema
    .createTable('announcements')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .execute();
};

/** The private accounts of learners: where each stands, what was done in it, and its proposals and freezes. */
const createSandboxes = async (db: AnyTables): Promise<void> => {
  const { schema } = db;
  await schema
    .createTable('sandboxes')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('used_at_ms', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sandbox_entries')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sandbox_entries_pkey', ['user_id', 'generation', 'seq'])
    .execute();
  await schema
    .createTable('sandbox_records')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('sending_key', 'text')
    .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
    .addColumn('due_at_ms', 'bigint')
    .addColumn('record', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sandbox_records_pkey', ['user_id', 'generation', 'kind', 'id'])
    .addUniqueConstraint('sandbox_records_sending', ['user_id', 'generation', 'sending_key'])
    .execute();
  await sql`create index sandbox_records_due on sandbox_records (due_at_ms) where due_at_ms is not null`.execute(
    db,
  );
};

/**
 * Every step that the database goes through, by name, in the order of the names. A step that was released is never changed:
 * what comes later is a new step. Both databases take the same steps; only the triggers are written in each one's own words.
 */
export const migrations = (
  kind: StorePlace['kind'],
): Readonly<Record<string, Pick<Migration, 'up'>>> => ({
  '0001-changes': {
    up: async (db: AnyTables) => {
      await createProposals(db);
      for (const index of PROPOSAL_INDEXES) await index.execute(db);
      await createAudit(db);
      await sql`insert into audit_head (id, seq, hash) values (1, ${EMPTY_HEAD.seq}, ${EMPTY_HEAD.hash})`.execute(
        db,
      );
      for (const statement of APPEND_ONLY[kind]) await sql.raw(statement).execute(db);
      await createFreezesAndLeases(db);
    },
  },
  '0002-learners': { up: createLearners },
  '0003-untold': { up: createUntold },
  '0004-sandboxes': { up: createSandboxes },
});
