import { EMPTY_TEXT, OPTIONAL } from './difference-reasons.ts';
import type { Difference } from './differences.ts';

const TEMPLATE = '/managedInstancesProvider/instanceLaunchTemplate';

/** What the oracle reports of clusters and capacity providers and we leave alone. A test sees to it that each is met. */
export const CLUSTER_DIFFERENCES: readonly Difference[] = [
  {
    id: 'F3003',
    at: [`${TEMPLATE}/networkConfiguration`],
    says: /'(?:Subnets|SecurityGroups)'/,
    why: OPTIONAL,
  },
  {
    id: 'F3003',
    at: [`${TEMPLATE}/storageConfiguration`],
    says: /'StorageSizeGiB'/,
    why: OPTIONAL,
  },
  {
    id: 'F3017',
    at: [
      '/configuration/executeCommandConfiguration/kmsKeyId',
      '/configuration/managedStorageConfiguration/kmsKeyId',
    ],
    why: 'AWS looks the key up when it is first used, and then fails: it takes any text for now.',
  },
  {
    id: 'F3033',
    at: ['/tags/*/value'],
    why: `${EMPTY_TEXT} For tags it is known: a tag may be without a value.`,
  },
];
