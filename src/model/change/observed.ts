import * as z from 'zod';

/** Range and switches of Application Auto Scaling for a service. */
const autoscalingSchema = z.strictObject({
  minCapacity: z.int(),
  maxCapacity: z.int(),
  scaleInSuspended: z.boolean(),
  scaleOutSuspended: z.boolean(),
  scheduledSuspended: z.boolean(),
});

/**
 * What was read of a service when a change was proposed. All of it is shown or decides what is shown, and all of it is read
 * and compared again before the change is sent.
 */
export const observedSchema = z.strictObject({
  serviceArn: z.string(),
  /** ACTIVE, DRAINING or INACTIVE. */
  status: z.string(),
  desiredCount: z.int(),
  runningCount: z.int(),
  /** ARN; null where a task set or another controller holds it. */
  taskDefinition: z.string().nullable(),
  schedulingStrategy: z.string(),
  deploymentController: z.string(),
  deployments: z.array(
    z.strictObject({ id: z.string(), status: z.string(), rolloutState: z.string().nullable() }),
  ),
  /** Null without autoscaling. */
  autoscaling: autoscalingSchema.nullable(),
});
export type Observed = z.infer<typeof observedSchema>;
