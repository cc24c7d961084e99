import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, crate, frame, wordBox } from './shapes.ts';
import { key } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const job = (y: number, what: string, where: string): Svg =>
  [
    arrow([
      [320, 112],
      [356, y + 29],
    ]),
    wordBox([358, y, 182, 58], 'plain', `${what}\n${where}`),
  ].join('\n');

/** The agent uses the execution role to start the task; the code inside never sees it. */
export const taskExecutionRole = drawing('task-execution-role', 318, [
  wordBox([20, 78, 120, 68], 'navy', 'ECS or\nFargate\nagent', { size: 15 }),
  arrow([
    [140, 112],
    [172, 112],
  ]),
  box([174, 72, 146, 80], 'navy'),
  key(246, 92),
  label(247, 126, 'Task execution\nrole', { bold: true, color: '#ffffff', size: 15 }),
  job(20, 'pull the image', 'Amazon ECR'),
  job(83, 'read secrets', 'Secrets Manager'),
  job(146, 'send logs', 'CloudWatch'),
  arrow([
    [80, 146],
    [80, 186],
  ]),
  label(94, 166, 'starts', { size: 15, anchor: 'start' }),
  frame([20, 188, 204, 76], 'task', 'Task'),
  crate([88, 202, 120, 48], 'your code', 15),
  caption(290, 'Used by the agent, never by your code'),
]);
