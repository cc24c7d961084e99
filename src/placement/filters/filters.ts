import { agent } from './agent.ts';
import { attribute } from './attribute.ts';
import { cpu } from './cpu.ts';
import { eni } from './eni.ts';
import type { PrepareFilter } from './filter.ts';
import { gpu } from './gpu.ts';
import { launchType } from './launch-type.ts';
import { location } from './location.ts';
import { memory } from './memory.ts';
import { ports } from './ports.ts';
import { status } from './status.ts';

/**
 * What an instance must offer, in the order in which the first reason is named; placement constraints come after these.
 * AWS does not publish its order: this one is an assumption.
 */
export const FILTERS: readonly PrepareFilter[] = [
  status,
  agent,
  launchType,
  attribute,
  location,
  cpu,
  memory,
  gpu,
  ports,
  eni,
];
