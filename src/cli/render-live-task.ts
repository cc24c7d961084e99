import type { TaskMoment } from '../operations/live/tasks/task-moments.ts';
import type { TaskTimeline } from '../operations/live/tasks/task-timeline.ts';
import type { Style } from './paint.ts';
import {
  aboutLine,
  ago,
  block,
  gapsBlock,
  type LivePage,
  labelled,
  pageOf,
  quoted,
  said,
  serviceTitle,
  span,
  titled,
} from './render-live-parts.ts';
import { logBlock } from './render-live-why.ts';

const SECOND = 1_000;
const DAY = 10;
/** `+59 min`. */
const AFTER = 7;

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, DAY);

const timeOf = (atMs: number): string => new Date(atMs).toISOString().slice(DAY + 1, DAY + 9);

/** The times are shown to the second, and so is what lies between them. */
const wholeSecond = (atMs: number): number => atMs - (atMs % SECOND);

const styleOf = ({ lastStatus, healthStatus, desiredStatus }: TaskTimeline['task']): Style => {
  if (lastStatus === 'STOPPED') return 'dim';
  if (healthStatus === 'UNHEALTHY') return 'red';
  return lastStatus === 'RUNNING' && desiredStatus === 'RUNNING' ? 'green' : 'yellow';
};

const momentLines = (
  { atMs, sentence, quote, link }: TaskMoment,
  before: TaskMoment | undefined,
  page: LivePage,
): readonly string[] => {
  const isNewDay = before !== undefined && dayOf(before.atMs) !== dayOf(atMs);
  const afterMs = before === undefined ? 0 : wholeSecond(atMs) - wholeSecond(before.atMs);
  const after = afterMs === 0 ? '' : `+${span(afterMs)}`;
  const indent = `  ${timeOf(atMs)} ${after.padStart(AFTER)}  `;
  const hang = ' '.repeat(indent.length);
  return [
    ...(isNewDay ? [page.paint('dim', `  ${dayOf(atMs)}`)] : []),
    block(sentence, page, indent, hang),
    ...(quote === null ? [] : [quoted(quote, page, hang)]),
    ...(link?.kind === 'failure'
      ? [page.paint('dim', `${hang}More: stevedore explain ${link.id}`)]
      : []),
  ];
};

const containerLines = (
  one: TaskTimeline['containers'][number],
  page: LivePage,
): readonly string[] => {
  const parts = [
    one.name,
    one.lastStatus,
    ...(one.healthStatus === 'UNKNOWN' ? [] : [one.healthStatus]),
    ...(one.exitCode === null ? [] : [`exit ${one.exitCode}`]),
    ...(one.image === null ? [] : [one.image]),
    ...one.privateIpv4Addresses,
  ];
  return [
    block(parts.join(' · '), page, '  ', '    '),
    ...(one.reason === null ? [] : [quoted(one.reason, page, '    ')]),
  ];
};

const factLines = ({ task, startedBy }: TaskTimeline, page: LivePage): readonly string[] => {
  const facts: readonly (readonly [label: string, text: string | null])[] = [
    ['Definition', task.taskDefinition],
    [
      'Runs on',
      [task.runsOn, task.availabilityZone, task.containerInstance]
        .flatMap((part) => part ?? [])
        .join(' · '),
    ],
    ['Started by', startedBy],
  ];
  return facts.flatMap(([label, text]) =>
    text === null || text === '' ? [] : [labelled(label, text, page)],
  );
};

const stopBlock = ({ meaning, todo }: TaskTimeline, page: LivePage): string =>
  meaning === null
    ? ''
    : [
        page.paint('bold', 'Why it stopped'),
        block(meaning, page),
        ...todo.map((one) => block(one, page, `  ${page.paint('green', '→')} `, '    ')),
      ].join('\n');

/** One task: its state, why it stopped, what to do, its time line and its containers. */
export const renderTask = (answer: TaskTimeline, page: LivePage): string => {
  const { about, gaps, task, moments, containers } = answer;
  const health = task.healthStatus === 'UNKNOWN' ? '' : `, ${said(task.healthStatus)}`;
  const state = page.paint(styleOf(task), `● ${said(task.lastStatus)}${health}`);
  const [first] = moments;
  const since =
    first === undefined ? '' : ` from ${dayOf(first.atMs)} (UTC), begun ${ago(first.atMs, about)}`;
  return pageOf([
    [
      `${page.paint('bold', `Task ${said(task.taskId)}`)}  ${state}`,
      ...(about.service === null ? [] : [`  ${serviceTitle(about, page)}`]),
      ...factLines(answer, page),
    ].join('\n'),
    stopBlock(answer, page),
    logBlock(answer, page),
    titled(
      `Time line${since}`,
      moments.flatMap((one, at) => momentLines(one, moments[at - 1], page)),
      page,
    ),
    titled(
      'Containers',
      containers.flatMap((one) => containerLines(one, page)),
      page,
    ),
    gapsBlock(gaps, page),
    aboutLine(about, page),
  ]);
};
