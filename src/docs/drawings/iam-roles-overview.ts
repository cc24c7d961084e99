import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import type { ToneName } from './palette.ts';
import { box, crate, wordBox } from './shapes.ts';
import { key } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const ROW = 96;

/** Who uses the role, the role, and what it lets them do. */
const row = (index: number, who: Svg, role: string, tone: ToneName, what: string): Svg => {
  const y = 50 + index * ROW;
  return [
    who,
    arrow([
      [146, y + 34],
      [176, y + 34],
    ]),
    box([178, y, 168, 68], tone),
    key(198, y + 34),
    label(272, y + 34, role, { bold: true, color: '#ffffff' }),
    arrow([
      [348, y + 34],
      [378, y + 34],
    ]),
    wordBox([380, y, 160, 68], 'plain', what),
  ].join('\n');
};

const heading = (x: number, words: string): Svg => label(x, 27, words, { bold: true });

/** Three users, three roles. */
export const iamRolesOverview = drawing('iam-roles-overview', 378, [
  heading(83, 'Who'),
  heading(262, 'Role'),
  heading(460, 'To do what'),
  row(
    0,
    wordBox([20, 50, 126, 68], 'plain', 'ECS or\nFargate agent', { size: 15 }),
    'Task\nexecution',
    'navy',
    'pull image, logs,\nread secrets',
  ),
  row(1, crate([20, 50 + ROW, 126, 68], 'Your code'), 'Task', 'teal', 'call AWS:\nS3, SQS, …'),
  row(
    2,
    wordBox([20, 50 + 2 * ROW, 126, 68], 'host', 'EC2 host'),
    'Container\ninstance',
    'navy',
    'join the cluster,\nreport to ECS',
  ),
  caption(353, 'The first two stand in the task definition'),
]);
