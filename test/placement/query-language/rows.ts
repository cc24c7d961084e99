import type { QueryRow } from '../../../src/placement/query-language/query-row.ts';

/** An instance as a query sees it; what is not said is unknown. */
export const row = ({
  attributes = {},
  groups = [],
  ...known
}: Partial<Omit<QueryRow, 'attributes' | 'taskGroups'>> & {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
} = {}): QueryRow => ({
  ec2InstanceId: undefined,
  agentConnected: undefined,
  agentVersion: undefined,
  registeredAtMs: undefined,
  runningTasksCount: undefined,
  ...known,
  attributes: new Map(Object.entries(attributes)),
  taskGroups: new Set(groups),
});
