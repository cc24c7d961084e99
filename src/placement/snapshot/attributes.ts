import type { ContainerInstance } from '../../model/container-instance.ts';
import type { Remarks } from './remarks.ts';

type Entries = readonly unknown[];

interface Entry {
  readonly name: string;
  readonly value?: unknown;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

const same = (one: Entries, other: Entries): boolean => {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    const a = one[index];
    const b = other[index];
    if (!isEntry(a) || !isEntry(b) || a.name !== b.name || a.value !== b.value) return false;
  }
  return true;
};

/** Instances of one kind come in a few variants, such as one for each zone. */
const REMEMBERED = 24;

/**
 * Reads attributes as a map from name to value, '' where there is none. Instances that list the same get the same map:
 * forty entries each on thousands of instances would be most of the memory of a snapshot.
 */
export const createAttributeReader = () => {
  const read: { readonly entries: Entries; readonly map: ReadonlyMap<string, string> }[] = [];
  return (
    { attributes }: ContainerInstance,
    who: string,
    remarks: Remarks,
  ): ReadonlyMap<string, string> => {
    const entries = attributes ?? [];
    const known = read.find((one) => same(one.entries, entries));
    if (known !== undefined) return known.map;
    const map = new Map<string, string>();
    for (const entry of entries)
      if (isEntry(entry)) map.set(entry.name, typeof entry.value === 'string' ? entry.value : '');
      else remarks.add('an attribute without name was left out', who);
    read.unshift({ entries, map });
    if (read.length > REMEMBERED) read.pop();
    return map;
  };
};
