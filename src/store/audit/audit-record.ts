import { existsSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { AuditHead } from '../../model/change/audit.ts';
import { appliedMigrations, refuseNewer } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { connect } from '../open-store.ts';
import { sqlProblem } from '../sql-problem.ts';
import { StoreError } from '../store-error.ts';
import type { StorePlace, Tables } from '../tables.ts';
import { whenFree } from '../when-free.ts';

/** The audit record at one moment, as it stands in the database: also where it was tampered with. */
export interface AuditRecord {
  /** Where the database says that the chain ends; number 0 while nothing was recorded. */
  readonly end: AuditHead;
  /** `{ seq, hash, previousHash, event }` in the order of the numbers. */
  readonly lines: () => AsyncIterable<unknown>;
  readonly close: () => Promise<void>;
}

const BATCH = 500;

/** What is no JSON stays text, so that it can be shown and is found by whoever verifies it. */
const eventIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

async function* linesOf(db: Kysely<Tables>): AsyncGenerator<unknown> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const { seq, event, previous_hash: previousHash, hash } of rows)
      yield { seq, hash, previousHash, event: eventIn(event) };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

async function* inWords(lines: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* lines;
  } catch (error) {
    throw sqlProblem(error);
  }
}

const refuseOther = async (db: Kysely<Tables>, place: StorePlace): Promise<void> => {
  await refuseNewer(db, Object.keys(migrations(place.kind)));
  if ((await appliedMigrations(db)).length > 0) return;
  throw new StoreError(
    'There is no audit record in this database: Stevedore has never worked with it. Look at DATABASE_URL and STEVEDORE_DATA.',
  );
};

const headOf = (db: Kysely<Tables>): Promise<AuditHead> =>
  db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .executeTakeFirstOrThrow(
      () => new StoreError('The audit record has lost its head: the row of audit_head is gone.'),
    );

/** One view for all that is read, however long that takes and whatever is added meanwhile. */
const snapshotOf = async (db: Kysely<Tables>, { kind }: StorePlace) => {
  const view = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  if (kind === 'postgres')
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(view);
  return view;
};

/**
 * Opens the audit record to read it. Makes no database and changes none.
 *
 * @throws {StoreError} when there is none, or the database cannot be read.
 */
export const openAuditRecord = async (place: StorePlace): Promise<AuditRecord> => {
  if (place.kind === 'sqlite' && !existsSync(place.file))
    throw new StoreError(
      `There is no database ${place.file}. Go to the folder that Stevedore was started in, or set STEVEDORE_DATA or DATABASE_URL as it has them.`,
    );
  const db = await connect(place);
  try {
    await whenFree(() => refuseOther(db, place));
    const view = await snapshotOf(db, place);
    const end = await whenFree(() => headOf(view));
    const close = async (): Promise<void> => {
      // Where the connection is gone, the view is gone with it.
      await view
        .rollback()
        .execute()
        .catch(() => undefined);
      await db.destroy();
    };
    return { end, lines: () => inWords(linesOf(view)), close };
  } catch (error) {
    await db.destroy();
    throw sqlProblem(error);
  }
};
