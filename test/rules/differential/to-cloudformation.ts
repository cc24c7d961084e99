import { describeOnlyFields } from '../../../src/rules/tables.ts';

export interface CloudFormationTemplate {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: unknown }>
  >;
}

/** Maps whose keys are the author's own and stay as they are. */
const FREE_MAPS: ReadonlySet<string> = new Set([
  'options',
  'dockerLabels',
  'driverOpts',
  'labels',
  'hookDetails',
]);

/** Keys that CloudFormation does not spell as the API does with a capital. */
const SPELT: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
  s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
  'efsVolumeConfiguration.fileSystemId': 'FilesystemId',
  'authorizationConfig.iam': 'IAM',
  'proxyConfiguration.properties': 'ProxyConfigurationProperties',
  placementStrategy: 'PlacementStrategies',
  settings: 'ClusterSettings',
};

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const spell = (key: string, parent: string): string =>
  SPELT[`${parent}.${key}`] ?? SPELT[key] ?? capital(key);

const convert = (value: unknown, parent: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => convert(item, parent));
  if (typeof value !== 'object' || value === null || FREE_MAPS.has(parent)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [spell(key, parent), convert(inner, key)]),
  );
};

const withoutDescribeOnly = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value).filter(([key]) => !describeOnlyFields.includes(key)),
      );

/** The id of the task definition in a converted template. */
export const TASK = 'Task';

/** The id of the service. */
export const SERVICE = 'Service';

/** A task definition in the API's spelling as a template with the one resource; unknown fields are kept. */
export const taskTemplate = (task: unknown): CloudFormationTemplate => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    [TASK]: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: convert(withoutDescribeOnly(task), ''),
    },
  },
});

/** The id of any other thing. */
export const THING = 'Thing';

/** Any other thing of ECS in the API's spelling as a template. */
export const resourceTemplate = (type: string, value: unknown): CloudFormationTemplate => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: { [THING]: { Type: type, Properties: convert(value, '') } },
});

/** The same with a service that runs it, so that rules on both see both. */
export const serviceTemplate = (task: unknown, service: unknown): CloudFormationTemplate => {
  const properties = convert(service, '');
  const own = typeof properties === 'object' && properties !== null ? properties : {};
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      ...taskTemplate(task).Resources,
      [SERVICE]: {
        Type: 'AWS::ECS::Service',
        Properties: { ...own, TaskDefinition: { Ref: TASK } },
      },
    },
  };
};

/** How a key of CloudFormation is spelt in the API, for comparing places. */
export const apiKey = (key: string): string => {
  const special = Object.entries(SPELT).find(([, spelt]) => spelt === key)?.[0];
  return special?.split('.').at(-1) ?? key.charAt(0).toLowerCase() + key.slice(1);
};
