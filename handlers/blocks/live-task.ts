import type { Button } from '@slack/types';
import type { TaskTimeline } from '../../src/operations/live/tasks/task-timeline.ts';
import type { Reply } from '../reply.ts';
import { runButton, turnButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { containerBlocks, momentBlocks, shortId } from './live-task-parts.ts';
import { stateText } from './live-tasks.ts';
import { aboutText, code, gapBlocks, said } from './live-text.ts';
import { logBlocks, todoText } from './live-why-parts.ts';
import { mrkdwnOf } from './markdown.ts';
import { clamp, context, header, section } from './text.ts';

const stateLine = ({ task, startedBy }: TaskTimeline): string =>
  [
    `*${said(stateText(task), 100)}*`,
    code(task.taskDefinition),
    ...(task.runsOn === null ? [] : [said(task.runsOn, 100)]),
    ...(task.availabilityZone === null ? [] : [said(task.availabilityZone, 60)]),
    ...(task.containerInstance === null
      ? []
      : [`container instance ${code(task.containerInstance, 60)}`]),
    ...(startedBy === null ? [] : [`started by ${code(startedBy, 100)}`]),
  ].join(' · ');

const serviceButtons = ({ about }: TaskTimeline): readonly Button[] => {
  const { account, region, cluster, service } = about;
  if (cluster === null || service === null) return [];
  const reference = [account, region, cluster, service].join('/');
  return [
    runButton(`Why ${service}?`, 'why', `why ${reference}`),
    runButton('Tasks', 'tasks', `tasks ${reference}`),
    runButton('Describe', 'describe', `describe ${reference}`),
  ];
};

/** One task: what state it is in, why it stopped, what to do, its time line and its containers. */
export const taskReply = (
  answer: TaskTimeline,
  reference: string,
  { log = false }: { readonly log?: boolean } = {},
): Reply => {
  const { about, gaps, task, meaning, todo } = answer;
  const title = ['Task', shortId(task.taskId), about.service, about.cluster]
    .flatMap((part) => part ?? [])
    .join(' · ')
    .replace(' · ', ' ');
  const command = `task ${reference}`;
  const why =
    meaning === null ? [] : [section(`*Why it stopped*\n${mrkdwnOf(clamp(meaning, 600))}`)];
  return {
    text: `${title}: ${task.stop?.link.title ?? task.lastStatus}`,
    blocks: fitted(
      [
        header(title),
        section(`${stateLine(answer)}\n${code(task.taskId)}`),
        ...why,
        ...(todo.length === 0 ? [] : [section(todoText(todo).join('\n'))]),
        ...logBlocks(answer),
        ...momentBlocks(answer),
        ...containerBlocks(answer),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [
      ...(task.startedAtMs !== null && !log
        ? [turnButton('Last log lines', 'log', `${command} log`)]
        : []),
      turnButton('Refresh', 'refresh', `${command}${log ? ' log' : ''}`),
      ...serviceButtons(answer),
    ],
    share: { command },
  };
};
