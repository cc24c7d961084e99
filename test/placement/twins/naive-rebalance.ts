import { bestOf, put, type Wanted } from '../naive-place.ts';
import { type NaiveTask, standing, type World } from './cases.ts';

/** Moves one task at a time from the fullest zone to the emptiest, a start before a stop, with everything counted anew. */
export const rebalanceNaively = (world: World, wanted: Wanted) => {
  const all = standing(world, wanted.group);
  const zoneOf = new Map(all.map(({ written }) => [written.id, written.az ?? '']));
  let own: readonly NaiveTask[] = world.tasks.filter(
    ({ group, stopping }) => group === wanted.group && !stopping,
  );
  const come = new Map<string, number>();
  const names = new Set(
    all.flatMap(({ written }) =>
      (written.status ?? 'ACTIVE') === 'ACTIVE' ||
      own.some(({ instance }) => instance === written.id)
        ? [written.az ?? '']
        : [],
    ),
  );
  const counts = () =>
    [...names].sort().map((zone) => ({
      zone,
      tasks:
        own.filter(({ instance }) => zoneOf.get(instance) === zone).length + (come.get(zone) ?? 0),
    }));
  const before = counts();
  const moves: { readonly from: string; readonly to: string; readonly instance: string }[] = [];
  for (;;) {
    const sorted = counts();
    const low = Math.min(...sorted.map(({ tasks }) => tasks));
    const high = Math.max(...sorted.map(({ tasks }) => tasks));
    const to = sorted.find(({ tasks }) => tasks === low)?.zone;
    const from = sorted.findLast(({ tasks }) => tasks === high)?.zone;
    if (to === undefined || from === undefined || high - low <= 1) break;
    const inZone = all.filter(({ written }) => written.az === to);
    const [target] = bestOf(inZone, all, wanted);
    const source = own.find(
      ({ instance, isProtected }) => zoneOf.get(instance) === from && !isProtected,
    );
    if (target === undefined || source === undefined) break;
    put(target, wanted);
    const left = all.find(({ written }) => written.id === source.instance);
    // What the stopping task holds is not counted as free.
    if (left !== undefined) left.ours -= 1;
    own = own.filter((task) => task !== source);
    come.set(to, (come.get(to) ?? 0) + 1);
    moves.push({ from, to, instance: target.written.id });
  }
  return { before, moves, after: counts() };
};
