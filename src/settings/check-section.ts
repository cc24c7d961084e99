import * as z from 'zod';
import { TARGETS, TIERS } from '../model/finding.ts';

/** Names a rule by its id. Exported so that the schema for editors can list them. */
export const ruleId = z.string().describe('Id of the rule; `stevedore rules` lists them.');

const ruleOff = z.strictObject({
  rule: ruleId,
  reason: z
    .string('say why in `reason`; the report shows it')
    .trim()
    .min(1, 'may not be empty')
    .describe('Why the rule is off. Every report shows it.'),
  families: z
    .array(z.string().min(1))
    .min(1, 'names no family')
    .optional()
    .describe('Families of task definitions that it is off for, `*` for any characters; else all.'),
});

/** What checks go by. */
export const checkSection = z
  .strictObject({
    failOn: z
      .enum(TIERS)
      .optional()
      .describe('From which tier on the exit status is 1; `fails` unless said otherwise.'),
    targets: z
      .array(z.enum(TARGETS))
      .min(1, 'names no target')
      .optional()
      .describe('What to judge for, in place of what definitions ask for.'),
    off: z.array(ruleOff).optional().describe('Rules that are switched off.'),
  })
  .nullish()
  .transform((check) => check ?? {})
  .describe('How `check` judges task definitions and services.');
