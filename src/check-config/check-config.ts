import * as z from 'zod';
import { TARGETS, TIERS } from '../model/finding.ts';

const ruleOff = z.strictObject({
  rule: z.string(),
  reason: z.string('say why in `reason`; the report shows it').trim().min(1, 'may not be empty'),
  families: z.array(z.string().min(1)).min(1, 'names no family').optional(),
});

/** The whole of stevedore.yml. */
export const stevedoreFile = z.strictObject({
  check: z
    .strictObject({
      failOn: z.enum(TIERS).optional(),
      targets: z.array(z.enum(TARGETS)).min(1, 'names no target').optional(),
      off: z.array(ruleOff).optional(),
    })
    .nullish()
    .transform((check) => check ?? {}),
});

/** The section `check` of stevedore.yml: what to judge for, what counts as failed, and rules that are switched off. */
export type CheckConfig = z.infer<typeof stevedoreFile>['check'];
