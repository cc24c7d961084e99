import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, crate, frame, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const entry = (y: number, words: string): Svg => wordBox([54, y, 232, 36], 'quiet', words);

const task = (y: number): Svg =>
  [
    frame([388, y, 152, 86], 'task', 'Task'),
    crate([404, y + 36, 56, 36]),
    crate([470, y + 36, 56, 36]),
  ].join('\n');

/** A numbered page of settings, with an older revision behind it, and the tasks made from it. */
export const taskDefinition = drawing('task-definition', 366, [
  box([20, 20, 268, 268], 'plain'),
  label(34, 36, 'web:6', { size: 15, anchor: 'start' }),
  box([40, 50, 260, 260], 'host'),
  label(54, 74, 'web:7', { bold: true, size: 20, anchor: 'start' }),
  crate([54, 98, 110, 40], 'app'),
  crate([176, 98, 110, 40], 'proxy'),
  entry(150, 'CPU and memory'),
  entry(192, 'network mode'),
  entry(234, 'roles, volumes'),
  label(170, 290, 'never changes', { size: 15 }),
  arrow([
    [302, 180],
    [384, 126],
  ]),
  arrow([
    [302, 180],
    [384, 234],
  ]),
  label(358, 180, 'run', { size: 16, bold: true }),
  task(84),
  task(190),
  caption(340, 'Each change is a new revision: web:8'),
]);
