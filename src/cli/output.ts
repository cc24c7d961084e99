import type { CheckReport } from '../model/check-report.ts';
import type { Tier } from '../model/finding.ts';
import type { Format } from './check-options.ts';
import type { Io } from './io.ts';

/** A text that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly report: CheckReport;
}

/** What a whole run came to. */
interface RunTotals {
  readonly files: number;
  readonly passedOver: number;
  readonly milliseconds: number;
}

/** Writes reports in one format, as they come and at the end. */
export interface Output {
  readonly file: (checked: CheckedFile) => void;
  readonly end: (totals: RunTotals) => void;
}

/** What every format is made with. */
export interface OutputOptions {
  readonly io: Io;
  /** Leave out what does not count against `failOn`, and all that is well. */
  readonly quiet: boolean;
  readonly failOn: Tier;
}

/** The output of a format. Each is loaded when it is asked for. */
export const openOutput = async (format: Format, options: OutputOptions): Promise<Output> => {
  switch (format) {
    case 'json':
      return (await import('./json-output.ts')).jsonOutput(options);
    case 'sarif':
      return (await import('./sarif-output.ts')).sarifOutput(options);
    case 'github':
      return (await import('./github-output.ts')).githubOutput(options);
    case 'text':
      return (await import('./text-output.ts')).textOutput(options);
  }
};
