import * as z from 'zod';

/** A tag in a request. */
export const tagSchema = z.object({ key: z.string(), value: z.string().default('') });
