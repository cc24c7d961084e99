import { countTiers } from '../model/check-report.ts';
import type { CheckedFile, Output, OutputOptions } from './output.ts';

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
export const jsonOutput = ({ io }: OutputOptions): Output => {
  const files: ReturnType<typeof fileOf>[] = [];
  return {
    file: (checked) => {
      files.push(fileOf(checked));
    },
    end: () => {
      const summary = countTiers(files.flatMap(({ findings }) => findings));
      io.out(`${JSON.stringify({ files, summary }, null, 2)}\n`);
    },
  };
};
