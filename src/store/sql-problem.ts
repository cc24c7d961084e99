import { errorPart } from './error-part.ts';
import { StoreError } from './store-error.ts';

const LOST =
  'If it was about to write, read first whether that was kept. The next call connects anew.';

/** What to do about a problem, by the code of SQLite, PostgreSQL or the network; a code counts with all that begin with it. */
const REMEDIES: Readonly<Record<string, string>> = {
  SQLITE_BUSY:
    'Another process has held the database file for too long. Look for one that hangs; nothing was written.',
  SQLITE_FULL: 'The disk is full. Make room; nothing was written.',
  SQLITE_READONLY:
    'The database file, or its folder, cannot be written. Give the user that runs Stevedore the right to.',
  SQLITE_CORRUPT: 'The database file is damaged. Restore it from a backup.',
  SQLITE_NOTADB:
    'The file is no database of SQLite. Look at STEVEDORE_DATA, or restore it from a backup.',
  SQLITE_CANTOPEN:
    'The database file cannot be opened. Look at STEVEDORE_DATA and at the rights of the folder.',
  '28': 'PostgreSQL does not let this user in. Look at the user and the password in DATABASE_URL.',
  '3D000': 'There is no such database. Create it, or name another one in DATABASE_URL.',
  '42501':
    'The user may not do that in this database. Grant it, or use another user in DATABASE_URL.',
  '53': 'PostgreSQL has no connection, memory or disk left. Look at the server.',
  '57014': 'PostgreSQL took too long and the statement was given up. Nothing of it was written.',
  '57': `PostgreSQL is stopping or starting. ${LOST}`,
  '08': `The connection to PostgreSQL was lost. ${LOST}`,
  ECONNREFUSED:
    'No PostgreSQL answers there, and nothing was written. Look at the server and at DATABASE_URL.',
  ECONNRESET: `The connection to PostgreSQL was lost. ${LOST}`,
  EPIPE: `The connection to PostgreSQL was lost. ${LOST}`,
  ETIMEDOUT: `PostgreSQL does not answer. Look at the network. ${LOST}`,
  ENOTFOUND: 'The host in DATABASE_URL is not known. Look at its name.',
};

const NUMBER_TAKEN =
  'The audit record has a line after its end, so that somebody else wrote into it; nothing was written. Run stevedore audit verify.';

/** What pg says without a code. */
const WITHOUT_CODE: Readonly<Record<string, string>> = {
  'Connection terminated': '08',
  'timeout exceeded when trying to connect': 'ETIMEDOUT',
  'Client has encountered a connection error': '08',
};

const remedyOf = (error: unknown): string | undefined => {
  const message = errorPart(error, 'message');
  const spoken = Object.keys(WITHOUT_CODE).find((start) => message.startsWith(start));
  const code = errorPart(error, 'code') || WITHOUT_CODE[spoken ?? ''] || '';
  const known = Object.keys(REMEDIES).find((start) => code.startsWith(start));
  return known === undefined ? undefined : REMEDIES[known];
};

/** Whether a write was refused because another change of the service is being sent (`proposals_sending`, or `sandbox_records_sending`). */
export const isSendingConflict = (error: unknown): boolean =>
  errorPart(error, 'constraint') === 'proposals_sending' ||
  errorPart(error, 'constraint') === 'sandbox_records_sending' ||
  [
    'UNIQUE constraint failed: proposals.service_key',
    'UNIQUE constraint failed: sandbox_records.user_id, sandbox_records.generation, sandbox_records.sending_key',
  ].includes(errorPart(error, 'message'));

/** Whether a write was refused because the id is in the table already. */
export const isDuplicateId = (
  error: unknown,
  table: 'proposals' | 'freezes' | 'sandbox_records',
): boolean =>
  errorPart(error, 'constraint') === `${table}_pkey` ||
  (errorPart(error, 'message').startsWith('UNIQUE constraint failed') &&
    errorPart(error, 'message').endsWith(`${table}.id`));

/** Whether the number that the head of the audit record gives out is taken: something wrote past it. */
const isNumberTaken = (error: unknown): boolean =>
  errorPart(error, 'constraint') === 'audit_log_pkey' ||
  errorPart(error, 'code') === 'SQLITE_CONSTRAINT_TRIGGER';

/** The problem in words, with what to do; what is no problem of the database's own is given back as it is. */
export const sqlProblem = (error: unknown): unknown => {
  if (error instanceof StoreError) return error;
  const remedy = isNumberTaken(error) ? NUMBER_TAKEN : remedyOf(error);
  if (remedy === undefined) return error;
  const [said] = [errorPart(error, 'message'), errorPart(error, 'code')].filter(Boolean);
  return new StoreError(`The database cannot do it (${said}). ${remedy}`, { cause: error });
};

/** Why a database file could not be opened. */
export const fileProblem = (file: string, error: unknown): StoreError => {
  const remedy =
    remedyOf(error) ?? 'Look at STEVEDORE_DATA, and at the rights of the folder and of the file.';
  const said = errorPart(error, 'message');
  return new StoreError(`The database ${file} cannot be opened (${said}). ${remedy}`, {
    cause: error,
  });
};
