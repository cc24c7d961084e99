import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, crate, frame, wordBox } from './shapes.ts';
import { key } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const service = (y: number, name: string): Svg =>
  [
    arrow([
      [342, 132],
      [400, y + 24],
    ]),
    wordBox([402, y, 138, 48], 'plain', name, { bold: true }),
  ].join('\n');

/** The code in the task gets credentials of the task role and calls AWS with them. */
export const taskRole = drawing('task-role', 296, [
  frame([20, 24, 168, 216], 'task', 'Task'),
  crate([36, 98, 136, 68], 'Your code'),
  label(104, 192, 'credentials from', { size: 15 }),
  label(104, 214, '169.254.170.2', { size: 15, bold: true }),
  arrow([
    [172, 132],
    [210, 132],
  ]),
  box([212, 92, 130, 80], 'teal'),
  key(276, 114),
  label(277, 146, 'Task role', { bold: true, color: '#ffffff', size: 18 }),
  service(36, 'S3'),
  service(108, 'DynamoDB'),
  service(180, 'SQS, …'),
  caption(268, 'Used while the task runs, by your own code'),
]);
