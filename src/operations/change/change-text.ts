import type { Change } from '../../model/change/change.ts';
import type { Proposal } from '../../model/change/proposal.ts';

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
