import type { Transaction } from 'kysely';
import type { ChangeStore } from '../change-ports.ts';
import type { Announcement } from '../model/change/announcement.ts';
import { announcementText } from './record-text.ts';
import type { Sql } from './sql.ts';
import type { Tables } from './tables.ts';

/** Keeps what is to be announced, in the transaction that makes it true; nothing for null. */
export const keepAnnouncement = async (
  db: Transaction<Tables>,
  announcement: Announcement | null,
): Promise<void> => {
  if (announcement === null) return;
  const { id, atMs: at_ms } = announcement;
  const record = announcementText.write(id, announcement);
  await db.insertInto('announcements').values({ id, at_ms, record }).execute();
};

/** What is still to be announced, in SQL. */
export const sqlAnnouncements = (sql: Sql): Pick<ChangeStore, 'announcements' | 'announced'> => ({
  async announcements() {
    const rows = await sql.read((db) =>
      db
        .selectFrom('announcements')
        .select(['id', 'record'])
        .orderBy('at_ms')
        .orderBy('id')
        .execute(),
    );
    return rows.map(({ id, record }) => announcementText.read(id, record));
  },

  async announced(id) {
    await sql.write((db) => db.deleteFrom('announcements').where('id', '=', id).execute());
  },
});
