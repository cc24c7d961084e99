import type { About } from '../../src/operations/live/answer/live-answer.ts';
import type { DeploymentRow } from '../../src/operations/live/service/deployment-rows.ts';
import type { FoldedLine } from '../../src/operations/live/service/events.ts';
import type { TargetGroupHealth } from '../../src/operations/live/service/target-groups.ts';
import type { MessageBlock } from '../reply.ts';
import { askButton } from './ask.ts';
import { ago, code, said, span } from './live-text.ts';
import { context, section } from './text.ts';

const DEPLOYMENTS = 5;
const GROUPS = 6;
const TITLES = 3;
const QUOTE = 350;

const deploymentLine = (row: DeploymentRow, about: About): string =>
  [
    `• *${said(row.status)}* ${row.taskDefinition === null ? 'no task definition' : code(row.taskDefinition)}`,
    `${row.running}/${row.desired} running`,
    ...(row.pending > 0 ? [`${row.pending} pending`] : []),
    ...(row.failed > 0 ? [`${row.failed} failed`] : []),
    ...(row.rolloutState === null ? [] : [`*${said(row.rolloutState)}*`]),
    ...(row.createdAtMs === null ? [] : [ago(row.createdAtMs, about)]),
    ...(row.rolloutStateReason === null ? [] : [said(row.rolloutStateReason)]),
  ].join(' · ');

/** Deployments, where there is something to say of them. */
export const deploymentBlocks = (
  rows: readonly DeploymentRow[],
  about: About,
): readonly MessageBlock[] => {
  if (rows.length === 0) return [];
  const lines = rows.slice(0, DEPLOYMENTS).map((row) => deploymentLine(row, about));
  return [section(`*Deployments*\n${lines.join('\n')}`)];
};

const routineText = (
  { count, titles, newestAtMs, oldestAtMs }: Extract<FoldedLine, { readonly kind: 'routine' }>,
  about: About,
): string => {
  const what = titles
    .slice(0, TITLES)
    .map(({ title, count: times }) =>
      times > 1 ? `${said(title, 80)} × ${times}` : said(title, 80),
    )
    .join(', ');
  const when =
    count === 1
      ? ago(newestAtMs, about)
      : `${ago(newestAtMs, about)}, within ${span(newestAtMs - oldestAtMs)}`;
  return `${count === 1 ? '1 usual event' : `${count} usual events`} (${when}): ${what}`;
};

const eventBlock = (line: FoldedLine, about: About): MessageBlock => {
  if (line.kind === 'routine') return context(routineText(line, about));
  const times = line.count > 1 ? ` · ${line.count} times since ${ago(line.oldestAtMs, about)}` : '';
  const sign = { ok: '🟢', info: '🔵', warn: '🟠', error: '🔴' }[line.severity];
  const text = `${sign} ${ago(line.atMs, about)}${times}\n>${said(line.message, QUOTE)}`;
  return line.link === null
    ? section(text)
    : section(text, askButton(line.link, 'below', 'Explain'));
};

/** Events with what they mean behind a button; the usual ones in one small line. */
export const eventBlocks = (lines: readonly FoldedLine[], about: About): readonly MessageBlock[] =>
  lines.length === 0
    ? []
    : [section('*Events*, the newest first'), ...lines.map((line) => eventBlock(line, about))];

const statesText = ({ targets, states }: TargetGroupHealth): string => {
  if (targets === undefined) return 'health unknown';
  if (targets.length === 0) return 'no targets';
  const counts = Object.entries(states).map(([state, count]) => `${count} ${said(state, 40)}`);
  const reasons = targets.flatMap(({ state, reason }) =>
    state === 'healthy' || reason === undefined ? [] : [code(reason, 80)],
  );
  return [counts.join(', '), ...[...new Set(reasons)].slice(0, TITLES)].join(' · ');
};

/** A line for each target group: where it leads, and how its targets are. */
export const targetGroupLines = (groups: readonly TargetGroupHealth[]): readonly string[] => [
  ...groups.slice(0, GROUPS).map((group) => {
    const { name, containerName, containerPort } = group;
    const to =
      containerName === null
        ? ''
        : ` → ${code(containerPort === null ? containerName : `${containerName}:${containerPort}`)}`;
    return `${code(name)}${to}: ${statesText(group)}`;
  }),
  ...(groups.length > GROUPS ? [`and ${groups.length - GROUPS} more`] : []),
];
