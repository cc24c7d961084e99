import type { PlacementStrategy } from '../../model/placement.ts';
import type { FilterInput } from '../filters/filter.ts';
import type { Level } from '../solver/problem.ts';

const ATTRIBUTE = 'attribute:';
/** What stands for the value of an attribute that an instance does not have. */
const NONE = '(none)';

/** Tasks of the group by the value of an attribute: what spread evens out. */
const valueLevel = (name: string, { cluster, groupTasks }: FilterInput): Level => {
  const values = cluster.attributes.map((attributes) => attributes.get(name) ?? NONE);
  const codeOf = new Map([...new Set(values)].sort().map((value, code) => [value, code]));
  const codes = Int32Array.from(values, (value) => codeOf.get(value) ?? 0);
  const counts = new Int32Array(codeOf.size);
  groupTasks.forEach((tasks, instance) => {
    const code = codes[instance] ?? 0;
    counts[code] = (counts[code] ?? 0) + tasks;
  });
  return { kind: 'value', codes, counts };
};

const levelOf = ({ type, field = '' }: PlacementStrategy, input: FilterInput): Level => {
  const { cluster, demand, groupTasks } = input;
  if (type?.toLowerCase() === 'binpack')
    return field.toLowerCase() === 'cpu'
      ? { kind: 'own', start: cluster.cpuUnits.free, step: -demand.cpuUnits }
      : { kind: 'own', start: cluster.memoryMiB.free, step: -demand.memoryMiB };
  return field.startsWith(ATTRIBUTE)
    ? valueLevel(field.slice(ATTRIBUTE.length), input)
    : { kind: 'own', start: Float64Array.from(groupTasks), step: 1 };
};

const keyOf = ({ type, field = '' }: PlacementStrategy): string => {
  const binpack = type?.toLowerCase() === 'binpack';
  const name = binpack ? field.toLowerCase() : field === 'host' ? 'instanceId' : field;
  return `${binpack ? 'binpack' : 'spread'} ${name}`;
};

/**
 * The keys that a chain of strategies compares, in its order. Whatever stands behind `random` has no say any more, and a
 * rule that repeats an earlier one changes nothing.
 */
export const levelsOf = (
  chain: readonly PlacementStrategy[],
  input: FilterInput,
): readonly Level[] => {
  const end = chain.findIndex(({ type }) => type?.toLowerCase() === 'random');
  const rules = new Map<string, PlacementStrategy>();
  for (const rule of end < 0 ? chain : chain.slice(0, end))
    if (!rules.has(keyOf(rule))) rules.set(keyOf(rule), rule);
  return [...rules.values()].map((rule) => levelOf(rule, input));
};
