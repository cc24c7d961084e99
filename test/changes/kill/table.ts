import { FAULT_KINDS } from './fault.ts';
import type { Database } from './lanes.ts';
import type { Walk } from './walk-and-kill.ts';

interface Walks {
  readonly database: Database;
  readonly walks: readonly Walk[];
}

const countBy = (names: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(
    ([one, many], [other, more]) => more - many || one.localeCompare(other),
  );
};

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

const WIDTH = 44;

/** The figures of a run: a column for each database, then of both together. Times are not part of what must be so. */
export const killTable = (lanes: readonly Walks[], seconds: number): string => {
  const row = (name: string, counts: readonly (number | string)[]): string =>
    `${name.padEnd(WIDTH)}${counts.map((count) => String(count).padStart(12)).join('')}\n`;
  const figures = (name: string, of: (walks: readonly Walk[]) => number): string => {
    const counts = lanes.map(({ walks }) => of(walks));
    return row(name, [...counts, sum(counts)]);
  };
  const parts = (title: string, of: (walk: Walk) => readonly string[]): string =>
    `${title}\n${countBy(lanes.flatMap(({ walks }) => walks.flatMap(of)))
      .map(([name]) =>
        figures(`  ${name}`, (walks) => walks.flatMap(of).filter((one) => one === name).length),
      )
      .join('')}`;
  return [
    row('', [...lanes.map(({ database }) => database), 'both']),
    figures('walks', (walks) => walks.length),
    figures('kills', (walks) => sum(walks.map(({ points }) => points.length))),
    parts('killed', ({ points }) => points),
    parts('ended as', ({ outcome }) => [outcome]),
    figures('messages posted again', (walks) => sum(walks.map((walk) => walk.postedAgain))),
    ...FAULT_KINDS.map((kind) =>
      figures(
        kind,
        (walks) => walks.flatMap(({ faults }) => faults).filter((one) => one.kind === kind).length,
      ),
    ),
    `${seconds} s\n`,
  ].join('');
};
