import type { TierCounts } from '../model/check-report.ts';
import type { Tier } from '../model/finding.ts';
import type { Viewed } from '../operations/check-by.ts';
import type { Format } from './check-options.ts';
import type { Io } from './io.ts';

/** A text that was checked. */
export interface CheckedFile extends Viewed {
  readonly file: string;
}

/** What a whole run came to. */
interface RunTotals {
  readonly files: number;
  readonly counts: TierCounts;
  /** How many findings can be put right without asking. */
  readonly fixable: number;
  readonly passedOver: number;
  readonly milliseconds: number;
}

/** What reports are to look like: plain data, so that another thread can be told. */
export interface Look {
  /** Leave out what does not count against `failOn`, and all that is well. */
  readonly quiet: boolean;
  readonly failOn: Tier;
  readonly colour: boolean;
  /** Width of the terminal; null when there is none. */
  readonly columns: number | null;
  /** Absolute path of the folder that the command was called in. */
  readonly cwd: string;
}

/** Puts together what was written of each file. */
export interface Output {
  /** Takes the text of one file after the other; an empty one is nothing to say. */
  readonly file: (written: string) => void;
  readonly end: (totals: RunTotals) => void;
}

/** A format: what it says of one file, which any thread can ask for, and how that becomes the whole. */
export interface ReportFormat {
  readonly writer: (look: Look) => (checked: CheckedFile) => string;
  readonly output: (io: Io, look: Look) => Output;
}

/** Each format is loaded when it is asked for. */
export const loadFormat = async (format: Format): Promise<ReportFormat> => {
  switch (format) {
    case 'json':
      return (await import('./json-output.ts')).jsonFormat;
    case 'sarif':
      return (await import('./sarif-output.ts')).sarifFormat;
    case 'github':
      return (await import('./github-output.ts')).githubFormat;
    case 'text':
      return (await import('./text-output.ts')).textFormat;
  }
};
