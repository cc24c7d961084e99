import type { About } from '../operations/live/answer/live-answer.ts';
import type { DeploymentRow } from '../operations/live/service/deployment-rows.ts';
import type { FoldedLine } from '../operations/live/service/events.ts';
import type { TargetGroupHealth } from '../operations/live/service/target-groups.ts';
import { ago, block, type LivePage, quoted, said, span, titled } from './render-live-parts.ts';

const TITLES = 3;
const SIGNS = { ok: 'green', info: 'cyan', warn: 'yellow', error: 'red' } as const;
const ROLLOUT = { COMPLETED: 'green', FAILED: 'red', IN_PROGRESS: 'cyan' } as const;

const isRollout = (text: string): text is keyof typeof ROLLOUT => Object.hasOwn(ROLLOUT, text);

const deploymentLine = (row: DeploymentRow, about: About, page: LivePage): string => {
  const state = row.rolloutState === null ? '' : said(row.rolloutState);
  const parts = [
    said(row.status),
    said(row.taskDefinition ?? 'no task definition'),
    `${row.running}/${row.desired} running`,
    ...(row.pending > 0 ? [`${row.pending} pending`] : []),
    ...(row.failed > 0 ? [`${row.failed} failed`] : []),
    ...(state === '' ? [] : [isRollout(state) ? page.paint(ROLLOUT[state], state) : state]),
    ...(row.createdAtMs === null ? [] : [ago(row.createdAtMs, about)]),
  ];
  const why =
    row.rolloutStateReason === null
      ? []
      : [page.paint('dim', block(row.rolloutStateReason, page, '    '))];
  return [`  ${parts.join(' · ')}`, ...why].join('\n');
};

/** Deployments, where there is something to say of them. */
export const deploymentsBlock = (
  rows: readonly DeploymentRow[],
  about: About,
  page: LivePage,
): string =>
  titled(
    'Deployments',
    rows.map((row) => deploymentLine(row, about, page)),
    page,
  );

const routineLine = (
  { count, titles, newestAtMs, oldestAtMs }: Extract<FoldedLine, { readonly kind: 'routine' }>,
  about: About,
  page: LivePage,
): string => {
  const what = titles
    .slice(0, TITLES)
    .map(({ title, count: times }) => (times > 1 ? `${title} × ${times}` : title))
    .join(', ');
  const within = count === 1 ? '' : `, within ${span(newestAtMs - oldestAtMs)}`;
  const many = count === 1 ? '1 usual event' : `${count} usual events`;
  const text = `${many} (${ago(newestAtMs, about)}${within}): ${what}`;
  return page.paint('dim', block(text, page, '  ○ ', '    '));
};

const eventLine = (line: FoldedLine, about: About, page: LivePage): string => {
  if (line.kind === 'routine') return routineLine(line, about, page);
  const times = line.count > 1 ? ` · ${line.count} times since ${ago(line.oldestAtMs, about)}` : '';
  const title = line.link === null ? '' : ` · ${said(line.link.title)}`;
  const sign = page.paint(SIGNS[line.severity], '●');
  return [
    block(`${ago(line.atMs, about)}${times}${title}`, page, `  ${sign} `, '    '),
    quoted(line.message, page, '    '),
  ].join('\n');
};

/** Events, the newest first, in AWS's words; the usual ones in one line. */
export const eventsBlock = (lines: readonly FoldedLine[], about: About, page: LivePage): string =>
  titled(
    'Events',
    lines.map((line) => eventLine(line, about, page)),
    page,
  );

const statesText = ({ targets, states }: TargetGroupHealth): string => {
  if (targets === undefined) return 'health unknown';
  if (targets.length === 0) return 'no targets';
  const counts = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  const reasons = targets.flatMap(({ state, reason }) =>
    state === 'healthy' || reason === undefined ? [] : [reason],
  );
  return [counts.join(', '), ...[...new Set(reasons)].slice(0, TITLES)].join(' · ');
};

/** A line for each target group: where it leads, and how its targets are. */
export const targetGroupTexts = (groups: readonly TargetGroupHealth[]): readonly string[] =>
  groups.map((group) => {
    const { name, containerName, containerPort } = group;
    const port = containerPort === null ? '' : `:${containerPort}`;
    const to = containerName === null ? '' : ` → ${containerName}${port}`;
    return `${name}${to}: ${statesText(group)}`;
  });
