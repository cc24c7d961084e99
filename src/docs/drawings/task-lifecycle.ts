import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { palette, type ToneName, tones } from './palette.ts';
import { box, type Rect } from './shapes.ts';
import type { Svg } from './svg.ts';
import { label } from './text.ts';

const HEIGHT = 62;
const STEP = 86;
const TOP = 20;

const state = ([x, y, width, height]: Rect, tone: ToneName, name: string, words: string): Svg =>
  [
    box([x, y, width, height], tone),
    label(x + width / 2, y + 21, name, { bold: true, color: tones[tone].ink, size: 17 }),
    label(x + width / 2, y + 43, words, { color: tones[tone].ink, size: 15 }),
  ].join('\n');

/** States under each other, each with an arrow to the next. */
const way = (x: number, tone: ToneName, states: readonly (readonly [string, string])[]): Svg =>
  states
    .flatMap(([name, words], index) => {
      const y = TOP + index * STEP;
      return [
        state([x, y, 240, HEIGHT], tone, name, words),
        arrow([
          [x + 120, y + HEIGHT],
          [x + 120, y + STEP],
        ]),
      ];
    })
    .join('\n');

const LAST = TOP + 3 * STEP;

/** The states of a task: up on the left, down on the right. */
export const taskLifecycle = drawing('task-lifecycle', 362, [
  way(20, 'task', [
    ['PROVISIONING', 'prepares, such as its ENI'],
    ['PENDING', 'waits for the agent'],
    ['ACTIVATING', 'pulls image, registers'],
  ]),
  state([20, LAST, 240, HEIGHT], 'teal', 'RUNNING', 'doing its work'),
  arrow(
    [
      [260, LAST + 31],
      [280, LAST + 31],
      [280, TOP + 31],
      [300, TOP + 31],
    ],
    { color: palette.muted },
  ),
  way(300, 'plain', [
    ['DEACTIVATING', 'leaves the load balancer'],
    ['STOPPING', 'SIGTERM, then SIGKILL'],
    ['DEPROVISIONING', 'cleans up, such as its ENI'],
  ]),
  state([300, LAST, 240, HEIGHT], 'navy', 'STOPPED', 'read the stopped reason'),
]);
