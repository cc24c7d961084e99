import type { TableBlock } from '@slack/types';
import type {
  GroupRow,
  InstanceRow,
  PlacementAnswer,
  Usage,
} from '../../src/operations/placement/place-answer.ts';
import { groupRows } from '../../src/operations/placement/rows.ts';
import { figure, REASON_WORDS } from '../../src/operations/placement/words.ts';
import { type BarChartBlock, POINTS_MAX, percentChart } from './data-visualization.ts';

/** More rows nobody reads in a message; then instances stand together by zone and type, or by zone. */
const ROWS = POINTS_MAX;

const NONE = '–';

const cell = (text: string) => ({ type: 'raw_text' as const, text: text === '' ? NONE : text });

const change = (before: number, after: number): string =>
  before === after ? figure(before) : `${figure(before)} → ${figure(after)}`;

const used = ({ total, before, after }: Usage): string =>
  `${change(before, after)} of ${figure(total)}`;

const roomWords = ({ room, reasons }: InstanceRow): string => {
  if (room === 'open') return 'yes';
  const words = [...new Set(reasons.map(({ reason }) => REASON_WORDS[reason]))].join(', ');
  return `${room === 'never' ? 'never' : 'full'}: ${words}`;
};

const RIGHT = { align: 'right' } as const;
const LEFT = { align: 'left' } as const;

const instanceTable = (rows: readonly InstanceRow[]): TableBlock => {
  const types = new Set(rows.map(({ instanceType }) => instanceType));
  const mixed = types.size > 1;
  return {
    type: 'table',
    column_settings: [
      LEFT,
      LEFT,
      ...(mixed ? [LEFT] : []),
      RIGHT,
      RIGHT,
      RIGHT,
      { is_wrapped: true },
    ],
    rows: [
      [
        'Zone',
        'Instance',
        ...(mixed ? ['Type'] : []),
        'Tasks',
        'CPU units',
        'Memory MiB',
        'One more?',
      ],
      ...rows.map((row) => [
        row.availabilityZone ?? NONE,
        row.instance,
        ...(mixed ? [row.instanceType ?? NONE] : []),
        change(row.tasksBefore, row.tasksBefore + row.placed),
        used(row.cpuUnits),
        used(row.memoryMiB),
        roomWords(row),
      ]),
    ].map((row) => row.map(cell)),
  };
};

const groupTable = (rows: readonly GroupRow[]): TableBlock => {
  const typed = rows.some(({ instanceType }) => instanceType !== null);
  return {
    type: 'table',
    column_settings: [LEFT, ...(typed ? [LEFT] : []), RIGHT, RIGHT, RIGHT, RIGHT, RIGHT],
    rows: [
      [
        'Zone',
        ...(typed ? ['Type'] : []),
        'Instances',
        'Tasks',
        'One more?',
        'CPU units',
        'Memory MiB',
      ],
      ...rows.map((row) => [
        row.availabilityZone ?? NONE,
        ...(typed ? [row.instanceType ?? NONE] : []),
        figure(row.instances),
        change(row.tasksBefore, row.tasksBefore + row.placed),
        `${figure(row.open)} of ${figure(row.instances)}`,
        used(row.cpuUnits),
        used(row.memoryMiB),
      ]),
    ].map((row) => row.map(cell)),
  };
};

/** The rows of an answer as they are shown: each instance, or instances together when they are many. */
export type ShownRows =
  | { readonly by: 'instance'; readonly rows: readonly InstanceRow[] }
  | { readonly by: 'group'; readonly rows: readonly GroupRow[] };

/** Every instance when there are few, else instances by zone and type, else by zone. */
export const shownRows = ({ rows, zones }: PlacementAnswer): ShownRows => {
  if (rows.length <= ROWS) return { by: 'instance', rows };
  const groups = groupRows(rows, 'zone and type');
  return { by: 'group', rows: groups.length <= ROWS ? groups : zones };
};

/** Zone by instance, before and after. */
export const placementTable = (shown: ShownRows): TableBlock =>
  shown.by === 'instance' ? instanceTable(shown.rows) : groupTable(shown.rows.slice(0, 99));

const EC2_ID = /^i-[0-9a-f]{12}([0-9a-f]{5})$/;

/** What stands under a bar: the end of an EC2 id is enough to find it in the table, and six whole ones overlap. */
const labelOf = (row: InstanceRow | GroupRow): string => {
  if ('instance' in row) {
    const [, end] = EC2_ID.exec(row.instance) ?? [];
    return end === undefined ? row.instance : `…${end}`;
  }
  return [row.availabilityZone ?? 'no zone', row.instanceType ?? ''].join(' ').trim();
};

const percent = (amount: number, total: number): number => (total > 0 ? (amount / total) * 100 : 0);

const isEmpty = ({ cpuUnits, memoryMiB }: InstanceRow | GroupRow): boolean =>
  cpuUnits.after === 0 && memoryMiB.after === 0;

/** What is reserved of CPU and of memory before and after, as two charts; none where nothing is reserved. */
export const placementCharts = ({ rows }: ShownRows): readonly BarChartBlock[] => {
  if (rows.every(isEmpty)) return [];
  const chart = (title: string, usageOf: (row: InstanceRow | GroupRow) => Usage) =>
    percentChart(
      title,
      rows.map((row) => {
        const { before, after, total } = usageOf(row);
        return {
          label: labelOf(row),
          before: percent(before, total),
          after: percent(after, total),
        };
      }),
    );
  return [
    chart('CPU reserved, before and after', ({ cpuUnits }) => cpuUnits),
    chart('Memory reserved, before and after', ({ memoryMiB }) => memoryMiB),
  ];
};
