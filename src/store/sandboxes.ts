import type { Selectable, Transaction } from 'kysely';
import type { SandboxHead, SandboxPlace, SandboxStore } from '../onboard-ports.ts';
import { sandboxEntryText } from './record-text.ts';
import { sqlSandboxChanges } from './sandbox-changes.ts';
import type { Sql } from './sql.ts';
import { StoreError } from './store-error.ts';
import type { SandboxTable, Tables } from './tables.ts';

const headOf = (row: Selectable<SandboxTable>): SandboxHead => ({
  userId: row.user_id,
  generation: row.generation,
  version: row.version,
  usedAtMs: row.used_at_ms,
});

const readHead = async (
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  userId: string,
): Promise<SandboxHead | undefined> => {
  const row = await db
    .selectFrom('sandboxes')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && headOf(row);
};

const forgetAll = async (
  db: Transaction<Tables>,
  userIds: readonly string[],
  from: readonly ('sandbox_entries' | 'sandbox_records' | 'sandboxes')[],
): Promise<void> => {
  for (const table of from) await db.deleteFrom(table).where('user_id', 'in', userIds).execute();
};

const JOURNAL = ['sandbox_entries', 'sandbox_records'] as const;

/** Private accounts in SQL. The row in `sandboxes` is what decides: who moves its number on may write, and who replaces it starts anew. */
export const sqlSandboxes = (sql: Sql): SandboxStore => ({
  head: (userId) => sql.read((db) => readHead(db, userId)),

  begin: ({ userId: user_id, teamId: team_id }, { instead, version, nowMs }) =>
    sql.write(async (db) => {
      const generation = instead === null ? nowMs : Math.max(nowMs, instead + 1);
      const row = { team_id, generation, version, seq: 0, used_at_ms: nowMs };
      const begun =
        instead === null
          ? await db
              .insertInto('sandboxes')
              .values({ user_id, ...row })
              .onConflict((conflict) => conflict.column('user_id').doNothing())
              .returningAll()
              .executeTakeFirst()
          : await db
              .updateTable('sandboxes')
              .set(row)
              .where('user_id', '=', user_id)
              .where('generation', '=', instead)
              .returningAll()
              .executeTakeFirst();
      if (begun !== undefined) {
        await forgetAll(db, [user_id], JOURNAL);
        return headOf(begun);
      }
      const other = await readHead(db, user_id);
      if (other !== undefined) return other;
      throw new StoreError(
        'The sandbox was forgotten at the moment at which it was started anew. Try again.',
      );
    }),

  async use({ userId, generation }, nowMs) {
    await sql.write((db) =>
      db
        .updateTable('sandboxes')
        .set({ used_at_ms: nowMs })
        .where('user_id', '=', userId)
        .where('generation', '=', generation)
        .execute(),
    );
  },

  async entries({ userId, generation }, after) {
    const rows = await sql.read((db) =>
      db
        .selectFrom('sandbox_entries')
        .select(['seq', 'record'])
        .where('user_id', '=', userId)
        .where('generation', '=', generation)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute(),
    );
    return rows.map(({ seq, record }) => sandboxEntryText.read(`number ${seq}`, record));
  },

  append: ({ userId: user_id, generation }: SandboxPlace, entry) =>
    sql.write(async (db) => {
      const { seq } = entry;
      const mine = await db
        .updateTable('sandboxes')
        .set({ seq })
        .where('user_id', '=', user_id)
        .where('generation', '=', generation)
        .where('seq', '=', seq - 1)
        .returning('seq')
        .executeTakeFirst();
      if (mine === undefined) return 'moved';
      const record = sandboxEntryText.write(`number ${seq}`, entry);
      await db.insertInto('sandbox_entries').values({ user_id, generation, seq, record }).execute();
      return 'done';
    }),

  changes: (place) => sqlSandboxChanges(sql, place),

  async waiting() {
    const rows = await sql.read((db) =>
      db
        .selectFrom('sandbox_records')
        .innerJoin('sandboxes', (join) =>
          join
            .onRef('sandboxes.user_id', '=', 'sandbox_records.user_id')
            .onRef('sandboxes.generation', '=', 'sandbox_records.generation'),
        )
        .where('due_at_ms', 'is not', null)
        .select(['sandboxes.user_id', 'sandboxes.team_id', 'sandboxes.version'])
        .select(({ fn }) => fn.min('due_at_ms').as('due'))
        .groupBy(['sandboxes.user_id', 'sandboxes.team_id', 'sandboxes.version'])
        .orderBy('due')
        .execute(),
    );
    return rows.map(({ user_id: userId, team_id: teamId, version, due }) => ({
      person: { userId, teamId },
      version,
      dueAtMs: Number(due),
    }));
  },

  async forget(beforeMs) {
    await sql.write(async (db) => {
      const gone = await db
        .deleteFrom('sandboxes')
        .where('used_at_ms', '<', beforeMs)
        .returning('user_id')
        .execute();
      const userIds = gone.map(({ user_id }) => user_id);
      if (userIds.length > 0) await forgetAll(db, userIds, JOURNAL);
    });
  },
});
