import type { Standing, Wanted } from '../naive-place.ts';
import { type NaiveTask, standing, type World } from './cases.ts';

type Rule = Wanted['strategy'][number];

const fieldOf = (field: string, { written }: Standing): string => {
  const name = field.replace('attribute:', '');
  const value = name === 'ecs.availability-zone' ? written.az : written.attributes?.[name];
  return value ?? '(none)';
};

/** How much a rule wants a task of the instance to stop; the most is first. */
const wishOf = (
  { type, field = '' }: Rule,
  one: Standing,
  { all, open, wanted }: { all: readonly Standing[]; open: readonly NaiveTask[]; wanted: Wanted },
): number => {
  // What would be left after the stop.
  if (type === 'binpack')
    return field === 'cpu' ? one.cpu + wanted.cpu : one.memory + wanted.memory;
  const alike =
    field === 'instanceId' || field === 'host'
      ? [one]
      : all.filter((other) => fieldOf(field, other) === fieldOf(field, one));
  const ids = new Set(alike.map(({ written }) => written.id));
  return open.filter(({ instance }) => ids.has(instance)).length;
};

/** Stops task by task: the strategies the other way round, counted anew before every stop. */
export const scaleInNaively = (world: World, wanted: Wanted, desired: number) => {
  const all = standing(world, wanted.group);
  let left = world.tasks.filter(({ group, stopping }) => group === wanted.group && !stopping);
  const surplus = Math.max(0, left.length - desired);
  const stops: { readonly task: string; readonly instance: string; readonly tieWidth: number }[] =
    [];
  while (stops.length < surplus) {
    const one = (task: NaiveTask) => all.find(({ written }) => written.id === task.instance);
    let candidates = left.filter(({ isProtected }) => !isProtected);
    if (candidates.length === 0) break;
    for (const rule of wanted.strategy) {
      if (rule.type === 'random') break;
      const wishes = candidates.map((task) => {
        const instance = one(task);
        return instance === undefined ? 0 : wishOf(rule, instance, { all, open: left, wanted });
      });
      const most = Math.max(...wishes);
      candidates = candidates.filter((_, index) => wishes[index] === most);
    }
    const [chosen] = candidates.toSorted((a, b) =>
      a.instance === b.instance ? (a.arn < b.arn ? -1 : 1) : a.instance < b.instance ? -1 : 1,
    );
    if (chosen === undefined) break;
    stops.push({ task: chosen.arn, instance: chosen.instance, tieWidth: candidates.length });
    left = left.filter((task) => task !== chosen);
    const freed = one(chosen);
    if (freed !== undefined) {
      freed.cpu += wanted.cpu;
      freed.memory += wanted.memory;
    }
  }
  return { stops, kept: surplus - stops.length };
};
