import type { Button, SectionBlock, TableBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { About } from '../../src/operations/live/answer/live-answer.ts';
import type { TaskList, TaskRow } from '../../src/operations/live/tasks/list-tasks.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { serviceButtons, turnButton } from './live-buttons.ts';
import { serviceTitle } from './live-describe.ts';
import { fitted } from './live-fit.ts';
import { shortId, taskCommandText } from './live-task-parts.ts';
import { aboutText, gapBlocks, madeAt, span } from './live-text.ts';
import { clamp, context, header, plainText, section } from './text.ts';
import { RUN_ACTION } from './unknown.ts';

const CELL = 60;
const EXPLAINED = 3;

const cell = (text: string) => ({ type: 'raw_text' as const, text: clamp(text, CELL) || '–' });

/** The state of a task with a sign, in the words of AWS. */
export const stateText = ({
  lastStatus,
  desiredStatus,
  healthStatus,
  stop,
}: Pick<TaskRow, 'lastStatus' | 'desiredStatus' | 'healthStatus' | 'stop'>): string => {
  if (lastStatus === 'STOPPED') return '⚫ STOPPED';
  if (healthStatus === 'UNHEALTHY') return `🔴 ${lastStatus}, UNHEALTHY`;
  if (stop !== null || desiredStatus === 'STOPPED') return `⚪ ${lastStatus}, stopping`;
  const health = healthStatus === 'HEALTHY' ? ', HEALTHY' : '';
  return `${lastStatus === 'RUNNING' ? '🟢' : '🟠'} ${lastStatus}${health}`;
};

const sinceText = (row: TaskRow, about: About): string => {
  const since = row.stoppedAtMs ?? row.startedAtMs ?? row.createdAtMs;
  return since === null ? '' : span(madeAt(about) - since);
};

const stopText = ({ stop }: TaskRow): string => {
  if (stop === null) return '';
  // Where the code itself is the reason, its title begins with it.
  const said = stop.exitCode === null || stop.link.title.startsWith('Exit code');
  return said ? stop.link.title : `exit ${stop.exitCode}: ${stop.link.title}`;
};

const table = (rows: readonly TaskRow[], about: About): TableBlock => ({
  type: 'table',
  column_settings: [{}, {}, {}, {}, {}, {}, { is_wrapped: true }],
  rows: [
    ['Task', 'State', 'Since', 'Task definition', 'Zone', 'Runs on', 'Why it stopped'],
    ...rows.map((row) => [
      row.taskId,
      stateText(row),
      sinceText(row, about),
      row.taskDefinition,
      row.availabilityZone ?? '',
      row.runsOn ?? '',
      stopText(row),
    ]),
  ].map((row) => row.map(cell)),
});

/** A menu of the tasks of the page: what is chosen is shown below. */
const taskMenu = (rows: readonly TaskRow[], about: About): readonly SectionBlock[] => {
  const options = rows.slice(0, limits['select.options'].max).map((row) => {
    const exact = taskCommandText(about, row.taskId);
    return {
      text: plainText(clamp(`${shortId(row.taskId)} ${stateText(row)}`, limits['option.text'].max)),
      // Names of clusters may be longer than an option can carry; by its id alone the task is searched for.
      value:
        exact.length > limits['option.value'].max
          ? clamp(`task ${row.taskId}`, limits['option.value'].max)
          : exact,
    };
  });
  if (options.length === 0) return [];
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'What happened to one of them:' },
      accessory: {
        type: 'static_select',
        action_id: `${RUN_ACTION}:task`,
        placeholder: plainText('Choose a task'),
        options,
      },
    },
  ];
};

/** A button for each reason of the page, the first few. */
const reasonButtons = (rows: readonly TaskRow[]): readonly Button[] => {
  const links = new Map(
    rows.flatMap(({ stop }) =>
      stop === null ? [] : [[`${stop.link.kind}:${stop.link.id}`, stop.link] as const],
    ),
  );
  return [...links.values()]
    .slice(0, EXPLAINED)
    .map((link) => askButton(link, 'below', `Explain: ${link.title}`));
};

/** The tasks of a service, those that do not run well first. */
export const tasksReply = (list: TaskList, reference: string): Reply => {
  const { about, gaps, rows, page, pages, total } = list;
  const title = serviceTitle(list);
  const command = `tasks ${reference}${page === 1 ? '' : ` page ${page}`}`;
  return {
    text: `${title}: ${counted(total, 'task')}`,
    blocks: fitted(
      [
        header(`${title}: ${counted(total, 'task')}`),
        rows.length === 0
          ? section('No task runs, and none stopped within about the last hour.')
          : table(rows, about),
        ...taskMenu(rows, about),
        ...(pages > 1 ? [context(`Page ${page} of ${pages}`)] : []),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [
      ...(page > 1
        ? [turnButton('Previous', 'previous', `tasks ${reference} page ${page - 1}`)]
        : []),
      ...(page < pages ? [turnButton('Next', 'next', `tasks ${reference} page ${page + 1}`)] : []),
      ...serviceButtons('tasks', reference, command),
      ...reasonButtons(rows),
    ],
    share: { command },
  };
};
