import * as z from 'zod';

/** A service in one account and Region, by the names that people see. */
export const changeTargetSchema = z.strictObject({
  /** Name of the account in stevedore.yml; `simulated` for the simulated one. */
  account: z.string(),
  /** 12 digits. */
  accountId: z.string(),
  region: z.string(),
  cluster: z.string(),
  service: z.string(),
});
export type ChangeTarget = z.infer<typeof changeTargetSchema>;

/** The one name of a target: account, Region, cluster and service. */
export const targetKey = ({ account, region, cluster, service }: ChangeTarget): string =>
  [account, region, cluster, service].join('/');

/**
 * What is to be changed of a service. Counts are tasks. `suspend` and `resume` are scale-in of autoscaling; `restart` is a new
 * deployment of the same definition, `rollback` one of an earlier revision (an ARN).
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), desiredCount: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('autoscale'),
    minCapacity: z.int().min(0),
    maxCapacity: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal('suspend') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('restart') }),
  z.strictObject({ kind: z.literal('rollback'), taskDefinition: z.string() }),
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];

export const CHANGE_KINDS = [
  'scale',
  'autoscale',
  'suspend',
  'resume',
  'restart',
  'rollback',
] as const satisfies readonly ChangeKind[];

/** Who asks, confirms or approves: ids of Slack, which nobody can type into a command. */
export const personSchema = z.strictObject({
  /** Such as U0123; `cli:NAME` for somebody at a terminal. */
  userId: z.string().min(1),
  /** Slack workspace such as T0123; `cli` for a terminal. */
  teamId: z.string().min(1),
});
export type Person = z.infer<typeof personSchema>;

/** By the id of the user alone: in an Enterprise Grid one person acts in several workspaces, and counts once. */
export const isSamePerson = (one: Person, other: Person): boolean => one.userId === other.userId;
