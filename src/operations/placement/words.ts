import type { InstanceRefusal, Quantity, Reason } from '../../model/placement.ts';

/** What a reason is about, as it stands in a sentence such as "memory on 4 instances". */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  DRAINING: 'draining',
  INACTIVE: 'inactive',
  REGISTERING: 'still registering',
  REGISTRATION_FAILED: 'registration failed',
  DEREGISTERING: 'deregistering',
  AGENT: 'agent disconnected',
  LAUNCH_TYPE: 'launch type',
  ATTRIBUTE: 'attribute',
  LOCATION: 'Availability Zone',
  'RESOURCE:CPU': 'CPU',
  'RESOURCE:MEMORY': 'memory',
  'RESOURCE:GPU': 'GPU',
  'RESOURCE:PORTS': 'host port',
  'RESOURCE:ENI': 'network interface',
  memberOf: 'memberOf',
  distinctInstance: 'distinctInstance',
};

/** A number with thousands set apart, without more digits than it has. */
export const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 2 });

/** A count with its noun: `1 instance`, `4 instances`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${figure(count)} ${count === 1 ? noun : plural}`;

const UNITS: Readonly<Partial<Record<Reason, string>>> = {
  'RESOURCE:CPU': 'CPU units',
  'RESOURCE:MEMORY': 'MiB of memory',
  'RESOURCE:GPU': 'GPUs',
  'RESOURCE:ENI': 'network interface',
};

const shown = (quantity: Quantity): string =>
  typeof quantity === 'number' ? figure(quantity) : (quantity ?? 'unknown');

const shortage = (need: Quantity, free: Quantity): string =>
  typeof need === 'number' && typeof free === 'number' && need > free
    ? `, ${figure(need - free)} short`
    : '';

/** Why one instance takes no further task, without its name: `needs 1,024 MiB of memory, 512 free of 3,700, 512 short`. */
export const refusalSentence = ({ reason, need, free, total }: InstanceRefusal): string => {
  switch (reason) {
    case 'RESOURCE:CPU':
    case 'RESOURCE:MEMORY':
    case 'RESOURCE:GPU':
    case 'RESOURCE:ENI': {
      const of = total === null ? '' : ` of ${shown(total)}`;
      return `needs ${shown(need)} ${UNITS[reason] ?? ''}, ${shown(free)} free${of}${shortage(need, free)}`;
    }
    case 'RESOURCE:PORTS':
      return `needs ${/^\d+\//.test(shown(need)) ? 'host port ' : ''}${shown(need)}; ${shown(free)}`;
    case 'ATTRIBUTE':
      return `lacks ${shown(need)}${free === null ? '' : ` (has ${shown(free)})`}`;
    case 'LOCATION':
      return `stands in ${shown(free)}; the subnets are in ${shown(need)}`;
    case 'LAUNCH_TYPE':
      return `is of ${shown(free)}, asked is ${shown(need)}`;
    case 'AGENT':
      return 'its agent is disconnected';
    case 'memberOf':
      return `does not match ${shown(need)}`;
    case 'distinctInstance':
      return `already has ${typeof free === 'number' ? counted(free, 'task') : 'a task'} of the group`;
    case 'DRAINING':
    case 'INACTIVE':
    case 'REGISTERING':
    case 'REGISTRATION_FAILED':
    case 'DEREGISTERING':
      return `is ${shown(free)}, not ACTIVE`;
  }
};
