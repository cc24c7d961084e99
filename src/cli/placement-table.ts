import type {
  GroupRow,
  InstanceRow,
  PlacementAnswer,
} from '../operations/placement/place-answer.ts';
import { groupRows } from '../operations/placement/rows.ts';
import { bar, percent } from './bars.ts';
import { type Paint, printable } from './paint.ts';

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

/** More instances than this are shown by zone and type. */
const INSTANCES = 40;
/** And no more rows than this. */
const ROWS = 60;

const NAME = 20;
const TYPE = 13;
/** What stands beside the two bars: indent, name, type, percents, gaps, tasks. */
const BESIDE = 2 + NAME + 1 + TYPE + 1 + 5 + 2 + 5 + 2 + 9;

const figure = (count: number): string => count.toLocaleString('en');

const cell = (text: string, width: number): string => {
  const shown = printable(text);
  return (shown.length > width ? `${shown.slice(0, width - 1)}…` : shown).padEnd(width);
};

const barWidth = ({ width }: Page): number =>
  Math.max(6, Math.min(20, Math.floor((width - BESIDE) / 2)));

const tasks = (before: number, placed: number, paint: Paint): string => {
  const come = placed > 0 ? ` ${paint('green', `+${figure(placed)}`)}` : '';
  return before > 0 || placed === 0 ? `${figure(before)}${come}` : come.trimStart();
};

const line = (
  first: string,
  second: string,
  {
    cpuUnits,
    memoryMiB,
    tasksBefore,
    placed,
  }: Pick<InstanceRow, 'cpuUnits' | 'memoryMiB' | 'tasksBefore' | 'placed'>,
  page: Page,
): string => {
  const { paint } = page;
  const wide = barWidth(page);
  const bars = [cpuUnits, memoryMiB]
    .map((usage) => `${bar(usage, wide, paint)} ${percent(usage)}`)
    .join('  ');
  return `  ${cell(first, NAME)} ${cell(second, TYPE)} ${bars}  ${tasks(tasksBefore, placed, paint)}`;
};

const head = (first: string, page: Page): string => {
  const wide = barWidth(page) + 5;
  return page.paint(
    'dim',
    `  ${first.padEnd(NAME)} ${'type'.padEnd(TYPE)} ${'CPU reserved'.slice(0, wide).padEnd(wide)}  ${'memory'.padEnd(wide)}  tasks`,
  );
};

const zoneLine = (
  { availabilityZone, instances, tasksBefore, placed }: GroupRow,
  page: Page,
): string => {
  const name = printable(availabilityZone ?? 'without zone');
  const many = instances === 1 ? '1 instance' : `${figure(instances)} instances`;
  const { paint } = page;
  return `${paint('bold', name)} ${paint('dim', `${many}, tasks ${figure(tasksBefore)} → ${figure(tasksBefore + placed)}`)}`;
};

const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= ROWS
    ? lines
    : [
        ...lines.slice(0, ROWS),
        `  and ${lines.length - ROWS} more rows; --format json has them all`,
      ];

const instanceLines = ({ rows }: PlacementAnswer, zone: GroupRow, page: Page): readonly string[] =>
  rows
    .filter(({ availabilityZone }) => availabilityZone === zone.availabilityZone)
    .map((row) => line(row.instance, row.instanceType ?? '', row, page));

const groupLines = ({ rows }: PlacementAnswer, zone: GroupRow, page: Page): readonly string[] =>
  groupRows(
    rows.filter(({ availabilityZone }) => availabilityZone === zone.availabilityZone),
    'zone and type',
  ).map((row) =>
    line(
      `${figure(row.instances)} (${figure(row.open)} with room)`,
      row.instanceType ?? '',
      row,
      page,
    ),
  );

/** Every instance before and after, by zone; of many instances one row for each zone and type. */
export const instanceTable = (answer: PlacementAnswer, page: Page): string => {
  if (answer.rows.length === 0) return '';
  const single = answer.rows.length <= INSTANCES;
  const lines = answer.zones.flatMap((zone) => [
    zoneLine(zone, page),
    ...(single ? instanceLines : groupLines)(answer, zone, page),
  ]);
  const key = page.paint('dim', '  █ reserved before  ▓ by these tasks  ░ free');
  return [head(single ? 'instance' : 'instances', page), ...cut(lines), key].join('\n');
};
