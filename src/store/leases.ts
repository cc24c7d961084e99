import type { Leases } from '../change-ports.ts';
import type { Sql } from './sql.ts';

/** Leases in SQL: each call is one statement, so that of several owners at once one gets it. */
export const sqlLeases = (sql: Sql): Leases => ({
  async acquire(name, owner, { nowMs, untilMs }) {
    const mine = await sql.write((db) =>
      db
        .insertInto('leases')
        .values({ name, owner, until_ms: untilMs })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ owner, until_ms: untilMs })
            .where(({ eb, or }) =>
              or([eb('leases.owner', '=', owner), eb('leases.until_ms', '<=', nowMs)]),
            ),
        )
        .returning('name')
        .executeTakeFirst(),
    );
    return mine !== undefined;
  },

  async release(name, owner) {
    await sql.write((db) =>
      db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute(),
    );
  },
});
