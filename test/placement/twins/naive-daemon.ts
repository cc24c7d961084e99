import { reasonsOf, type Wanted } from '../naive-place.ts';
import { standing, type World } from './cases.ts';

/** DAEMON as its page says it: one task on each instance that is ACTIVE and meets the constraints. */
export const daemonNaively = (world: World, wanted: Wanted) => {
  const rows = standing(world, wanted.group).map((one) => {
    const isResource = (reason: string): boolean => reason.startsWith('RESOURCE:');
    if (one.ours > 0) {
      // What runs holds its own share, and is no other task.
      const leaves = reasonsOf(one, { ...wanted, distinct: false }).filter(
        (reason) => reason !== 'AGENT' && !isResource(reason),
      );
      return { one, action: leaves.length > 0 ? 'stops' : 'runs', reasons: leaves };
    }
    const reasons = reasonsOf(one, wanted);
    return { one, action: reasons.length > 0 ? 'none' : 'starts', reasons };
  });
  const isWanted = ({ action, reasons }: (typeof rows)[number]): boolean =>
    action === 'runs' ||
    action === 'starts' ||
    (action === 'none' && reasons.every((reason) => reason.startsWith('RESOURCE:')));
  return {
    desired: rows.filter(isWanted).length,
    instances: rows
      .map(({ one, action, reasons }) => ({
        zone: one.written.az ?? '',
        instance: one.written.id,
        action,
        reasons,
      }))
      .sort((a, b) => (a.zone === b.zone ? 0 : a.zone < b.zone ? -1 : 1)),
  };
};
