import { countTiers, type TierCounts } from '../model/check-report.ts';
import { type Viewed, viewBy } from '../operations/check-by.ts';
import type { Format } from './check-options.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Input } from './inputs.ts';
import { type CheckedFile, type Look, loadFormat } from './output.ts';

/** How files are checked and written about: plain data, so that another thread can be told. */
export interface CheckPlan {
  /** Null where standard output is for something else than reports. */
  readonly format: Format | null;
  readonly look: Look;
  readonly settings: CheckSettings;
  /** Only these rules; all where there are none. */
  readonly rules: readonly string[];
}

/** What a file came to: plain data, whichever thread found it out. */
export interface FileResult {
  /** What the report says of it, in the format that was asked for. */
  readonly written: string;
  readonly counts: TierCounts;
  /** How many findings can be put right without asking. */
  readonly fixable: number;
  readonly unreadable: boolean;
}

/** Checks files by a plan. */
export interface FileChecker {
  readonly check: (input: Input) => FileResult;
  /** The result of a file that somebody else looked at, by the plan's rules and in its format. */
  readonly resultOf: (file: string, viewed: Viewed) => FileResult;
}

const asked = (report: CheckedFile['report'], rules: readonly string[]): CheckedFile['report'] =>
  rules.length === 0
    ? report
    : { ...report, findings: report.findings.filter(({ rule }) => rules.includes(rule)) };

/** Loads what a plan needs. */
export const openFileChecker = async (plan: CheckPlan): Promise<FileChecker> => {
  const { format, look, settings, rules } = plan;
  const write = format === null ? () => '' : (await loadFormat(format)).writer(look);
  const view = viewBy(settings);
  const resultOf: FileChecker['resultOf'] = (file, viewed) => {
    const report = asked(viewed.report, rules);
    return {
      written: write({ file, report, source: viewed.source }),
      counts: countTiers(report.findings),
      fixable: report.findings.filter(({ fixable }) => fixable === 'safe').length,
      unreadable: report.shape === 'unreadable',
    };
  };
  return { resultOf, check: ({ file, text }) => resultOf(file, view(text)) };
};
