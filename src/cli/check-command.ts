import { countTiers } from '../model/check-report.ts';
import { TIERS, type Tier } from '../model/finding.ts';
import { checkBy } from '../operations/check-by.ts';
import { type CheckArguments, checkArguments } from './check-options.ts';
import { type CheckSettings, checkSettings } from './check-settings.ts';
import { type Input, openInputs } from './inputs.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { type LiveInputs, openLiveInputs } from './live-inputs.ts';
import { type CheckedFile, type Output, openOutput } from './output.ts';
import { createPaint } from './paint.ts';

interface Run {
  readonly args: CheckArguments;
  readonly settings: CheckSettings;
  readonly io: Io;
  /** Null where standard output is for a diff or for a text that was put right. */
  readonly output: Output | null;
}

/** The report with the rules only that were asked for. */
const asked = (report: CheckedFile['report'], { rules }: CheckArguments): CheckedFile['report'] =>
  rules.length === 0
    ? report
    : { ...report, findings: report.findings.filter(({ rule }) => rules.includes(rule)) };

const checkOne = ({ file, text }: Input, { args, settings }: Run): CheckedFile => ({
  file,
  text,
  report: asked(checkBy(settings)(text), args),
});

interface Fixed {
  readonly checked: CheckedFile;
  /** Whether something is as it should not be: a change still to make, or one that could not be written. */
  readonly open: boolean;
  readonly failed: boolean;
}

const fixOne = async (input: Input, run: Run): Promise<Fixed> => {
  const { args, settings, io } = run;
  if (input.live === true) {
    io.err(`stevedore: ${input.file} is no file, and --fix changes only files.\n`);
    return { checked: checkOne(input, run), open: false, failed: true };
  }
  // Loaded only here: comparing texts is not needed for checking them.
  const [{ fixBy }, { changeList, fileDiff, writeFixed }] = await Promise.all([
    import('../operations/fix-by.ts'),
    import('./fix-files.ts'),
  ]);
  const result = fixBy(settings)(input.text, { unsafe: args.unsafeFixes });
  const report = asked(result.report, args);
  const checked = { file: input.file, text: result.text, report };
  const changed = result.text !== input.text;
  if (!changed && result.unedited !== null) io.err(changeList(input.file, result, false));
  if (args.fix === 'diff') {
    if (changed) {
      io.out(fileDiff(input.file, result, createPaint(io.colour)));
      io.err(changeList(input.file, result, false));
    }
    return { checked, open: changed, failed: false };
  }
  const problem = await writeFixed(input, result, io);
  if (problem !== null) {
    io.err(`stevedore: ${problem}\n`);
    return { checked: checkOne(input, run), open: true, failed: true };
  }
  if (changed) io.err(changeList(input.file, result, true));
  return { checked, open: false, failed: false };
};

const counts = ({ report }: CheckedFile, failOn: Tier): boolean => {
  const found = countTiers(report.findings);
  return TIERS.slice(0, TIERS.indexOf(failOn) + 1).some((tier) => found[tier] > 0);
};

const outputFor = async (args: CheckArguments, failOn: Tier, io: Io): Promise<Output | null> => {
  const fixesStdin = args.fix === 'write' && (args.inputs.length === 0 || args.inputs[0] === '-');
  if (args.fix === 'diff' || fixesStdin) return null;
  return openOutput(args.format, { io, quiet: args.quiet, failOn });
};

/** Checks what was named, one input after the other, and writes the report. */
const checkAll = async (run: Run, live: LiveInputs): Promise<ExitCode> => {
  const { args, settings, io } = run;
  const began = io.now();
  const names = args.inputs.length === 0 ? ['-'] : args.inputs;
  const inputs = openInputs(names, { io, live, skipUnrelated: args.skipUnrelated });
  let files = 0;
  let found = false;
  let unreadable = false;
  for await (const input of inputs.texts) {
    const one =
      args.fix === null
        ? { checked: checkOne(input, run), open: false, failed: false }
        : await fixOne(input, run);
    files += 1;
    found ||= one.open || counts(one.checked, settings.failOn);
    unreadable ||= one.failed || one.checked.report.shape === 'unreadable';
    run.output?.file(one.checked);
  }
  run.output?.end({
    files,
    passedOver: inputs.passedOver(),
    milliseconds: io.now() - began,
  });
  if (inputs.missing() || unreadable) return EXIT.usage;
  return found ? EXIT.found : EXIT.fine;
};

/**
 * `stevedore check`: files, folders, patterns, standard input, or names of services and task definitions in an account;
 * see `src/cli/help.ts` for its options.
 */
export const checkCommand = async (
  words: readonly string[],
  io: Io,
  open?: OpenAccounts,
): Promise<ExitCode> => {
  const args = checkArguments(words);
  if (args.inputs.length === 0 && io.stdinIsTerminal) {
    throw new UsageError('Name the files to check, or - to read standard input.');
  }
  const settings = await checkSettings(args, io);
  const run = { args, settings, io, output: await outputFor(args, settings.failOn, io) };
  const live = openLiveInputs({ ...args.account, config: args.config }, io, open);
  try {
    return await checkAll(run, live);
  } finally {
    await live.stop();
  }
};
