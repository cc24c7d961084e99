import type { ContainerInstance } from '../../model/container-instance.ts';
import { type InstanceType, registeredMemory } from '../tables.ts';
import type { Remarks } from './remarks.ts';

type Resources = ContainerInstance['registeredResources'];

const CPU_UNITS_PER_VCPU = 1024;

const find = (resources: Resources, name: string) =>
  resources?.find((resource) => resource.name === name);

/** The amount of a resource; undefined when it is not listed. GPUs are listed by id, and counted. */
export const amountOf = (resources: Resources, name: string): number | undefined => {
  const found = find(resources, name);
  if (found === undefined) return undefined;
  if (found.type === 'STRINGSET') return found.stringSetValue?.length ?? 0;
  const { integerValue, longValue, doubleValue } = found;
  const value =
    found.type === 'DOUBLE'
      ? doubleValue
      : found.type === 'LONG'
        ? longValue
        : integerValue || longValue || doubleValue || integerValue;
  return value === null || value === undefined ? undefined : Math.floor(value);
};

/** The members of a resource that is a set of numbers; undefined when it is not listed. */
export const setOf = (resources: Resources, name: string): readonly number[] | undefined =>
  find(resources, name)?.stringSetValue?.map(Number).filter(Number.isInteger);

const estimate = (
  name: 'CPU' | 'MEMORY',
  type: InstanceType | undefined,
  typeName: string | undefined,
  operatingSystem: string,
): number | undefined => {
  if (name === 'CPU') return type?.vCpu == null ? undefined : type.vCpu * CPU_UNITS_PER_VCPU;
  const known = registeredMemory.known.find(
    (entry) => entry.type === typeName && entry.operatingSystem === operatingSystem,
  );
  if (known !== undefined) return known.memoryMiB;
  return type?.memoryMiB == null
    ? undefined
    : Math.floor(type.memoryMiB * registeredMemory.estimatedShare);
};

/** What an instance of a type registers, from the tables; undefined where they do not know. MiB, cpu units. */
export const registeredByType = (
  name: 'CPU' | 'MEMORY',
  type: InstanceType | undefined,
  typeName: string | undefined,
  operatingSystem: string,
): number | undefined => estimate(name, type, typeName, operatingSystem);

/**
 * Free and registered amount of CPU or MEMORY. What is missing is taken from the instance type, what contradicts itself
 * is cut to what was registered; either is remarked on.
 */
export const cpuOrMemory = (
  name: 'CPU' | 'MEMORY',
  instance: ContainerInstance,
  fallback: number | undefined,
  remarks: Remarks,
  who: string,
): { readonly total: number; readonly free: number } => {
  const listedTotal = amountOf(instance.registeredResources, name);
  const listedFree = amountOf(instance.remainingResources, name);
  const total = listedTotal ?? fallback ?? listedFree;
  if (total === undefined) {
    remarks.add(
      `${name} is in neither resource list and the instance type does not tell; taken as 0`,
      who,
    );
    return { total: 0, free: 0 };
  }
  if (listedTotal === undefined && fallback !== undefined)
    remarks.add(
      `registeredResources has no ${name}; taken from the instance type as an estimate`,
      who,
    );
  if (listedFree === undefined) {
    remarks.add(`remainingResources has no ${name}; all that is registered is taken as free`, who);
    return { total, free: total };
  }
  if (listedFree > total) {
    remarks.add(
      `remaining ${name} is more than registered ${name}, which cannot be; the registered amount is used`,
      who,
    );
    return { total, free: total };
  }
  if (listedFree < 0) {
    remarks.add(`remaining ${name} is negative; taken as 0`, who);
    return { total, free: 0 };
  }
  return { total, free: listedFree };
};
