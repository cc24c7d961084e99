import type { TableBlock } from '@slack/types';
import type { ClusterList, ClusterRow } from '../../src/operations/live/service/list-clusters.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { Reply } from '../reply.ts';
import { runButton, turnButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { aboutText, gapBlocks } from './live-text.ts';
import { clamp, context, header, section } from './text.ts';

const ROWS = 40;
const BUTTONS = 10;
const ABOUTS = 6;
const CELL = 60;

const SIGNS: Readonly<Record<ClusterRow['health'], string>> = {
  failing: '🔴 failing',
  pending: '🟠 tasks pending',
  running: '🟢 running',
  empty: '⚫ empty',
};

const cell = (text: string) => ({ type: 'raw_text' as const, text: clamp(text, CELL) || '–' });

const table = (rows: readonly ClusterRow[]): TableBlock => {
  const several = new Set(rows.map(({ account, region }) => `${account} ${region}`)).size > 1;
  return {
    type: 'table',
    rows: [
      [
        'Cluster',
        'State',
        'Services',
        'Running',
        'Pending',
        'Instances',
        ...(several ? ['Where'] : []),
      ],
      ...rows.map((row) => [
        row.name,
        SIGNS[row.health],
        String(row.services),
        String(row.runningTasks),
        String(row.pendingTasks),
        String(row.containerInstances),
        ...(several ? [`${row.account}, ${row.region}`] : []),
      ]),
    ].map((row) => row.map(cell)),
  };
};

/** The clusters, those with a problem first. `command` is what was asked. */
export const clustersReply = (
  { clusters, about, gaps }: ClusterList,
  command = 'clusters',
): Reply => {
  const title = clusters.length === 0 ? 'No clusters' : counted(clusters.length, 'cluster');
  const shown = clusters.slice(0, ROWS);
  const left = clusters.length - shown.length;
  return {
    text: title,
    blocks: fitted(
      [
        header(title),
        ...(shown.length === 0
          ? [section(gaps.length > 0 ? 'AWS told of none.' : 'There is no cluster here.')]
          : [table(shown)]),
        ...(left > 0 ? [context(`and ${left} more`)] : []),
      ],
      [...gapBlocks(gaps), context(about.slice(0, ABOUTS).map(aboutText).join('\n') || '–')],
    ),
    buttons: [
      turnButton('Refresh', 'refresh', command),
      ...shown
        .slice(0, BUTTONS)
        .map(({ account, region, name }, at) =>
          runButton(name, `cluster-${at}`, `services ${account}/${region}/${name}`),
        ),
    ],
    share: { command },
  };
};
