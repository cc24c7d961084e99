import * as z from 'zod';
import { tagSchema } from './tag-schema.ts';

/** What CreateService takes here. What the account does not play is refused by name, and never passed over. */
export const createServiceSchema = z.looseObject({
  cluster: z.string().optional(),
  serviceName: z.string(),
  taskDefinition: z.string(),
  desiredCount: z.int().optional(),
  launchType: z.enum(['EC2', 'FARGATE']).optional(),
  capacityProviderStrategy: z
    .array(
      z.object({
        capacityProvider: z.string(),
        weight: z.int().min(0).max(1_000).default(0),
        base: z.int().min(0).max(100_000).default(0),
      }),
    )
    .default([]),
  schedulingStrategy: z.enum(['REPLICA', 'DAEMON']).default('REPLICA'),
  networkConfiguration: z
    .object({
      awsvpcConfiguration: z.object({
        subnets: z.array(z.string()).min(1).max(16),
        securityGroups: z.array(z.string()).max(5).default([]),
        assignPublicIp: z.enum(['ENABLED', 'DISABLED']).default('DISABLED'),
      }),
    })
    .optional(),
  loadBalancers: z
    .array(
      z.object({
        targetGroupArn: z.string(),
        containerName: z.string(),
        containerPort: z.int(),
      }),
    )
    .max(1)
    .default([]),
  placementStrategy: z
    .array(z.object({ type: z.string().optional(), field: z.string().optional() }))
    .max(5)
    .default([]),
  placementConstraints: z
    .array(z.object({ type: z.string().optional(), expression: z.string().optional() }))
    .max(10)
    .default([]),
  deploymentConfiguration: z
    .object({
      minimumHealthyPercent: z.int().min(0).max(100).optional(),
      maximumPercent: z.int().min(0).max(1_000).optional(),
      deploymentCircuitBreaker: z.object({ enable: z.boolean(), rollback: z.boolean() }).optional(),
    })
    .default({}),
  healthCheckGracePeriodSeconds: z.int().min(0).optional(),
  tags: z.array(tagSchema).max(50).default([]),
  clientToken: z.string().max(36).optional(),
});

export type CreateServiceWish = z.output<typeof createServiceSchema>;

export const CREATE_SERVICE_FIELDS: readonly string[] = Object.keys(createServiceSchema.shape);
