import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, crate, frame, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const task = (y: number, name: string): Svg =>
  [
    frame([272, y, 226, 84], 'task', name),
    crate([288, y + 36, 82, 36], 'app'),
    crate([386, y + 36, 96, 36], 'proxy'),
  ].join('\n');

/** What is inside what: cluster, service, task, container; and the recipe that tasks are made from. */
export const cluster = drawing('cluster', 376, [
  frame([228, 20, 312, 302], 'host', 'Cluster'),
  frame([248, 56, 272, 248], 'quiet', 'Service: keep 2 running'),
  task(100, 'Task'),
  task(204, 'Task'),
  box([20, 95, 176, 196], 'plain'),
  label(108, 117, 'Task definition', { bold: true }),
  label(108, 141, 'the recipe', { size: 15 }),
  wordBox([36, 161, 144, 50], 'orange', 'container\ndefinition app', { size: 15 }),
  wordBox([36, 221, 144, 50], 'orange', 'container\ndefinition proxy', { size: 15 }),
  arrow([
    [196, 193],
    [268, 142],
  ]),
  arrow([
    [196, 193],
    [268, 246],
  ]),
  caption(349, 'Container in task, task in service, service in cluster'),
]);
