import * as z from 'zod';

/** CreateCluster and CreateService: letters, digits, underscores and hyphens, 255 at most. */
export const ecsName = z
  .string()
  .regex(/^[\w-]{1,255}$/, 'is no name in ECS: letters, digits, - and _, 255 at most');

/** Services by the names of clusters and services, `*` for any characters. */
export const servicePattern = z
  .string()
  .regex(
    /^(?:\*|[\w*-]{1,255}(?:\/[\w*-]{1,255})?)$/,
    'takes CLUSTER/SERVICE, CLUSTER or *, such as prod/web or prod/api-*',
  );
