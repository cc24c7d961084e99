import { listed } from '../facts/fact.ts';
import { memoryText } from '../facts/fargate-sizes.ts';
import { createFill } from '../facts/fill.ts';
import { digits, limitBook } from '../facts/limit-book.ts';
import type { FactTables } from '../facts/tables.ts';

const fargateWords = ({ 'fargate-sizes': { linux } }: FactTables) => {
  const cpuUnits = Object.keys(linux)
    .map(Number)
    .sort((a, b) => a - b);
  const memoryMiB = Object.values(linux).flat();
  return {
    'fargate-cpu': listed(cpuUnits.map(String), 'or'),
    'fargate-memory': `${memoryText([Math.min(...memoryMiB)])} to ${memoryText([Math.max(...memoryMiB)])}`,
  };
};

const logDrivers = ({ 'log-drivers': { byTarget } }: FactTables): string => {
  const all = [...new Set(Object.values(byTarget).flat())];
  return `${listed(all, 'or')}; on Fargate ${listed(byTarget.FARGATE, 'or')}; on Managed Instances ${listed(byTarget.MANAGED_INSTANCES, 'or')}`;
};

const ebsWords = ({ 'ebs-volume-types': { types } }: FactTables) => ({
  'ebs-types': listed(
    types.map(({ type }) => type),
    'or',
  ),
  'ebs-sizes': types
    .map(
      ({ type, minGiB, maxGiB }) => `${type} ${digits(minGiB, 'GiB')} to ${digits(maxGiB, 'GiB')}`,
    )
    .join(', '),
  'ebs-iops': types.map(({ type, iops }) => `${type} ${iops}`).join('; '),
});

/** Fills the blanks of a field's texts with values and numbers from the fact tables. Throws on a blank that no table fills. */
export const createFieldFill = (tables: FactTables): ((text: string) => string) => {
  const fill = createFill(limitBook(tables));
  const { nofile } = tables.ulimits.fargate;
  const words: Readonly<Record<string, string>> = {
    ...fargateWords(tables),
    ...ebsWords(tables),
    'log-drivers': logDrivers(tables),
    'fargate-nofile': `${digits(nofile.soft, 'files')} soft and ${digits(nofile.hard, 'files')} hard`,
    capabilities: listed(tables.enums.capabilities, 'or'),
    ...Object.fromEntries(
      Object.entries(tables.enums.values).map(([name, values]) => [
        `enum:${name}`,
        listed(values, 'or'),
      ]),
    ),
  };
  return (text) => fill(text, words);
};
