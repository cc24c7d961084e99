import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Parsed, parseLeniently } from './parse-leniently.ts';
import {
  capacityProviderStrategy,
  deploymentConfiguration,
  gatewayConnectors,
  loadBalancers,
  networkConfiguration,
  serviceConnectConfiguration,
  serviceRegistries,
  tags,
  volumeConfigurations,
  vpcLatticeConfigurations,
} from './service-parts.ts';

const text = z.string().optional();
const count = z.number().optional();
const flag = z.boolean().optional();

/** What a service, its deployments and its task sets have in common in describe output. */
const launched = {
  capacityProviderStrategy,
  launchType: text,
  networkConfiguration: networkConfiguration.optional(),
  platformFamily: text,
  platformVersion: text,
  status: text,
  taskDefinition: text,
};

/** The input of CreateService, every field as AWS spells it (@aws-sdk/client-ecs 3.1162.0). */
export const createServiceSchema = z.looseObject({
  availabilityZoneRebalancing: text,
  capacityProviderStrategy,
  clientToken: text,
  cluster: text,
  deploymentConfiguration: deploymentConfiguration.optional(),
  deploymentController: z.looseObject({ type: text }).optional(),
  desiredCount: count,
  enableECSManagedTags: flag,
  enableExecuteCommand: flag,
  gatewayConnectors,
  healthCheckGracePeriodSeconds: count,
  launchType: text,
  loadBalancers,
  monitoring: z
    .looseObject({
      metricConfigurations: z
        .array(
          z.looseObject({ metricNames: z.array(z.string()).optional(), resolutionSeconds: count }),
        )
        .optional(),
    })
    .optional(),
  networkConfiguration: networkConfiguration.optional(),
  placementConstraints: z.array(z.looseObject({ type: text, expression: text })).optional(),
  placementStrategy: z.array(z.looseObject({ type: text, field: text })).optional(),
  platformVersion: text,
  propagateTags: text,
  role: text,
  schedulingStrategy: text,
  serviceConnectConfiguration: serviceConnectConfiguration.optional(),
  serviceName: text,
  serviceRegistries,
  tags,
  taskDefinition: text,
  volumeConfigurations,
  vpcLatticeConfigurations,
});

/** What only DescribeServices prints. Times are text or numbers, as the tool that printed them likes it. */
const describedFields = {
  clusterArn: text,
  createdAt: z.unknown().optional(),
  createdBy: text,
  currentServiceDeployment: text,
  currentServiceRevisions: z.array(z.looseObject({ arn: text })).optional(),
  deployments: z
    .array(
      z.looseObject({
        ...launched,
        desiredCount: count,
        serviceConnectConfiguration: serviceConnectConfiguration.optional(),
        volumeConfigurations,
        vpcLatticeConfigurations,
      }),
    )
    .optional(),
  events: z.array(z.looseObject({ message: text })).optional(),
  pendingCount: count,
  platformFamily: text,
  resourceManagementType: text,
  roleArn: text,
  runningCount: count,
  serviceArn: text,
  status: text,
  taskSets: z
    .array(z.looseObject({ ...launched, loadBalancers, serviceRegistries, tags }))
    .optional(),
};

/** The fields of a service that AWS fills in itself and CreateService does not take. */
export const describeOnlyServiceFields: readonly string[] = Object.keys(describedFields);

const serviceSchema = z.looseObject({ ...createServiceSchema.shape, ...describedFields });

/** A service as it is created, or as DescribeServices prints it; it can be read but not changed. */
export type Service = DeepReadonly<z.infer<typeof serviceSchema>>;

/** Reads any value as a service, leniently: see parse-leniently.ts. */
export const parseService = (value: unknown): Parsed<Service> =>
  parseLeniently(serviceSchema, value);

/** Whether AWS printed the service itself, so that AWS has taken it. */
export const isDescribedService = (service: Service): boolean =>
  service.serviceArn !== undefined ||
  service.deployments !== undefined ||
  service.runningCount !== undefined;
