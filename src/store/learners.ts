import type { Selectable } from 'kysely';
import type { Stored } from '../change-ports.ts';
import type { Learner } from '../model/onboarding/learner.ts';
import type { LearnerStore } from '../onboard-ports.ts';
import { learnerText } from './record-text.ts';
import type { Sql } from './sql.ts';
import type { LearnerTable } from './tables.ts';

const stored = ({ user_id, version, record }: Selectable<LearnerTable>): Stored<Learner> => ({
  value: learnerText.read(user_id, record),
  version,
});

/**
 * Learners in SQL. What a row holds that is no learner rejects with a `StoreError` that names the user. Versions count from the
 * time at which the path was begun, so that whoever read a path before it was begun anew cannot overwrite the new one.
 */
export const sqlLearners = (sql: Sql): LearnerStore => ({
  async get({ userId }) {
    const row = await sql.read((db) =>
      db.selectFrom('learners').selectAll().where('user_id', '=', userId).executeTakeFirst(),
    );
    return row && stored(row);
  },

  async add(learner) {
    const { userId: user_id } = learner.person;
    const record = learnerText.write(user_id, learner);
    const added = await sql.write((db) =>
      db
        .insertInto('learners')
        .values({ user_id, version: learner.startedAtMs, record })
        .onConflict((conflict) => conflict.column('user_id').doNothing())
        .returning('user_id')
        .executeTakeFirst(),
    );
    return added === undefined ? 'moved' : 'done';
  },

  async replace(learner, version) {
    const { userId } = learner.person;
    const record = learnerText.write(userId, learner);
    const changed = await sql.write((db) =>
      db
        .updateTable('learners')
        .set({ version: version + 1, record })
        .where('user_id', '=', userId)
        .where('version', '=', version)
        .returning('user_id')
        .executeTakeFirst(),
    );
    return changed === undefined ? 'moved' : 'done';
  },

  async remove({ userId }) {
    await sql.write((db) => db.deleteFrom('learners').where('user_id', '=', userId).execute());
  },

  async all() {
    const rows = await sql.read((db) =>
      db.selectFrom('learners').selectAll().orderBy('user_id').execute(),
    );
    return rows.map((row) => stored(row).value);
  },

  async welcome({ userId: user_id }, at_ms) {
    const noted = await sql.write((db) =>
      db
        .insertInto('welcomes')
        .values({ user_id, at_ms })
        .onConflict((conflict) => conflict.column('user_id').doNothing())
        .returning('user_id')
        .executeTakeFirst(),
    );
    return noted !== undefined;
  },
});
