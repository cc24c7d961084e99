import { indented, withList } from './json-text.ts';
import type { CheckedFile, ReportFormat } from './output.ts';

/** A report as programs read it (DESIGN.md §4): keys are added to it, never taken away. */
const fileOf = ({ file, report }: CheckedFile) => {
  const { shape, family, targets, targetsAssumed, setAside, findings, switchedOff, ...more } =
    report;
  return {
    file,
    shape,
    family,
    targets,
    targetsAssumed,
    setAside,
    findings,
    suppressed: (switchedOff ?? []).map(({ finding, reason }) => ({ ...finding, reason })),
    ...more,
  };
};

/** `--format json`: one object for the whole run. */
export const jsonFormat: ReportFormat = {
  writer: () => (checked) => indented(fileOf(checked), 2),
  output: (io) => {
    const files: string[] = [];
    return {
      file: (written) => {
        files.push(written);
      },
      end: ({ counts }) => {
        io.out(`${withList({ files: [], summary: counts }, 'files', files, 1)}\n`);
      },
    };
  },
};
