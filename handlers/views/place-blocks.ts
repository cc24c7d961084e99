import type { ProblemField } from '../../src/operations/placement/expression-problem.ts';
import { CLUSTER_BLOCK } from './cluster-input.ts';
import {
  ADD_BLOCK,
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  INSTANCE_BLOCK,
  NAME_BLOCK,
  PERCENT_BLOCK,
  PROVIDER_BLOCK,
  QUOTA_BLOCK,
  SIZE_BLOCK,
  STRATEGY_BLOCK,
  TASK_BEFORE_BLOCK,
  TASK_BLOCK,
  ZONES_BLOCK,
} from './place-fields.ts';

/** The field of the form that a problem is about. */
export const BLOCK_OF: Readonly<Partial<Record<ProblemField, string>>> = {
  count: COUNT_BLOCK,
  service: NAME_BLOCK,
  group: NAME_BLOCK,
  strategy: STRATEGY_BLOCK,
  constraint: CONSTRAINT_BLOCK,
  expression: CONSTRAINT_BLOCK,
  cluster: CLUSTER_BLOCK,
  task: TASK_BLOCK,
  taskBefore: TASK_BEFORE_BLOCK,
  instance: INSTANCE_BLOCK,
  capacityProvider: PROVIDER_BLOCK,
  availabilityZones: ZONES_BLOCK,
  minimumHealthyPercent: PERCENT_BLOCK,
  maximumPercent: PERCENT_BLOCK,
  vcpuQuota: QUOTA_BLOCK,
  vcpuInUse: QUOTA_BLOCK,
  add: ADD_BLOCK,
  cpu: SIZE_BLOCK,
  memory: SIZE_BLOCK,
};
