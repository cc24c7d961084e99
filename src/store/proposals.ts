import { type Selectable, sql as sqlText } from 'kysely';
import type { ChangeStore, Stored } from '../change-ports.ts';
import { targetKey } from '../model/change/change.ts';
import type { Proposal } from '../model/change/proposal.ts';
import { appendAudit } from './audit/append.ts';
import { proposalText } from './record-text.ts';
import type { Sql } from './sql.ts';
import { isDuplicateId, isSendingConflict } from './sql-problem.ts';
import { StoreError } from './store-error.ts';
import type { ProposalTable } from './tables.ts';

type Row = Pick<Selectable<ProposalTable>, 'id' | 'version' | 'record'>;

const COLUMNS = ['id', 'version', 'record'] as const;

const stored = ({ id, version, record }: Row): Stored<Proposal> => ({
  value: proposalText.read(id, record),
  version,
});

const columnsOf = (proposal: Proposal) => ({
  state: proposal.state,
  service_key: targetKey(proposal.target),
  created_at_ms: proposal.createdAtMs,
  sent_at_ms: proposal.sentAtMs,
  return_state: proposal.return?.state ?? null,
  return_at_ms: proposal.return?.atMs ?? null,
  untold_since_ms: proposal.untoldSinceMs,
  record: proposalText.write(proposal.id, proposal),
});

const whyNotAdded = (error: unknown, { id, target }: Proposal): unknown => {
  if (isDuplicateId(error, 'proposals'))
    return new StoreError(`Proposal ${id} was not stored: there is one of that id already.`);
  if (!isSendingConflict(error)) return error;
  const key = targetKey(target);
  return new StoreError(
    `Proposal ${id} was not stored: another change of ${key} is being sent. Wait for its end.`,
  );
};

type Proposals = Pick<
  ChangeStore,
  'add' | 'get' | 'replace' | 'inStates' | 'returning' | 'untold' | 'sent'
>;

/** Proposals in SQL. What a row holds that is no proposal rejects with a `StoreError` that names its id. */
export const sqlProposals = (sql: Sql): Proposals => ({
  async add(proposal, events) {
    const row = { id: proposal.id, version: 1, ...columnsOf(proposal) };
    try {
      await sql.write(async (db) => {
        await db.insertInto('proposals').values(row).execute();
        await appendAudit(db, events);
      });
    } catch (error) {
      throw whyNotAdded(error, proposal);
    }
  },

  async get(id) {
    const row = await sql.read((db) =>
      db.selectFrom('proposals').select(COLUMNS).where('id', '=', id).executeTakeFirst(),
    );
    return row && stored(row);
  },

  async replace(proposal, version, events) {
    const row = { version: version + 1, ...columnsOf(proposal) };
    try {
      return await sql.write(async (db) => {
        const changed = await db
          .updateTable('proposals')
          .set(row)
          .where('id', '=', proposal.id)
          .where('version', '=', version)
          .returning('id')
          .executeTakeFirst();
        if (changed === undefined) return 'moved';
        await appendAudit(db, events);
        return 'done';
      });
    } catch (error) {
      if (isSendingConflict(error)) return 'busy';
      throw error;
    }
  },

  async inStates(states) {
    if (states.length === 0) return [];
    const rows = await sql.read((db) =>
      db
        .selectFrom('proposals')
        .select(COLUMNS)
        .where('state', 'in', states)
        .orderBy('created_at_ms')
        .orderBy('id')
        .execute(),
    );
    return rows.map(stored);
  },

  // Written out as in the index that it goes by: SQLite would not take that one for values that it is handed.
  async returning() {
    const rows = await sql.read((db) =>
      db
        .selectFrom('proposals')
        .select(COLUMNS)
        .where(sqlText<boolean>`return_state in ('waiting', 'reminded')`)
        .orderBy('return_at_ms')
        .orderBy('id')
        .execute(),
    );
    return rows.map(stored);
  },

  async untold() {
    const rows = await sql.read((db) =>
      db
        .selectFrom('proposals')
        .select(COLUMNS)
        .where('untold_since_ms', 'is not', null)
        .orderBy('untold_since_ms')
        .orderBy('id')
        .execute(),
    );
    return rows.map(stored);
  },

  async sent(target, limit) {
    const rows = await sql.read((db) =>
      db
        .selectFrom('proposals')
        .select(COLUMNS)
        .where('sent_at_ms', 'is not', null)
        .$if(target !== null, (query) =>
          query.where('service_key', '=', target === null ? '' : targetKey(target)),
        )
        .orderBy('sent_at_ms', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => stored(row).value);
  },
});
