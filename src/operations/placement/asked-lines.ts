import type { Demand, PlacementResult, PlacementStrategy } from '../../model/placement.ts';
import type { PlaceInput } from './place-input.ts';
import { counted, figure } from './words.ts';

const portWords = ({ tcpPorts, udpPorts }: Demand): readonly string[] => {
  const ports = [
    ...tcpPorts.map((port) => `${port}/tcp`),
    ...udpPorts.map((port) => `${port}/udp`),
  ];
  if (ports.length === 0) return [];
  return [
    `host port${ports.length === 1 ? '' : 's'} ${ports.slice(0, 6).join(', ')}${ports.length > 6 ? ', …' : ''}`,
  ];
};

/** What one task takes of an instance, in words. */
const demandWords = (demand: Demand): string =>
  [
    counted(demand.cpuUnits, 'CPU unit'),
    `${figure(demand.memoryMiB)} MiB`,
    ...(demand.gpus > 0 ? [counted(demand.gpus, 'GPU')] : []),
    ...(demand.sharedGpuMemoryMiB > 0
      ? [`${figure(demand.sharedGpuMemoryMiB)} MiB of a shared GPU`]
      : []),
    ...portWords(demand),
    ...(demand.networkInterfaces > 0 ? ['a network interface of its own'] : []),
  ].join(', ');

const strategyWords = ({ type = '', field }: PlacementStrategy): string =>
  field === undefined ? type : `${type} over ${field}`.replace(/^binpack over/, 'binpack by');

/** What the answer answers: who the tasks are, what one takes, by which strategy. */
export const askedLines = (
  { demand, group, strategy }: PlacementResult,
  input: PlaceInput,
): readonly string[] => {
  const assumed = input.strategy.length === 0 ? ' (the default)' : '';
  return [
    `One task${group === 'family:' ? '' : ` of ${group}`} takes ${demandWords(demand)}.`,
    `Strategy: ${strategy.map(strategyWords).join(', then ')}${assumed}.`,
  ];
};
