import { type JsonNode, stringOf } from './json-node.ts';

/** How the fields of a document are spelt: as the API does, or as CloudFormation does. */
export type Naming = 'api' | 'cloudformation';

/** Where CloudFormation's spelling is more than a capital first letter (checked against AWS's own engine). */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['EFSVolumeConfiguration', 'efsVolumeConfiguration'],
  ['FilesystemId', 'fileSystemId'],
  ['FSxWindowsFileServerVolumeConfiguration', 'fsxWindowsFileServerVolumeConfiguration'],
  ['IAM', 'iam'],
  ['ProxyConfigurationProperties', 'properties'],
  ['S3FilesVolumeConfiguration', 's3filesVolumeConfiguration'],
]);

/** Fields whose inner keys are the user's own and stay as they are. */
const FREE_MAPS = new Set(['options', 'dockerLabels', 'driverOpts', 'labels']);

/** How a document spells its fields, and whether the keys right here are the user's own. */
export interface Spelling {
  readonly naming: Naming;
  readonly free: boolean;
}

/** The API's name of a field. */
export const apiName = (key: string, { naming, free }: Spelling): string =>
  free || naming === 'api'
    ? key
    : (IRREGULAR.get(key) ?? key.charAt(0).toLowerCase() + key.slice(1));

/** The name that a document in this spelling gives to a field of the API. */
export const pastedName = (name: string, { naming, free }: Spelling): string => {
  if (free || naming === 'api') return name;
  const irregular = [...IRREGULAR].find(([, api]) => api === name);
  return irregular?.[0] ?? name.charAt(0).toUpperCase() + name.slice(1);
};

/** The spelling within a field. */
export const within = (spelling: Spelling, name: string): Spelling => ({
  naming: spelling.naming,
  free: FREE_MAPS.has(name),
});

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
