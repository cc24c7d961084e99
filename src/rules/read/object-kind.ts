import {
  createCapacityProviderSchema,
  describeOnlyCapacityProviderFields,
} from '../../model/capacity-provider.ts';
import { createClusterSchema, describeOnlyClusterFields } from '../../model/cluster-definition.ts';
import { taskDefinitionFields } from '../../model/field-tree.ts';
import { createServiceSchema, describeOnlyServiceFields } from '../../model/service.ts';
import { describeOnlyFields } from '../tables.ts';
import { apiName, type Naming, type Spelling } from './field-naming.ts';
import type { ObjectNode } from './json-node.ts';
import type { Part } from './pasted-document.ts';

const TASK: ReadonlySet<string> = new Set([
  ...(taskDefinitionFields?.keys() ?? []),
  ...describeOnlyFields,
]);
const CONTAINER: ReadonlySet<string> = new Set(
  taskDefinitionFields?.get('containerDefinitions')?.keys(),
);
const SERVICE: readonly string[] = [
  ...Object.keys(createServiceSchema.shape),
  ...describeOnlyServiceFields,
];
const KNOWN: ReadonlySet<string> = new Set([
  ...TASK,
  ...CONTAINER,
  ...SERVICE,
  ...Object.keys(createClusterSchema.shape),
  ...describeOnlyClusterFields,
  ...Object.keys(createCapacityProviderSchema.shape),
  ...describeOnlyCapacityProviderFields,
]);

/** Fields that only services have, of those that are written by hand. */
const OF_SERVICES = new Set([
  'availabilityZoneRebalancing',
  'deploymentConfiguration',
  'deploymentController',
  'desiredCount',
  'forceNewDeployment',
  'healthCheckGracePeriodSeconds',
  'loadBalancers',
  'schedulingStrategy',
  'serviceConnectConfiguration',
  'serviceRegistries',
]);

/** Fields of what is told from a service by them alone: running tasks, requests to run some, task sets and revisions. */
const OF_NO_SERVICE = [
  'containerInstanceArn',
  'count',
  'overrides',
  'serviceDeploymentArn',
  'serviceRevisionArn',
  'startedBy',
  'taskArn',
  'taskSetArn',
];

/** An object by the names of its fields: how they are spelt, and what the API calls them. */
export interface Outline {
  readonly naming: Naming;
  readonly names: ReadonlySet<string>;
}

const spelled = (naming: Naming): Spelling => ({ naming, free: false });

const namingOf = (keys: readonly string[]): Naming => {
  if (!keys.some((key) => /^[A-Z]|_/.test(key))) return 'api';
  const known = (naming: Naming, form: RegExp): number =>
    keys.filter((key) => form.test(key) && KNOWN.has(apiName(key, spelled(naming)))).length;
  const capital = known('cloudformation', /^[A-Z]/);
  const snake = known('snake', /_/);
  if (capital > 0 && capital > known('api', /^[a-z]/)) return 'cloudformation';
  return snake > 0 && snake > known('api', /[A-Z]/) ? 'snake' : 'api';
};

/** The fields of an object by the API's names. */
export const outlineOf = ({ members }: ObjectNode): Outline => {
  const keys = members.map(({ key }) => key);
  const naming = namingOf(keys);
  return { naming, names: new Set(keys.map((key) => apiName(key, spelled(naming)))) };
};

/** Whether at least one of these fields is there. */
export const hasAny = ({ names }: Outline, ...fields: readonly string[]): boolean =>
  fields.some((field) => names.has(field));

const isService = (outline: Outline): boolean => {
  if (hasAny(outline, ...OF_NO_SERVICE)) return false;
  if (hasAny(outline, 'serviceName', 'serviceArn')) return true;
  const own = [...outline.names].filter((name) => OF_SERVICES.has(name)).length;
  return own > 1 || (own === 1 && hasAny(outline, 'taskDefinition', 'service'));
};

const isCluster = (outline: Outline): boolean =>
  !hasAny(outline, ...OF_NO_SERVICE, 'taskDefinition') &&
  (hasAny(outline, 'clusterName') ||
    (hasAny(outline, 'clusterArn') && hasAny(outline, 'registeredContainerInstancesCount')));

const isContainer = ({ names }: Outline): boolean => {
  if (!names.has('image') && !names.has('portMappings')) return false;
  const known = [...names].filter((name) => CONTAINER.has(name)).length;
  return known * 2 >= names.size;
};

/** What an object is by the fields that only such a thing has, or undefined where they do not say. */
export const partOf = (outline: Outline): Part | undefined => {
  if (hasAny(outline, 'containerDefinitions')) return 'task';
  if (isService(outline)) return 'service';
  if (
    hasAny(outline, 'capacityProviderArn', 'autoScalingGroupProvider', 'managedInstancesProvider')
  )
    return 'capacity-provider';
  if (isCluster(outline)) return 'cluster';
  if (hasAny(outline, 'family')) return 'task';
  return isContainer(outline) ? 'container' : undefined;
};

/** How many of an object's fields a task definition has. */
export const taskFieldCount = ({ names }: Outline): number =>
  [...names].filter((name) => TASK.has(name)).length;

/** Whether a task definition holds what only describe output has. */
export const isDescribedTask = (outline: Outline): boolean =>
  hasAny(outline, ...describeOnlyFields);
