import type { Demand } from '../../model/placement.ts';
import type { PlacementFix } from '../../placement/fixes/smallest-fixes.ts';
import { counted, figure } from './words.ts';

const portsOf = ({ tcpPorts, udpPorts }: Demand): string =>
  [...tcpPorts.map((port) => `${port}/tcp`), ...udpPorts.map((port) => `${port}/udp`)].join(', ');

/** A fix as one sentence in the imperative, with the amount as it is now. */
export const fixSentence = (fix: PlacementFix, demand: Demand, requested: number): string => {
  switch (fix.kind) {
    case 'add-instances':
      return `Add ${fix.count} × ${fix.type}.`;
    case 'lower-memory':
      return `Let each task reserve at most ${figure(fix.memoryMiB)} MiB of memory (now ${figure(demand.memoryMiB)}).`;
    case 'lower-cpu':
      return `Let each task reserve at most ${counted(fix.cpuUnits, 'CPU unit')} (now ${figure(demand.cpuUnits)}).`;
    case 'drop-host-ports':
      return `Use dynamic host ports in place of ${portsOf(demand)}, so that tasks can share an instance.`;
    case 'drop-constraint':
      return fix.expression === null
        ? `Drop the constraint ${fix.type}.`
        : `Drop the constraint ${fix.type}: ${fix.expression}`;
    case 'lower-count':
      return `Ask for ${counted(fix.count, 'task')} in place of ${figure(requested)}.`;
  }
};

/** Nobody can run a task on so small a share of what it asked for; such fixes are not shown. */
const LEAST_SHARE = 1 / 8;

/** Whether a fix is worth showing. */
export const isUseful = (fix: PlacementFix, { memoryMiB, cpuUnits }: Demand): boolean => {
  if (fix.kind === 'lower-memory') return fix.memoryMiB >= memoryMiB * LEAST_SHARE;
  if (fix.kind === 'lower-cpu') return fix.cpuUnits >= cpuUnits * LEAST_SHARE;
  return true;
};
