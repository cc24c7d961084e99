import { TIERS, type Tier } from '../model/finding.ts';
import {
  type CheckPlan,
  type FileChecker,
  type FileResult,
  openFileChecker,
} from './check-file.ts';
import { checkMany } from './check-many.ts';
import { type CheckArguments, checkArguments, type Format } from './check-options.ts';
import { checkSettings } from './check-settings.ts';
import { type Input, type Inputs, openInputs } from './inputs.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { type LiveInputs, openLiveInputs } from './live-inputs.ts';
import { loadFormat, type Output } from './output.ts';
import { createPaint } from './paint.ts';

interface Run {
  readonly plan: CheckPlan;
  readonly checker: FileChecker;
  readonly args: CheckArguments;
  readonly io: Io;
  /** Null where standard output is for a diff or for a text that was put right. */
  readonly output: Output | null;
}

interface Fixed {
  readonly result: FileResult;
  /** Whether something is as it should not be: a change still to make, or one that could not be written. */
  readonly open: boolean;
  readonly failed: boolean;
}

const fixOne = async (input: Input, run: Run): Promise<Fixed> => {
  const { args, checker, io, plan } = run;
  if (input.live === true) {
    io.err(`stevedore: ${input.file} is no file, and --fix changes only files.\n`);
    return { result: checker.check(input), open: false, failed: true };
  }
  // Loaded only here: comparing texts is not needed for checking them.
  const [{ fixBy }, { changeList, fileDiff, writeFixed }, { sourceView }] = await Promise.all([
    import('../operations/fix-by.ts'),
    import('./fix-files.ts'),
    import('../operations/source/source-view.ts'),
  ]);
  const fixed = fixBy(plan.settings)(input.text, { unsafe: args.unsafeFixes });
  const viewed = { report: fixed.report, source: sourceView(fixed.text) };
  const changed = fixed.text !== input.text;
  if (!changed && fixed.unedited !== null) io.err(changeList(input.file, fixed, false));
  if (args.fix === 'diff') {
    if (changed) {
      io.out(fileDiff(input.file, fixed, createPaint(io.colour)));
      io.err(changeList(input.file, fixed, false));
    }
    return { result: checker.resultOf(input.file, viewed), open: changed, failed: false };
  }
  const problem = await writeFixed(input, fixed, io);
  if (problem !== null) {
    io.err(`stevedore: ${problem}\n`);
    return { result: checker.check(input), open: true, failed: true };
  }
  if (changed) io.err(changeList(input.file, fixed, true));
  return { result: checker.resultOf(input.file, viewed), open: false, failed: false };
};

const counts = ({ counts: found }: FileResult, failOn: Tier): boolean =>
  TIERS.slice(0, TIERS.indexOf(failOn) + 1).some((tier) => found[tier] > 0);

/** What standard output is for; null where that is a diff, or a text that was put right. */
const formatFor = ({ fix, format, inputs }: CheckArguments): Format | null => {
  const fixesStdin = fix === 'write' && (inputs.length === 0 || inputs[0] === '-');
  return fix === 'diff' || fixesStdin ? null : format;
};

/** Checks each input, or puts it right, in the order in which they were named. */
async function* results(inputs: Inputs, run: Run): AsyncGenerator<Fixed> {
  if (run.args.fix === null)
    for await (const result of checkMany(inputs, run)) yield { result, open: false, failed: false };
  else for await (const input of inputs.texts) yield await fixOne(input, run);
}

/** Checks what was named and writes the report. */
const checkAll = async (run: Run, live: LiveInputs): Promise<ExitCode> => {
  const { args, plan, io } = run;
  const began = io.now();
  const names = args.inputs.length === 0 ? ['-'] : args.inputs;
  const inputs = openInputs(names, { io, live, skipUnrelated: args.skipUnrelated });
  const totals = { files: 0, fixable: 0, counts: { refused: 0, fails: 0, advice: 0 } };
  let found = false;
  let unreadable = false;
  for await (const { result, open, failed } of results(inputs, run)) {
    totals.files += 1;
    totals.fixable += result.fixable;
    for (const tier of TIERS) totals.counts[tier] += result.counts[tier];
    found ||= open || counts(result, plan.settings.failOn);
    unreadable ||= failed || result.unreadable;
    run.output?.file(result.written);
  }
  run.output?.end({
    ...totals,
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
  const format = formatFor(args);
  const { colour, columns, cwd } = io;
  const look = { quiet: args.quiet, failOn: settings.failOn, colour, columns, cwd };
  const plan = { format, look, settings, rules: args.rules };
  const checker = await openFileChecker(plan);
  const output = format === null ? null : (await loadFormat(format)).output(io, look);
  const run = { plan, checker, args, io, output };
  const live = openLiveInputs({ ...args.account, config: args.config }, io, open);
  try {
    return await checkAll(run, live);
  } finally {
    await live.stop();
  }
};
