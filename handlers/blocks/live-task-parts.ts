import type { About } from '../../src/operations/live/answer/live-answer.ts';
import type { TaskMoment } from '../../src/operations/live/tasks/task-moments.ts';
import type { TaskTimeline } from '../../src/operations/live/tasks/task-timeline.ts';
import type { MessageBlock } from '../reply.ts';
import { askButton } from './ask.ts';
import { ago, code, said, span } from './live-text.ts';
import { section } from './text.ts';

const MOMENTS = 24;
const CONTAINERS = 10;
const QUOTE = 300;
const SECOND = 1_000;
const DAY = 10;
const SHORT = 8;
/** A UUID has 36. */
const ID = 64;

/** Enough of an id to tell tasks apart. */
export const shortId = (id: string): string => id.slice(0, SHORT);

/** `2026-11-21`. */
const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, DAY);

const clockTime = (atMs: number): string => new Date(atMs).toISOString().slice(DAY + 1, DAY + 9);

/** The times are shown to the second, and so is what lies between them. */
const wholeSecond = (atMs: number): number => atMs - (atMs % SECOND);

const momentText = (
  { atMs, sentence, quote }: TaskMoment,
  before: TaskMoment | undefined,
): string => {
  const isNewDay = before !== undefined && dayOf(before.atMs) !== dayOf(atMs);
  const time = `${isNewDay ? `${dayOf(atMs)} ` : ''}${clockTime(atMs)}`;
  const afterMs = before === undefined ? 0 : wholeSecond(atMs) - wholeSecond(before.atMs);
  const after = afterMs === 0 ? '' : ` (${span(afterMs)} later)`;
  return [
    `\`${time}\` ${said(sentence)}${after}`,
    ...(quote === null ? [] : [`>${said(quote, QUOTE)}`]),
  ].join('\n');
};

/** The life of a task, the oldest first; what has an explanation stands by itself, with its button. */
export const momentBlocks = ({
  moments,
  about,
}: Pick<TaskTimeline, 'moments' | 'about'>): readonly MessageBlock[] => {
  const [first] = moments;
  if (first === undefined) return [section('AWS has no times of this task yet.')];
  // The end says most: why it stopped.
  const shown = moments.slice(-MOMENTS);
  const left = moments.length - shown.length;
  const title = `*Time line* from ${dayOf(first.atMs)} (UTC), begun ${ago(first.atMs, about)}${left > 0 ? `; ${left} moments left out` : ''}`;
  const groups: (readonly TaskMoment[])[] = [];
  for (const moment of shown) {
    const last = groups.at(-1);
    const joins = moment.link === null && last !== undefined && last.at(-1)?.link === null;
    if (joins) groups.splice(-1, 1, [...last, moment]);
    else groups.push([moment]);
  }
  return [
    section(title),
    ...groups.map((group) => {
      const lines = group.map((one) => momentText(one, moments[moments.indexOf(one) - 1]));
      const link = group[0]?.link ?? null;
      return link === null
        ? section(lines.join('\n'))
        : section(lines.join('\n'), askButton(link, 'below', 'Explain'));
    }),
  ];
};

type Container = TaskTimeline['containers'][number];

const containerText = (one: Container): string => {
  const { name, image, lastStatus, healthStatus, exitCode, reason, privateIpv4Addresses } = one;
  const parts = [
    code(name, 100),
    said(lastStatus, 40),
    ...(healthStatus === 'UNKNOWN' ? [] : [said(healthStatus, 40)]),
    ...(exitCode === null ? [] : [`exit ${exitCode}`]),
    ...(image === null ? [] : [code(image, 200)]),
    ...privateIpv4Addresses.slice(0, 2).map((address) => code(address, 60)),
  ];
  return [`• ${parts.join(' · ')}`, ...(reason === null ? [] : [`>${said(reason, QUOTE)}`])].join(
    '\n',
  );
};

/** A line for each container: its state at the end of what AWS knows. */
export const containerBlocks = ({
  containers,
}: Pick<TaskTimeline, 'containers'>): readonly MessageBlock[] => {
  if (containers.length === 0) return [];
  const lines = containers.slice(0, CONTAINERS).map(containerText);
  const left = containers.length - lines.length;
  return [
    section(['*Containers*', ...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n')),
  ];
};

/** The command text that shows exactly this task of the cluster of an answer. */
export const taskCommandText = ({ account, region, cluster }: About, id: string): string =>
  `task ${[account, region, cluster ?? '', id.slice(0, ID)].join('/')}`;
