const CPU = /^\s*(\d+|\d*\.\d+|\d+\.\d*)\s*(vcpu)?\s*$/i;
const MEMORY = /^\s*(\d+|\d*\.\d+|\d+\.\d*)\s*(gb)?\s*$/i;

const amount = (text: string | undefined, form: RegExp, perUnit: number): number | undefined => {
  const [, digits, unit] = form.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  return unit === undefined ? Number(digits) : Math.round(Number(digits) * perUnit);
};

/** Task `cpu` in cpu units, from AWS's notations `256`, `.25 vCPU` and `1vcpu`; undefined when it is none of them. */
export const taskCpuUnits = (cpu: string | undefined): number | undefined => amount(cpu, CPU, 1024);

/** Task `memory` in MiB, from AWS's notations `512`, `0.5GB` and `2 gb`; undefined when it is none of them. */
export const taskMemoryMiB = (memory: string | undefined): number | undefined =>
  amount(memory, MEMORY, 1024);
