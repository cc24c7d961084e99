import * as z from 'zod';
import { createCapacityProviderSchema } from './capacity-provider.ts';
import { createClusterSchema } from './cluster-definition.ts';
import { createServiceSchema } from './service.ts';
import { taskDefinitionSchema } from './task-definition.ts';

/** The fields that an object may have, by name; null for a scalar or a map whose keys are the user's own. */
export type FieldTree = ReadonlyMap<string, FieldTree> | null;

const treeOf = (schema: unknown): FieldTree => {
  if (schema instanceof z.ZodOptional) return treeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return treeOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return null;
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return new Map(Object.entries(shape).map(([name, field]) => [name, treeOf(field)]));
};

/** Every field of a task definition at every depth. The items of a list count as the list itself. */
export const taskDefinitionFields: FieldTree = treeOf(taskDefinitionSchema);

/** Every field that CreateService takes. */
export const serviceFields: FieldTree = treeOf(createServiceSchema);

/** Every field that CreateCluster takes. */
export const clusterFields: FieldTree = treeOf(createClusterSchema);

/** Every field that CreateCapacityProvider takes. */
export const capacityProviderFields: FieldTree = treeOf(createCapacityProviderSchema);
