import * as z from 'zod';

const name = z.string().min(1).max(300);
const count = z.int().min(0).max(10_000);

/** UpdateService as changes of Stevedore call it. */
const updateServiceSchema = z.strictObject({
  cluster: name,
  service: name,
  desiredCount: z.int().min(-10_000).max(10_000).optional(),
  forceNewDeployment: z.boolean().optional(),
  taskDefinition: name.optional(),
});

/** RegisterScalableTarget as changes of Stevedore call it. */
const registerScalableTargetSchema = z.strictObject({
  ServiceNamespace: z.literal('ecs'),
  ResourceId: name,
  ScalableDimension: z.literal('ecs:service:DesiredCount'),
  MinCapacity: count.optional(),
  MaxCapacity: count.optional(),
  SuspendedState: z.strictObject({ DynamicScalingInSuspended: z.boolean().optional() }).optional(),
});

/** A call that changes the account of a learner. There are no others, and none of them can hold a secret. */
export const sandboxCallSchema = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('UpdateService'), input: updateServiceSchema }),
  z.strictObject({
    operation: z.literal('RegisterScalableTarget'),
    input: registerScalableTargetSchema,
  }),
]);
export type SandboxCall = z.infer<typeof sandboxCallSchema>;

/**
 * What happened to the account of a learner: a call, or `calm`, that nobody waits for a change any more. `seq` counts from 1
 * without gaps; `atMs` never goes back.
 */
export const sandboxEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    seq: z.int().min(1),
    atMs: z.int(),
    call: sandboxCallSchema,
  }),
  z.strictObject({ kind: z.literal('calm'), seq: z.int().min(1), atMs: z.int() }),
]);
export type SandboxEntry = z.infer<typeof sandboxEntrySchema>;
