import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Parsed, parseLeniently } from './parse-leniently.ts';

const text = z.string().nullish();
const count = z.number().nullish();
const flag = z.boolean().nullish();
/** The CLI prints text, the SDK's own JSON numbers. */
const time = z.union([z.string(), z.number()]).nullish();

const resource = z.object({
  doubleValue: count,
  integerValue: count,
  longValue: count,
  name: text,
  stringSetValue: z.array(z.string()).nullish(),
  type: text,
});

const gpuDevice = z.object({
  availableMemoryMiB: count,
  gpuId: text,
  sharingMode: text,
  totalMemoryMiB: count,
});

/** What placement reads of a container instance as DescribeContainerInstances prints it. Every field may be missing. */
const containerInstanceSchema = z.object({
  agentConnected: flag,
  /** Forty on each of thousands of instances: entries are checked where they are read. */
  attributes: z.array(z.unknown()).nullish(),
  capacityProviderName: text,
  containerInstanceArn: text,
  ec2InstanceId: text,
  gpuDevices: z.array(gpuDevice).nullish(),
  pendingTasksCount: count,
  registeredAt: time,
  registeredResources: z.array(resource).nullish(),
  remainingResources: z.array(resource).nullish(),
  runningTasksCount: count,
  status: text,
  version: count,
  versionInfo: z.object({ agentVersion: text }).nullish(),
});

export type ContainerInstance = DeepReadonly<z.infer<typeof containerInstanceSchema>>;

/** Reads any value as a container instance, leniently: see parse-leniently.ts. */
export const parseContainerInstance = (value: unknown): Parsed<ContainerInstance> =>
  parseLeniently(containerInstanceSchema, value);
