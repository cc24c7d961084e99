import type { Change } from '../../../model/change/change.ts';
import { revisionName } from '../../live/names/arn-names.ts';
import { utcText } from '../policy/zoned-time.ts';
import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

const RECENT_MS = 6 * 3_600_000;
const NAMED = 3;

const what = (change: Change): string => {
  switch (change.kind) {
    case 'scale':
      return `scaled it to ${change.desiredCount}`;
    case 'autoscale':
      return `set its range to ${change.minCapacity} to ${change.maxCapacity}`;
    case 'suspend':
      return 'suspended its scale-in';
    case 'resume':
      return 'resumed its scale-in';
    case 'restart':
      return 'restarted it';
    case 'rollback':
      return `rolled it back to ${revisionName(change.taskDefinition)}`;
  }
};

export const changedLately: VerdictRule = {
  code: 'changed-lately',
  effect: 'informs',
  about: 'Somebody changed the service in the last hours.',
  kinds: OF_ALL,
  judge: ({ recent, nowMs }) =>
    recent
      .filter(({ sentAtMs }) => sentAtMs !== null && nowMs - sentAtMs <= RECENT_MS)
      .slice(0, NAMED)
      .map(({ by, change, sentAtMs, reason }) => ({
        sentence: `${by.userId} ${what(change)} at ${utcText(sentAtMs ?? 0)}${reason === null ? '' : `, because: ${reason.replace(/[.\s]*$/, '')}`}.`,
      })),
};
