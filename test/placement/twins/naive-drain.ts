import { placeNaively, type Wanted } from '../naive-place.ts';
import type { Written } from '../pasted.ts';

const byDefault: Wanted['strategy'] = [
  { type: 'spread', field: 'attribute:ecs.availability-zone' },
  { type: 'spread', field: 'instanceId' },
];

const plus = (groups: Written['groups'], group: string, tasks: number) => ({
  ...groups,
  [group]: (groups?.[group] ?? 0) + tasks,
});

interface DrainedGroup {
  readonly group: string;
  readonly tasks: number;
  /** Instance and how many come there; null for tasks that no service replaces. */
  readonly placements: readonly (readonly [string, number])[] | null;
}

/** Drains group by group: what was there is placed on the rest as if it were new. All tasks take the same. */
export const drainNaively = (
  written: readonly Written[],
  ids: readonly string[],
  wanted: Wanted,
) => {
  const drained = written.filter(({ id }) => ids.includes(id));
  const names = [...new Set(drained.flatMap(({ groups = {} }) => Object.keys(groups)))].sort();
  // Tasks that are to stop do not count any more; what they hold is not free yet.
  let now = written.map((one) =>
    ids.includes(one.id) ? { ...one, status: 'DRAINING', groups: {} } : one,
  );
  return names.flatMap((group): readonly DrainedGroup[] => {
    const tasks = drained.reduce((sum, { groups }) => sum + (groups?.[group] ?? 0), 0);
    if (tasks === 0) return [];
    if (!group.startsWith('service:')) return [{ group, tasks, placements: null }];
    const asked = { ...wanted, group, count: tasks, strategy: byDefault };
    const { instances } = placeNaively(now, asked);
    const come = new Map(instances.map(({ instance, placed }) => [instance, placed]));
    now = now.map((one) => {
      const own = come.get(one.id) ?? 0;
      if (own === 0) return one;
      return {
        ...one,
        registered: one.registered ?? { cpu: one.cpu, memory: one.memory },
        cpu: one.cpu - own * wanted.cpu,
        memory: one.memory - own * wanted.memory,
        tcp: [...(one.tcp ?? []), ...wanted.tcp],
        running: (one.running ?? 0) + own,
        groups: plus(one.groups, group, own),
      };
    });
    const placements = [...come].filter(([, own]) => own > 0);
    return [{ group, tasks, placements }];
  });
};
