import { type JsonNode, stringOf } from './json-node.ts';

/**
 * How the fields of a document are spelt: as the API does, as CloudFormation does, with underscores, or with
 * underscores around containers that are spelt as the API does.
 */
export type Naming = 'api' | 'cloudformation' | 'snake' | 'terraform';

/** Where CloudFormation's spelling is more than a capital first letter (checked against AWS's own engine). */
const CLOUDFORMATION: ReadonlyMap<string, string> = new Map([
  ['ClusterSettings', 'settings'],
  ['EFSVolumeConfiguration', 'efsVolumeConfiguration'],
  ['FilesystemId', 'fileSystemId'],
  ['FSxWindowsFileServerVolumeConfiguration', 'fsxWindowsFileServerVolumeConfiguration'],
  ['IAM', 'iam'],
  ['PlacementStrategies', 'placementStrategy'],
  ['ProxyConfigurationProperties', 'properties'],
  ['S3FilesVolumeConfiguration', 's3filesVolumeConfiguration'],
]);

/** Where a name with underscores is more than the API's name taken apart at its capital letters. */
const SNAKE: ReadonlyMap<string, string> = new Map([
  ['enable_ecs_managed_tags', 'enableECSManagedTags'],
  ['managed_ebs_volume', 'managedEBSVolume'],
  ['size_in_gib', 'sizeInGiB'],
]);

const NAMES_OF = { cloudformation: CLOUDFORMATION, snake: SNAKE, terraform: SNAKE } as const;

/** Terraform's names of blocks that may stand more than once. */
const TERRAFORM_BLOCKS: ReadonlyMap<string, string> = new Map([
  ['volumes', 'volume'],
  ['inferenceAccelerators', 'inference_accelerator'],
  ['loadBalancers', 'load_balancer'],
  ['settings', 'setting'],
]);

/** Fields whose inner keys are the user's own and stay as they are. */
const FREE_MAPS = new Set(['options', 'dockerLabels', 'driverOpts', 'labels']);

/** How a document spells its fields, and whether the keys right here are the user's own. */
export interface Spelling {
  readonly naming: Naming;
  readonly free: boolean;
}

const camelCase = (key: string): string =>
  key.includes('_')
    ? key.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    : key;

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The API's name of a field. */
export const apiName = (key: string, { naming, free }: Spelling): string => {
  if (free || naming === 'api') return key;
  const irregular = NAMES_OF[naming].get(key);
  if (irregular !== undefined) return irregular;
  return naming === 'cloudformation' ? key.charAt(0).toLowerCase() + key.slice(1) : camelCase(key);
};

/** The name that a document in this spelling gives to a field of the API. */
export const pastedName = (name: string, { naming, free }: Spelling): string => {
  if (free || naming === 'api') return name;
  const irregular = [...NAMES_OF[naming]].find(([, api]) => api === name)?.[0];
  if (irregular !== undefined) return irregular;
  if (naming === 'cloudformation') return name.charAt(0).toUpperCase() + name.slice(1);
  return (naming === 'terraform' ? TERRAFORM_BLOCKS.get(name) : undefined) ?? snakeCase(name);
};

const spelt = (naming: Naming) =>
  ({ fields: { naming, free: false }, free: { naming, free: true } }) as const;

/** Every spelling there is, made once: each member of each paste asks for one. */
const SPELLINGS = {
  api: spelt('api'),
  cloudformation: spelt('cloudformation'),
  snake: spelt('snake'),
  terraform: spelt('terraform'),
} as const;

/** The spelling within a field. */
export const within = ({ naming }: Spelling, name: string): Spelling => {
  const inner = naming === 'terraform' && name === 'containerDefinitions' ? 'api' : naming;
  return FREE_MAPS.has(name) ? SPELLINGS[inner].free : SPELLINGS[inner].fields;
};

const intrinsicOf = (node: JsonNode, { naming }: Spelling): string | undefined => {
  if (naming !== 'cloudformation' || node.type !== 'object' || node.members.length !== 1)
    return undefined;
  const key = node.members[0]?.key;
  return key === 'Ref' || key?.startsWith('Fn::') ? key : undefined;
};

/** A CloudFormation function in place of a value: what it will give is not known, so it reads as a placeholder. */
export const intrinsicPlaceholder = (node: JsonNode, spelling: Spelling): string | undefined => {
  const key = intrinsicOf(node, spelling);
  return key === undefined ? undefined : `\${${key}}`;
};

/** Whether a value counts as not there: null, and CloudFormation's AWS::NoValue. */
export const isAbsent = (node: JsonNode, spelling: Spelling): boolean =>
  node.type === 'scalar'
    ? node.value === null
    : node.type === 'object' &&
      intrinsicOf(node, spelling) === 'Ref' &&
      stringOf(node.members[0]?.value) === 'AWS::NoValue';
