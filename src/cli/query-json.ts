import type { QueryAnswer } from '../operations/query.ts';

/** The matches as programs read them (DESIGN.md §4), with what else is to be told: keys are added, never taken away. */
export const queryJson = (
  { matches, instances, assumptions, warnings }: QueryAnswer,
  more: Readonly<Record<string, unknown>> = {},
): string => {
  const names = matches.map(({ instance }) => instance);
  const all = { matches: names, instances, assumptions, warnings, ...more };
  return `${JSON.stringify(all, null, 2)}\n`;
};
