import type { FixResult } from '../model/fix-result.ts';
import { checkBy, type JudgementSettings } from './check-by.ts';
import { fix } from './fix.ts';
import { applyOff } from './switched-off.ts';

/** Applies the safe repairs to texts, with `unsafe` also the others; never those of rules that are switched off. */
export const fixBy =
  ({ targets, off = [] }: JudgementSettings) =>
  (text: string, { unsafe = false }: { readonly unsafe?: boolean } = {}): FixResult => {
    const { switchedOff = [] } = checkBy({ targets, off })(text);
    const except = new Set(switchedOff.map(({ finding }) => finding.rule));
    const result = fix(text, { targets, unsafe, except });
    return { ...result, report: applyOff(result.report, off) };
  };
