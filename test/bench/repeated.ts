import type { Row } from './table.ts';

/** Times the work so many times, each on its own. `goal` in milliseconds, printed beside. */
export const repeated = (name: string, runs: number, work: () => unknown, goal?: number): Row => {
  const row: Row = { name, taken: [], ...(goal === undefined ? {} : { goal }) };
  for (let run = 0; run < runs; run += 1) {
    const began = process.hrtime.bigint();
    work();
    row.taken.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  return row;
};
