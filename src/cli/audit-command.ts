import { parseArgs } from 'node:util';
import type { AuditHead } from '../model/change/audit.ts';
import { type AuditRecord, openAuditRecord } from '../store/audit/audit-record.ts';
import { type AuditVerdict, verifyAudit } from '../store/audit/verify.ts';
import { StoreError } from '../store/store-error.ts';
import { storePlace } from '../store/store-place.ts';
import { ndjsonLines } from './audit-lines.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';

type OpenRecord = () => Promise<AuditRecord>;

const HEAD = /^([1-9]\d{0,14}):([0-9a-f]{64})$/;

const toHead = (text: string): AuditHead => {
  const [, seq, hash] = HEAD.exec(text.toLowerCase()) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  throw new UsageError(
    `--head takes the number of a line and its hash, as audit verify prints them: 12:5feceb… with 64 hexadecimal digits, not "${text}".`,
  );
};

/** How many lines are printed before the reader is waited for. */
const AT_ONCE = 500;

const exportLines = async (record: AuditRecord, io: Io): Promise<ExitCode> => {
  let printed = 0;
  for await (const line of record.lines()) {
    io.out(`${JSON.stringify(line)}\n`);
    printed += 1;
    if (printed % AT_ONCE === 0) await io.flushed();
  }
  if (record.end.seq === 0) io.err('Nothing was recorded yet.\n');
  return EXIT.fine;
};

const inText = (verdict: AuditVerdict, isSureOfTheEnd: boolean): string => {
  if (!verdict.whole) return `The audit record is not whole. ${verdict.fault}\n`;
  const { seq, hash } = verdict.end;
  if (seq === 0) return 'The audit record is empty.\n';
  const count = seq === 1 ? '1 line' : `${seq} lines`;
  const end = isSureOfTheEnd
    ? ''
    : 'Whether lines are missing at its end cannot be told without --head.\n';
  return `The audit record is whole: ${count}, none of them changed or out of order.\n${end}Its head is ${seq}:${hash}\nNote it elsewhere: --head with it proves later that nothing up to there was cut off or written anew.\n`;
};

const inJson = (verdict: AuditVerdict): string =>
  `${JSON.stringify({
    whole: verdict.whole,
    head: verdict.whole && verdict.end.seq > 0 ? verdict.end : null,
    fault: verdict.whole ? null : verdict.fault,
  })}\n`;

const withRecord = async (
  open: OpenRecord,
  work: (record: AuditRecord) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const record = await open();
  try {
    return await work(record);
  } finally {
    await record.close();
  }
};

const auditArguments = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { head: { type: 'string' }, format: { type: 'string', default: 'text' } },
  });
  const [verb, file, ...more] = positionals;
  if (verb !== 'export' && verb !== 'verify')
    throw new UsageError('say what to do with the audit record: export or verify.');
  if (more.length > 0 || (verb === 'export' && file !== undefined))
    throw new UsageError(`"${more[0] ?? file}" is one word too many.`);
  if (verb === 'export' && values.head !== undefined)
    throw new UsageError('--head belongs to audit verify.');
  const format = oneOf('--format', values.format, ['text', 'json']);
  const noted = values.head === undefined ? {} : { noted: toHead(values.head) };
  return { verb, file, format, noted };
};

/** `stevedore audit export` and `stevedore audit verify`, over a record that is opened when it is needed. */
export const auditOver =
  (open: OpenRecord) =>
  async (args: readonly string[], io: Io): Promise<ExitCode> => {
    const { verb, file, format, noted } = auditArguments(args);
    const answer = (verdict: AuditVerdict, isSureOfTheEnd: boolean): ExitCode => {
      io.out(format === 'json' ? inJson(verdict) : inText(verdict, isSureOfTheEnd));
      return verdict.whole ? EXIT.fine : EXIT.found;
    };
    try {
      if (file !== undefined) {
        const verdict = await verifyAudit(ndjsonLines(io.pieces(file)), noted);
        return answer(verdict, 'noted' in noted);
      }
      return await withRecord(open, async (record) => {
        if (verb === 'export') return exportLines(record, io);
        return answer(await verifyAudit(record.lines(), { ...noted, end: record.end }), true);
      });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      io.err(`stevedore audit: ${error.message}\n`);
      return EXIT.usage;
    }
  };

/** The same, over the database that the environment names. */
export const auditCommand = auditOver(async () => openAuditRecord(storePlace(process.env)));
