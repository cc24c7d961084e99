/** What instances of a type register: an estimate of 96 % of the memory, or what is known. */
export const SIZES = {
  'm5.large': { cpu: 2_048, memory: Math.floor(8_192 * 0.96) },
  'c5.xlarge': { cpu: 4_096, memory: Math.floor(8_192 * 0.96) },
  'r5.large': { cpu: 2_048, memory: Math.floor(16_384 * 0.96) },
  'm4.large': { cpu: 2_048, memory: 7_985 },
  't2.small': { cpu: 1_024, memory: 1_978 },
} as const;

export type SizedType = keyof typeof SIZES;

/** A group of waiting tasks and the instance types that may be added for it. */
export interface ScalingCase {
  readonly cpu: number;
  readonly memory: number;
  readonly waiting: number;
  readonly running: number;
  readonly types: readonly SizedType[];
  readonly step: readonly [least: number, most: number];
}

const fillOne = (type: SizedType, { cpu, memory }: ScalingCase): number => {
  const size: { readonly cpu: number; readonly memory: number } = SIZES[type];
  let [cpuLeft, memoryLeft] = [size.cpu, size.memory];
  let tasks = 0;
  while (cpuLeft >= cpu && memoryLeft >= memory) {
    cpuLeft -= cpu;
    memoryLeft -= memory;
    tasks += 1;
  }
  return tasks;
};

/** Adds an instance of the largest type, fills it, and goes on until no task waits. */
export const scaleNaively = (one: ScalingCase) => {
  const perType = one.types.map((type) => fillOne(type, one));
  if (perType.some((tasks) => tasks === 0)) return { needed: null, added: 0 };
  const most = perType.reduce((high, tasks) => Math.max(high, tasks), 0);
  let needed = 0;
  for (let waiting = one.waiting; waiting > 0; waiting -= most) needed += 1;
  if (needed === 0) return { needed, added: 0 };
  const [least, highest] = one.step;
  return { needed, added: Math.min(highest, Math.max(least, one.running === 0 ? 2 : needed)) };
};
