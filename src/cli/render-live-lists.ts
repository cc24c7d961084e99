import type { About } from '../operations/live/answer/live-answer.ts';
import type { ClusterList, ClusterRow } from '../operations/live/service/list-clusters.ts';
import type { ServiceList } from '../operations/live/service/list-services.ts';
import type { HealthState } from '../operations/live/service/service-health.ts';
import type { TaskList, TaskRow } from '../operations/live/tasks/list-tasks.ts';
import { counted } from '../operations/placement/words.ts';
import type { Style } from './paint.ts';
import {
  aboutLine,
  ago,
  block,
  gapsBlock,
  HEALTH_STYLE,
  type LivePage,
  pageOf,
  said,
  serviceTitle,
  titled,
} from './render-live-parts.ts';
import { cell, count, table } from './render-live-table.ts';

/** Names up to this length are never cut. */
const NAME = 32;

const CLUSTER_STYLE: Readonly<Record<ClusterRow['health'], Style>> = {
  failing: 'red',
  pending: 'yellow',
  running: 'green',
  empty: 'dim',
};

/** The clusters of all accounts as a table. */
export const renderClusters = ({ clusters, about, gaps }: ClusterList, page: LivePage): string => {
  const several = about.length > 1;
  const where = ({ account, region }: ClusterRow) =>
    several ? [cell(`${account}, ${region}`)] : [];
  const head = ['Cluster', 'State', 'Services', 'Running', 'Pending', 'Instances'];
  const rows = clusters.map((one) => [
    cell(one.name),
    cell(one.health, CLUSTER_STYLE[one.health]),
    count(one.services),
    count(one.runningTasks),
    count(one.pendingTasks, one.pendingTasks > 0 ? 'yellow' : undefined),
    count(one.containerInstances),
    ...where(one),
  ]);
  const none = gaps.length > 0 ? 'AWS told of none.' : 'There is no cluster here.';
  return pageOf([
    page.paint('bold', clusters.length === 0 ? 'No clusters' : counted(clusters.length, 'cluster')),
    rows.length === 0
      ? block(none, page)
      : table([...head, ...(several ? ['Where'] : [])], rows, page),
    gapsBlock(gaps, page),
    about.map((one) => aboutLine(one, page)).join('\n'),
  ]);
};

const moreLine = (
  { page: shown, pages }: { readonly page: number; readonly pages: number },
  page: LivePage,
): string =>
  pages === 1
    ? ''
    : page.paint(
        'dim',
        `  Page ${shown} of ${pages}${shown < pages ? `; --page ${shown + 1} shows the next one` : ''}.`,
      );

const stateTally = ({ states }: ServiceList, page: LivePage): string =>
  Object.entries(HEALTH_STYLE)
    .flatMap(([state, style]) => {
      const number = states[state as HealthState];
      return number === undefined ? [] : [page.paint(style, `${number} ${state}`)];
    })
    .join(', ');

/** The services of a cluster with their health, the worst first. */
export const renderServices = (answer: ServiceList, page: LivePage): string => {
  const { about, gaps, found, total } = answer;
  const many = found === total ? counted(total, 'service') : `${found} of ${total} services`;
  const title = `${page.paint('bold', `${said(about.cluster ?? '')} · ${many}`)}  ${stateTally(answer, page)}`;
  const rows = answer.rows.map(({ service, health, ...one }) => [
    { ...cell(service), whole: service.length <= NAME },
    cell(health.state, HEALTH_STYLE[health.state]),
    { text: `${one.running}/${one.desired}`, right: true },
    count(one.pending, one.pending > 0 ? 'yellow' : undefined),
    cell(one.taskDefinition),
    cell(one.runsOn, 'dim'),
  ]);
  const head = ['Service', 'State', 'Running', 'Pending', 'Definition', 'Runs on'];
  const none = total === 0 ? 'The cluster has no services.' : 'No service fits the filter.';
  return pageOf([
    title.trimEnd(),
    rows.length === 0 ? block(none, page) : table(head, rows, page),
    moreLine(answer, page),
    gapsBlock(gaps, page),
    aboutLine(about, page),
  ]);
};

const taskStyle = ({ lastStatus, healthStatus, desiredStatus }: TaskRow): Style => {
  if (lastStatus === 'STOPPED') return 'dim';
  if (healthStatus === 'UNHEALTHY') return 'red';
  return lastStatus === 'RUNNING' && desiredStatus === 'RUNNING' ? 'green' : 'yellow';
};

const when = ({ stoppedAtMs, startedAtMs, createdAtMs }: TaskRow, about: About): string => {
  const atMs = stoppedAtMs ?? startedAtMs ?? createdAtMs;
  return atMs === null ? '–' : ago(atMs, about);
};

/** Why tasks stopped, and how many for the same reason. */
const stopLines = (rows: readonly TaskRow[], page: LivePage): readonly string[] => {
  const groups = new Map<string, readonly TaskRow[]>();
  for (const row of rows) {
    if (row.stop === null) continue;
    const { link, exitCode } = row.stop;
    const reason = `${link.title}${exitCode === null ? '' : ` (exit ${exitCode})`}`;
    groups.set(reason, [...(groups.get(reason) ?? []), row]);
  }
  return [...groups].map(([reason, [first, ...others]]) =>
    block(
      `${reason} · ${first?.taskId ?? ''}${others.length === 0 ? '' : ` and ${others.length} more`}`,
      page,
      `  ${String(others.length + 1).padStart(4)} × `,
      '         ',
    ),
  );
};

/** `1a` of `eu-central-1a`: the line below names the Region. */
const shortZone = (zone: string | null, { region }: About): string | null =>
  zone?.startsWith(region) === true ? zone.slice(region.lastIndexOf('-') + 1) : zone;

/** The tasks of a service, and below them why those that stopped did. */
export const renderTasks = (answer: TaskList, page: LivePage): string => {
  const { about, gaps, total } = answer;
  const definitions = new Set(answer.rows.map(({ taskDefinition }) => taskDefinition));
  const [only] = definitions.size === 1 && answer.pages === 1 ? definitions : [];
  const rows = answer.rows.map((one) => [
    { ...cell(one.taskId), whole: true },
    cell(one.healthStatus === 'UNHEALTHY' ? 'UNHEALTHY' : one.lastStatus, taskStyle(one)),
    ...(only === undefined ? [cell(one.taskDefinition)] : []),
    cell(shortZone(one.availabilityZone, about)),
    cell(when(one, about)),
  ]);
  const head = ['Task', 'Status', ...(only === undefined ? ['Definition'] : []), 'Zone', 'Since'];
  const of = only === undefined ? '' : ` of ${said(only)}`;
  return pageOf([
    `${serviceTitle(about, page)}  ${counted(total, 'task')}${of}`,
    rows.length === 0
      ? block('No task runs, and none stopped within about the last hour.', page)
      : table(head, rows, page),
    titled('Why they stopped', stopLines(answer.rows, page), page),
    moreLine(answer, page),
    gapsBlock(gaps, page),
    aboutLine(about, page),
  ]);
};
