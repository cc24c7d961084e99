import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Parsed, parseLeniently } from './parse-leniently.ts';
import { capacityProviderStrategy, tags } from './service-parts.ts';

const text = z.string().optional();
const flag = z.boolean().optional();
const texts = z.array(z.string()).optional();

/** The input of CreateCluster, every field as AWS spells it (@aws-sdk/client-ecs 3.1162.0). */
export const createClusterSchema = z.looseObject({
  capacityProviders: texts,
  clusterName: text,
  configuration: z
    .looseObject({
      executeCommandConfiguration: z
        .looseObject({
          kmsKeyId: text,
          logConfiguration: z
            .looseObject({
              cloudWatchEncryptionEnabled: flag,
              cloudWatchLogGroupName: text,
              s3BucketName: text,
              s3EncryptionEnabled: flag,
              s3KeyPrefix: text,
            })
            .optional(),
          logging: text,
        })
        .optional(),
      managedStorageConfiguration: z
        .looseObject({ fargateEphemeralStorageKmsKeyId: text, kmsKeyId: text })
        .optional(),
    })
    .optional(),
  defaultCapacityProviderStrategy: capacityProviderStrategy,
  serviceConnectDefaults: z.looseObject({ namespace: text }).optional(),
  settings: z.array(z.looseObject({ name: text, value: text })).optional(),
  tags,
});

/** What only DescribeClusters prints. */
const describedFields = {
  activeServicesCount: z.number().optional(),
  attachments: z.array(z.looseObject({ id: text, type: text, status: text })).optional(),
  attachmentsStatus: text,
  clusterArn: text,
  pendingTasksCount: z.number().optional(),
  registeredContainerInstancesCount: z.number().optional(),
  runningTasksCount: z.number().optional(),
  statistics: z.array(z.looseObject({ name: text, value: text })).optional(),
  status: text,
};

/** The fields of a cluster that AWS fills in itself and CreateCluster does not take. */
export const describeOnlyClusterFields: readonly string[] = Object.keys(describedFields);

const clusterSchema = z.looseObject({ ...createClusterSchema.shape, ...describedFields });

/** A cluster as it is created, or as DescribeClusters prints it. */
export type ClusterDefinition = DeepReadonly<z.infer<typeof clusterSchema>>;

/** Reads any value as a cluster, leniently: see parse-leniently.ts. */
export const parseCluster = (value: unknown): Parsed<ClusterDefinition> =>
  parseLeniently(clusterSchema, value);

/** Whether AWS printed the cluster itself. DescribeClusters leaves settings out unless it is asked to include them. */
export const isDescribedCluster = ({ clusterArn, status }: ClusterDefinition): boolean =>
  clusterArn !== undefined || status !== undefined;
