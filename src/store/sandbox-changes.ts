import type { Transaction } from 'kysely';
import type { ChangeStore, Stored } from '../change-ports.ts';
import { targetKey } from '../model/change/change.ts';
import type { Proposal } from '../model/change/proposal.ts';
import type { SandboxPlace } from '../onboard-ports.ts';
import { freezeText, proposalText } from './record-text.ts';
import type { Sql } from './sql.ts';
import { isDuplicateId, isSendingConflict } from './sql-problem.ts';
import { StoreError } from './store-error.ts';
import type { SandboxRecordTable, Tables } from './tables.ts';

type Kind = SandboxRecordTable['kind'];
type Row = Pick<SandboxRecordTable, 'id' | 'version' | 'record'>;

/** The newest of each kind are kept: nobody looks further back in an account to learn with. */
const KEPT = 300;

const stored = ({ id, version, record }: Row): Stored<Proposal> => ({
  value: proposalText.read(id, record),
  version,
});

const returnsAt = ({ return: back }: Proposal): number | null =>
  back !== null && (back.state === 'waiting' || back.state === 'reminded') ? back.atMs : null;

const dueAt = (proposal: Proposal): number | null => {
  const { state, expiresAtMs, untoldSinceMs } = proposal;
  if (state === 'sending' || state === 'following' || untoldSinceMs !== null) return 0;
  return state === 'open' || state === 'confirmed' ? expiresAtMs : returnsAt(proposal);
};

const columnsOf = (proposal: Proposal) => ({
  state: proposal.state,
  sending_key: proposal.state === 'sending' ? targetKey(proposal.target) : null,
  due_at_ms: dueAt(proposal),
  record: proposalText.write(proposal.id, proposal),
});

/** Proposals and freezes of one private account in SQL. There is no audit record of what is not real. */
export const sqlSandboxChanges = (sql: Sql, place: SandboxPlace): ChangeStore => {
  const { userId: user_id, generation } = place;
  const of = (kind: Kind) => ({ user_id, generation, kind });
  const read = (kind: Kind, states?: readonly string[]): Promise<readonly Row[]> =>
    sql.read((db) =>
      db
        .selectFrom('sandbox_records')
        .select(['id', 'version', 'record'])
        .where(({ and }) => and(of(kind)))
        .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
        .orderBy('created_at_ms')
        .orderBy('id')
        .execute(),
    );
  const trim = async (db: Transaction<Tables>, kind: Kind): Promise<void> => {
    const rows = await db
      .selectFrom('sandbox_records')
      .select('id')
      .where(({ and }) => and(of(kind)))
      .orderBy('created_at_ms', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const old = rows.slice(KEPT).map(({ id }) => id);
    if (old.length > 0)
      await db
        .deleteFrom('sandbox_records')
        .where(({ and }) => and(of(kind)))
        .where('id', 'in', old)
        .execute();
  };
  const add = async (
    kind: Kind,
    row: Omit<SandboxRecordTable, 'user_id' | 'generation' | 'kind' | 'version'>,
  ): Promise<void> => {
    try {
      await sql.write(async (db) => {
        await db
          .insertInto('sandbox_records')
          .values({ ...of(kind), version: 1, ...row })
          .execute();
        await trim(db, kind);
      });
    } catch (error) {
      const why = isSendingConflict(error)
        ? 'another change of its service is being sent. Wait for its end.'
        : 'there is one of that id already.';
      if (!isSendingConflict(error) && !isDuplicateId(error, 'sandbox_records')) throw error;
      throw new StoreError(`The ${kind} ${row.id} was not stored: ${why}`);
    }
  };
  const proposals = async (states?: readonly string[]): Promise<readonly Stored<Proposal>[]> =>
    states?.length === 0 ? [] : (await read('proposal', states)).map(stored);

  return {
    add: (proposal) =>
      add('proposal', {
        id: proposal.id,
        created_at_ms: proposal.createdAtMs,
        ...columnsOf(proposal),
      }),

    async get(id) {
      const row = await sql.read((db) =>
        db
          .selectFrom('sandbox_records')
          .select(['id', 'version', 'record'])
          .where(({ and }) => and({ ...of('proposal'), id }))
          .executeTakeFirst(),
      );
      return row && stored(row);
    },

    async replace(proposal, version) {
      const { id } = proposal;
      const row = { version: version + 1, ...columnsOf(proposal) };
      try {
        const changed = await sql.write((db) =>
          db
            .updateTable('sandbox_records')
            .set(row)
            .where(({ and }) => and({ ...of('proposal'), id, version }))
            .returning('id')
            .executeTakeFirst(),
        );
        return changed === undefined ? 'moved' : 'done';
      } catch (error) {
        if (isSendingConflict(error)) return 'busy';
        throw error;
      }
    },

    inStates: (states) => proposals(states),

    async returning() {
      return (await proposals())
        .filter(({ value }) => returnsAt(value) !== null)
        .toSorted((one, other) => (returnsAt(one.value) ?? 0) - (returnsAt(other.value) ?? 0));
    },

    async untold() {
      return (await proposals())
        .filter(({ value }) => value.untoldSinceMs !== null)
        .toSorted(
          (one, other) => (one.value.untoldSinceMs ?? 0) - (other.value.untoldSinceMs ?? 0),
        );
    },

    async sent(target, limit) {
      return (await proposals())
        .map(({ value }) => value)
        .filter(({ sentAtMs }) => sentAtMs !== null)
        .filter((one) => target === null || targetKey(one.target) === targetKey(target))
        .toSorted((one, other) => (other.sentAtMs ?? 0) - (one.sentAtMs ?? 0))
        .slice(0, limit);
    },

    record: async () => {},
    auditLines: async () => [],
    auditHead: async () => undefined,
    // A private account is no channel's business.
    announcements: async () => [],
    announced: async () => {},

    addFreeze: (freeze) =>
      add('freeze', {
        id: freeze.id,
        state: '',
        sending_key: null,
        created_at_ms: freeze.fromMs,
        due_at_ms: null,
        record: freezeText.write(freeze.id, freeze),
      }),

    async liftFreeze(id) {
      const lifted = await sql.write((db) =>
        db
          .deleteFrom('sandbox_records')
          .where(({ and }) => and({ ...of('freeze'), id }))
          .returning('id')
          .executeTakeFirst(),
      );
      return lifted !== undefined;
    },

    async freezes(nowMs) {
      const rows = await read('freeze');
      return rows
        .map(({ id, record }) => freezeText.read(id, record))
        .filter(({ untilMs }) => untilMs > nowMs);
    },
  };
};
