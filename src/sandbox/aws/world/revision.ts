import type { Demand } from '../../../model/placement.ts';
import type { TaskDefinition } from '../../../model/task-definition.ts';

/** A registered task definition. */
export interface Revision {
  readonly family: string;
  readonly revision: number;
  readonly arn: string;
  readonly definition: TaskDefinition;
  readonly demand: Demand;
  readonly registeredAt: number;
  status: 'ACTIVE' | 'INACTIVE';
}
