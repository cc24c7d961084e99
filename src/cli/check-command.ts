import { parseArgs } from 'node:util';
import { type CheckReport, countTiers } from '../model/check-report.ts';
import { TARGETS, type Target, TIERS, type Tier } from '../model/finding.ts';
import { check } from '../operations/check.ts';
import { codeOf, EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { createPaint } from './paint.ts';
import { countLine, renderReport } from './render-report.ts';

const FORMATS = ['text', 'json'] as const;

/** The option's value if it is one of `allowed`. @throws {UsageError} that lists them. */
const oneOf = <const T extends string>(option: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not "${value}".`);
};

interface CheckedFile {
  readonly file: string;
  readonly report: CheckReport;
}

const read = async (
  names: readonly string[],
  io: Io,
): Promise<{ name: string; text: string }[]> => {
  const texts: { name: string; text: string }[] = [];
  for (const name of names) {
    if (name === '-') {
      texts.push({ name: '<stdin>', text: await io.readStdin() });
      continue;
    }
    try {
      texts.push({ name, text: await io.readFile(name) });
    } catch (error) {
      const code = codeOf(error);
      io.err(`stevedore: cannot read ${name} (${code}). Check the path and its permissions.\n`);
    }
  }
  return texts;
};

const jsonOf = (files: readonly CheckedFile[]): string => {
  const all = files.flatMap(({ report }) => report.findings);
  return `${JSON.stringify(
    {
      files: files.map(({ file, report: { shape, family, targets, setAside, findings } }) => ({
        file,
        shape,
        family,
        targets,
        setAside,
        findings,
      })),
      summary: countTiers(all),
    },
    null,
    2,
  )}\n`;
};

const exitCode = (files: readonly CheckedFile[], unread: boolean, failOn: Tier): ExitCode => {
  if (unread || files.some(({ report }) => report.shape === 'unreadable')) return EXIT.usage;
  const counts = countTiers(files.flatMap(({ report }) => report.findings));
  const failing = TIERS.slice(0, TIERS.indexOf(failOn) + 1);
  return failing.some((tier) => counts[tier] > 0) ? EXIT.found : EXIT.fine;
};

/** `stevedore check [FILE… | -] [--format text|json] [--target …] [--fail-on refused|fails|advice]`. */
export const checkCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      target: { type: 'string', multiple: true, default: [] },
      'fail-on': { type: 'string', default: 'fails' },
    },
  });
  const format = oneOf('--format', values.format, FORMATS);
  const failOn = oneOf('--fail-on', values['fail-on'], TIERS);
  const targets: Target[] = values.target.map((target) => oneOf('--target', target, TARGETS));
  if (positionals.length === 0 && io.stdinIsTerminal) {
    throw new UsageError('Name the files to check, or - to read standard input.');
  }
  const names = positionals.length === 0 ? ['-'] : positionals;
  const texts = await read(names, io);
  const files = texts.map(
    ({ name, text }): CheckedFile => ({
      file: name,
      report: check(text, targets.length === 0 ? {} : { targets }),
    }),
  );
  if (format === 'json') {
    io.out(jsonOf(files));
  } else {
    const paint = createPaint(io.colour);
    for (const { file, report } of files) io.out(`${renderReport(file, report, paint)}\n`);
    if (files.length > 1) {
      const counts = countTiers(files.flatMap(({ report }) => report.findings));
      io.out(`${files.length} files: ${countLine(counts)}\n`);
    }
  }
  return exitCode(files, texts.length < names.length, failOn);
};
