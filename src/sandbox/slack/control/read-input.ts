import * as z from 'zod';
import { ControlRefusal } from './control-refusal.ts';

/** Parses the input of a control call. Throws ControlRefusal with one sentence per mistake. */
export const readInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ControlRefusal(z.prettifyError(result.error));
};
