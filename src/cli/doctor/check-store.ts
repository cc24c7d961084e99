import { openAuditRecord } from '../../store/audit/audit-record.ts';
import { verifyAudit } from '../../store/audit/verify.ts';
import { StoreError } from '../../store/store-error.ts';
import { storePlace } from '../../store/store-place.ts';
import { storeState } from '../../store/store-state.ts';
import type { StorePlace } from '../../store/tables.ts';
import type { Verdict } from './verdict.ts';

const auditVerdict = async (place: StorePlace): Promise<Verdict> => {
  const about = 'audit record';
  const record = await openAuditRecord(place);
  try {
    const verdict = await verifyAudit(record.lines(), { end: record.end });
    if (!verdict.whole)
      return {
        about,
        state: 'wrong',
        says: `It is not whole. ${verdict.fault}`,
        todo: 'Keep the database as it is, and find out who can write to it. stevedore audit export prints the lines.',
      };
    const { seq, hash } = verdict.end;
    const says =
      seq === 0
        ? 'Nothing was recorded yet.'
        : `Whole: ${seq === 1 ? '1 line' : `${seq} lines`}, and its head is ${seq}:${hash}.`;
    return { about, state: 'fine', says };
  } finally {
    await record.close();
  }
};

const storeVerdicts = async (place: StorePlace): Promise<readonly Verdict[]> => {
  const about = 'database';
  const name = place.kind === 'postgres' ? 'the PostgreSQL of DATABASE_URL' : place.file;
  const state = await storeState(place);
  if (state.kind === 'missing')
    return [
      {
        about,
        state: 'unknown',
        says: `There is no ${name} yet; Stevedore makes it when it starts.`,
        todo: 'If a bot works already, look from its folder, or set DATABASE_URL or STEVEDORE_DATA as it has them.',
      },
    ];
  const { applied, behind } = state;
  if (applied === 0)
    return [
      {
        about,
        state: 'unknown',
        says: `Stevedore has never worked with ${name}; it makes its tables when it starts.`,
      },
    ];
  const steps = `${applied} of ${applied + behind.length} migrations`;
  const says = `${name} opens, with ${steps}${behind.length === 0 ? '' : `; the next start brings ${behind.join(', ')}`}.`;
  const opened: Verdict = { about, state: 'fine', says };
  return behind.length === 0 ? [opened, await auditVerdict(place)] : [opened];
};

/** Whether the database of the environment can be used, and whether its audit record is whole. Makes and changes nothing. */
export const checkStore = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Verdict[]> => {
  try {
    return await storeVerdicts(storePlace(env));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const todo = 'Stevedore does not start like this.';
    return [{ about: 'database', state: 'wrong', says: error.message, todo }];
  }
};
