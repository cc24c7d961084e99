import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Parsed, parseLeniently } from './parse-leniently.ts';
import { tags } from './service-parts.ts';

const text = z.string().optional();
const count = z.number().optional();
const flag = z.boolean().optional();
const texts = z.array(z.string()).optional();
const range = z.looseObject({ min: count, max: count }).optional();

const instanceRequirements = z.looseObject({
  acceleratorCount: range,
  acceleratorManufacturers: texts,
  acceleratorNames: texts,
  acceleratorTotalMemoryMiB: range,
  acceleratorTypes: texts,
  allowedInstanceTypes: texts,
  bareMetal: text,
  baselineEbsBandwidthMbps: range,
  burstablePerformance: text,
  cpuManufacturers: texts,
  excludedInstanceTypes: texts,
  instanceGenerations: texts,
  localStorage: text,
  localStorageTypes: texts,
  maxSpotPriceAsPercentageOfOptimalOnDemandPrice: count,
  memoryGiBPerVCpu: range,
  memoryMiB: range,
  networkBandwidthGbps: range,
  networkInterfaceCount: range,
  onDemandMaxPricePercentageOverLowestPrice: count,
  requireHibernateSupport: flag,
  spotMaxPricePercentageOverLowestPrice: count,
  totalLocalStorageGB: range,
  vCpuCount: range,
});

const instanceLaunchTemplate = z.looseObject({
  capacityOptionType: text,
  capacityReservations: z
    .looseObject({ reservationGroupArn: text, reservationPreference: text })
    .optional(),
  ec2InstanceProfileArn: text,
  fipsEnabled: flag,
  instanceMetadataTagsPropagation: flag,
  instanceRequirements: instanceRequirements.optional(),
  localStorageConfiguration: z.looseObject({ useLocalStorage: flag }).optional(),
  monitoring: text,
  networkConfiguration: z.looseObject({ subnets: texts, securityGroups: texts }).optional(),
  storageConfiguration: z.looseObject({ storageSizeGiB: count }).optional(),
});

/** The input of CreateCapacityProvider, every field as AWS spells it (@aws-sdk/client-ecs 3.1162.0). */
export const createCapacityProviderSchema = z.looseObject({
  autoScalingGroupProvider: z
    .looseObject({
      autoScalingGroupArn: text,
      managedDraining: text,
      managedScaling: z
        .looseObject({
          instanceWarmupPeriod: count,
          maximumScalingStepSize: count,
          minimumScalingStepSize: count,
          status: text,
          targetCapacity: count,
        })
        .optional(),
      managedTerminationProtection: text,
    })
    .optional(),
  cluster: text,
  managedInstancesProvider: z
    .looseObject({
      autoRepairConfiguration: z.looseObject({ actionsStatus: text }).optional(),
      infrastructureOptimization: z.looseObject({ scaleInAfter: count }).optional(),
      infrastructureRoleArn: text,
      instanceLaunchTemplate: instanceLaunchTemplate.optional(),
      propagateTags: text,
    })
    .optional(),
  name: text,
  tags,
});

/** What only DescribeCapacityProviders prints. */
const describedFields = {
  capacityProviderArn: text,
  status: text,
  type: text,
  updateStatus: text,
  updateStatusReason: text,
};

/** The fields of a capacity provider that AWS fills in itself and CreateCapacityProvider does not take. */
export const describeOnlyCapacityProviderFields: readonly string[] = Object.keys(describedFields);

const capacityProviderSchema = z.looseObject({
  ...createCapacityProviderSchema.shape,
  ...describedFields,
});

/** A capacity provider as it is created, or as DescribeCapacityProviders prints it. */
export type CapacityProvider = DeepReadonly<z.infer<typeof capacityProviderSchema>>;

/** Reads any value as a capacity provider, leniently: see parse-leniently.ts. */
export const parseCapacityProvider = (value: unknown): Parsed<CapacityProvider> =>
  parseLeniently(capacityProviderSchema, value);

/** Whether AWS printed the capacity provider itself. FARGATE and FARGATE_SPOT are such. */
export const isDescribedCapacityProvider = (provider: CapacityProvider): boolean =>
  provider.capacityProviderArn !== undefined || provider.status !== undefined;
