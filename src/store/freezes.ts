import type { ChangeStore } from '../change-ports.ts';
import { keepAnnouncement } from './announcements.ts';
import { appendAudit } from './audit/append.ts';
import { freezeText } from './record-text.ts';
import type { Sql } from './sql.ts';
import { isDuplicateId } from './sql-problem.ts';
import { StoreError } from './store-error.ts';

type Freezes = Pick<ChangeStore, 'addFreeze' | 'liftFreeze' | 'freezes'>;

/** Freezes in SQL; one that was lifted is deleted, and the audit record tells of it. */
export const sqlFreezes = (sql: Sql): Freezes => ({
  async addFreeze(freeze, event, announcement) {
    const { id, fromMs: from_ms, untilMs: until_ms } = freeze;
    const record = freezeText.write(id, freeze);
    try {
      await sql.write(async (db) => {
        await db.insertInto('freezes').values({ id, from_ms, until_ms, record }).execute();
        await keepAnnouncement(db, announcement);
        await appendAudit(db, [event]);
      });
    } catch (error) {
      if (!isDuplicateId(error, 'freezes')) throw error;
      throw new StoreError(`Freeze ${id} was not stored: there is one of that id already.`);
    }
  },

  liftFreeze: (id, event, announcement) =>
    sql.write(async (db) => {
      const lifted = await db
        .deleteFrom('freezes')
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (lifted === undefined) return false;
      await keepAnnouncement(db, announcement);
      await appendAudit(db, [event]);
      return true;
    }),

  async freezes(nowMs) {
    const rows = await sql.read((db) =>
      db
        .selectFrom('freezes')
        .select(['id', 'record'])
        .where('until_ms', '>', nowMs)
        .orderBy('from_ms')
        .orderBy('id')
        .execute(),
    );
    return rows.map(({ id, record }) => freezeText.read(id, record));
  },
});
