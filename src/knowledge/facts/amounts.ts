const CHARACTERS_READ = 300;
const UNITS_IN_VCPU = 1024;
const MIB_IN_GB = 1024;
/** More than this many "cpus" are cpu units, more than this much bare "memory" is MiB. */
const VCPU_MAX = 64;
const GB_MAX = 256;

const NUMBER = String.raw`(\d{0,7}(?:\.\d{1,4})?)`;
const CPU = new RegExp(
  String.raw`(?<![\w.])${NUMBER}[ -]?(v-?cpus?|v?cores?|cpu[ -]?units?|units?|cpus?)\b`,
  'i',
);
const CPU_BEFORE = new RegExp(
  String.raw`\bcpu\b['"]?[ :=]{1,3}['"]?${NUMBER}(?![\w.]| ?%| percent)`,
  'i',
);
const MEMORY = new RegExp(
  String.raw`(?<![\w.])${NUMBER}[ -]?(gib|gb|gigs?|gigabytes?|g|mib|mb|megabytes?|m|memory|ram)\b`,
  'i',
);
const MEMORY_BEFORE = new RegExp(
  String.raw`\b(?:memory|ram)\b['"]?[ :=]{1,3}['"]?${NUMBER}(?![\w.]| ?%| percent)`,
  'i',
);

/** Amounts of cpu and memory that a text names. */
export interface Amounts {
  readonly cpuUnits: number | null;
  readonly memoryMiB: number | null;
  /** The text without them. */
  readonly rest: string;
}

const take = (text: string, pattern: RegExp) => {
  const found = pattern.exec(text);
  const value = Number(found?.[1]);
  if (found === null || found[1] === '' || !Number.isFinite(value)) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { value, unit: (found[2] ?? '').toLowerCase(), rest };
};

const cpuUnits = (value: number, unit: string): number => {
  const counted = /^v|core/.test(unit) || (!unit.includes('unit') && value <= VCPU_MAX);
  return counted ? value * UNITS_IN_VCPU : value;
};

const memoryMiB = (value: number, unit: string): number => {
  if (unit.startsWith('m') && unit !== 'memory') return value;
  return unit.startsWith('g') || value <= GB_MAX ? value * MIB_IN_GB : value;
};

/** Reads "1 vCPU", "512 cpu", ".5 vcpu", "4 GB", "memory: 2048" out of a text; null for what it does not name. */
export const amountsIn = (text: string): Amounts => {
  const read = text.slice(0, CHARACTERS_READ);
  const cpu = take(read, CPU) ?? take(read, CPU_BEFORE);
  const afterCpu = cpu?.rest ?? read;
  const memory = take(afterCpu, MEMORY) ?? take(afterCpu, MEMORY_BEFORE);
  return {
    cpuUnits: cpu === null ? null : cpuUnits(cpu.value, cpu.unit),
    memoryMiB: memory === null ? null : memoryMiB(memory.value, memory.unit),
    rest: memory?.rest ?? afterCpu,
  };
};

/** 1024 cpu units as `1 vCPU`. */
export const vcpuText = (units: number): string => `${units / UNITS_IN_VCPU} vCPU`;

/** 1024 cpu units as `1 vCPU`, and what is no quarter of one as units. */
export const cpuText = (units: number): string =>
  Number.isInteger((units * 4) / UNITS_IN_VCPU) ? vcpuText(units) : `${units} cpu units`;

/** 2048 MiB as 2, the number of GB. */
export const gigabytes = (mib: number): number => mib / MIB_IN_GB;
