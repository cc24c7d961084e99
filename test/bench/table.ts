/** One line of a table: what was timed, every time in milliseconds, and the goal where there is one. */
export interface Row {
  readonly name: string;
  readonly taken: number[];
  readonly goal?: number;
}

/** The value below which `share` of the times lie. */
const quantile = (taken: readonly number[], share: number): number => {
  const sorted = [...taken].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** The middle one of the times. */
export const median = (taken: readonly number[]): number => quantile(taken, 0.5);

const columns = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(9))).join('');

const figure = (milliseconds: number): string =>
  milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);

/** Prints median, p99, minimum, maximum and goal of each row on standard output. */
export const printTable = (title: string, rows: readonly Row[]): void => {
  const lines = rows.map(({ name, taken, goal }) =>
    columns([
      name,
      ...[0.5, 0.99, 0, 1].map((share) => figure(quantile(taken, share))),
      goal === undefined ? '' : `≤ ${goal}`,
    ]),
  );
  const head = columns(['', 'median', 'p99', 'min', 'max', 'goal']);
  process.stdout.write(`\n${title}\n${head}\n${lines.join('\n')}\n`);
};
