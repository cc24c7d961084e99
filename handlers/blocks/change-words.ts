import type { Change, Person } from '../../src/model/change/change.ts';
import type { Proposal, ProposalState } from '../../src/model/change/proposal.ts';
import { code, said } from './live-text.ts';

/** A person: a mention where the id is one of Slack's own, else as code. */
export const personText = ({ userId }: Person): string =>
  /^[UW][A-Z0-9]{2,}$/.test(userId) ? `<@${userId}>` : code(userId.replace(/^cli:/, ''));

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const times = (from: number, to: number): string => {
  if (from === 0 || to <= from) return '';
  const factor = Math.round((to / from) * 10) / 10;
  return factor >= 2 ? `, ${factor} times as many` : '';
};

/** Before and after, in a few words: `4 → 6 tasks (+2)`. */
export const changeText = (change: Change, before: Proposal['before']): string => {
  switch (change.kind) {
    case 'scale': {
      const [from, to] = [before.desiredCount, change.desiredCount];
      const step = to === from ? 'no change' : `${to > from ? '+' : '−'}${Math.abs(to - from)}`;
      return `${from} → ${tasks(to)} (${step}${times(from, to)})`;
    }
    case 'autoscale': {
      const range = before.autoscaling;
      const from = range === null ? '' : `${range.minCapacity} to ${range.maxCapacity} → `;
      return `autoscaling ${from}${change.minCapacity} to ${tasks(change.maxCapacity)}`;
    }
    case 'suspend':
      return 'scale-in of autoscaling → suspended';
    case 'resume':
      return 'scale-in of autoscaling → resumed';
    case 'restart':
      return 'a new deployment of the same definition';
    case 'rollback':
      return `${lastPart(before.taskDefinition ?? 'none')} → ${lastPart(change.taskDefinition)}`;
  }
};

const VERBS: Readonly<Record<Change['kind'], string>> = {
  scale: 'Scale',
  autoscale: 'Change the range of',
  suspend: 'Suspend scale-in of',
  resume: 'Resume scale-in of',
  restart: 'Restart',
  rollback: 'Roll back',
};

/** `Scale api · prod`, as a title. */
export const changeTitle = ({ change, target, putsBack }: Proposal): string =>
  `${putsBack === null ? VERBS[change.kind] : 'Put back'} ${target.service} · ${target.cluster}`;

/** A state as a sign and in words. */
export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  open: '⚪ *Waits to be confirmed*',
  confirmed: '🟡 *Waits for approval*',
  sending: '🔵 *Being sent*',
  following: '🔵 *Sent, and followed*',
  steady: '🟢 *Done*',
  failing: '🔴 *Sent, and failing*',
  overtaken: '🟠 *Overtaken*',
  refused: '⛔ *Refused*',
  cancelled: '⚫ *Cancelled*',
  expired: '⚫ *Expired*',
  'not-sent': '⚫ *Not sent*',
};

/** A time that everybody reads in their own zone; plain UTC where Slack cannot. */
export const atTime = (atMs: number, format: '{time}' | '{date_short_pretty} {time}' = '{time}') =>
  `<!date^${Math.floor(atMs / 1000)}^${format}|${new Date(atMs).toISOString().slice(11, 16)} UTC>`;

/** Where, by whom, and why. */
export const whereText = ({ target, by, reason }: Proposal): string =>
  [
    `${said(target.account)} (${said(target.accountId)})`,
    said(target.region),
    said(target.cluster),
    `by ${personText(by)}`,
    ...(reason === null ? [] : [`“${said(reason, 200)}”`]),
  ].join(' · ');
